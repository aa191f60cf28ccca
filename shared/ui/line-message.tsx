// A LINE message as a phone shows it: text, Flex and pictures. Beside the playbook's form and on the town's phones.
//
//   <LineMessage message={{ type: 'text', text: '歡迎！' }} />
//   <LineMessage message={flex} act={(action) => …} />
//   <QuickReplies of={lastMessage.quickReply} act={…} />     at the foot of the room, for the last message only
import type { Act } from './line/flex-part.tsx'
import { FlexBubble } from './line/flex-bubble.tsx'
import type { LineMessageObject, QuickReply } from './line/message-object.ts'
import './line/line.css'

export interface LineMessageProps {
  message: LineMessageObject
  /** What a tap does; without it nothing can be tapped. */
  act?: Act
}

export const LineMessage = ({ message, act }: LineMessageProps) => {
  switch (message.type) {
    case 'text':
      return <p class="line-text">{message.text}</p>
    case 'image':
      return <img class="line-image" src={message.previewImageUrl} alt="" />
    case 'flex':
      return (
        <div class="line-flex" role="group" aria-label={message.altText}>
          {message.contents.type === 'bubble' ? (
            <FlexBubble bubble={message.contents} act={act} />
          ) : (
            <div class="line-carousel" tabIndex={0} role="group" aria-label={message.altText}>
              {message.contents.contents.map((bubble, at) => (
                <FlexBubble key={at} bubble={bubble} act={act} />
              ))}
            </div>
          )}
        </div>
      )
    default:
      // What this phone cannot draw it says, as LINE does on old ones.
      return <p class="line-text">{(message as { altText?: string }).altText ?? (message as { type: string }).type}</p>
  }
}

export const QuickReplies = ({ of: reply, act }: { of: QuickReply | undefined; act?: Act }) =>
  reply ? (
    <div class="line-quick">
      {reply.items.map(({ action }, at) => (
        <button key={at} type="button" onClick={() => act?.(action)}>
          {action.label}
        </button>
      ))}
    </div>
  ) : null
