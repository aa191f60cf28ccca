import { type Act, Box, FlexPart } from './flex-part.tsx'
import { BUBBLES } from './flex-style.ts'
import type { FlexBubble as Bubble, FlexBox } from './message-object.ts'

/** LINE pads these unless the message does. */
const PADDING = { header: '20px', body: '20px', footer: '10px' } as const

const padded = (box: FlexBox, block: keyof typeof PADDING): FlexBox => ({ paddingAll: PADDING[block], ...box })

export const FlexBubble = ({ bubble, act }: { bubble: Bubble; act: Act | undefined }) => {
  const { header, hero, body, footer, styles } = bubble
  const style = (block: 'header' | 'hero' | 'body' | 'footer') => ({
    backgroundColor: styles?.[block]?.backgroundColor,
    borderTop: styles?.[block]?.separator ? `1px solid ${styles[block].separatorColor ?? '#d4d6da'}` : undefined,
  })
  const block = (name: keyof typeof PADDING, box: FlexBox | undefined) =>
    box && (
      <Box
        part={padded(box, name)}
        style={{ flex: name === 'body' ? '1 0 auto' : '0 0 auto', ...style(name) }}
        act={act}
      />
    )
  return (
    <div
      class={`flex-bubble ${footer ? 'flex-bubble--footed' : ''}`}
      style={{ width: `${BUBBLES[bubble.size ?? 'mega']}px` }}
    >
      {block('header', header)}
      {hero && (
        <div style={style('hero')}>
          <FlexPart part={hero} layout="vertical" spacing={undefined} act={act} />
        </div>
      )}
      {block('body', body)}
      {block('footer', footer)}
    </div>
  )
}
