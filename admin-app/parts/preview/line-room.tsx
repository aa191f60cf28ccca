import { ChevronDown, ChevronLeft, Keyboard, Menu, Search } from 'lucide-preact'
import { instant } from '#shared/base/time.ts'
import { LineMessage, QuickReplies } from '#shared/ui/line-message.tsx'
import type { LineMessageObject } from '#shared/ui/line/message-object.ts'
import { nowMs } from '../../data/clock.ts'
import type { BrandHere } from '../../data/here.tsx'
import { editor } from '../../words/words.ts'
import { clockOf } from '../../words/time.ts'
import { BrandMark } from '../show/brand-mark.tsx'
import { Icon } from '../show/icon.tsx'

/** The chat with the brand, holding one push: what LINE would show, drawn by the town’s own renderer. */
export const LineRoom = ({ brand, messages }: { brand: BrandHere; messages: readonly LineMessageObject[] }) => (
  <>
    <div class="chatbar" aria-hidden="true">
      <Icon of={ChevronLeft} size={22} />
      <b>{brand.name}</b>
      <span class="grow" />
      <Icon of={Search} size={18} />
      <Icon of={Menu} size={20} />
    </div>
    <div class="room" tabIndex={0} role="group" aria-label={brand.name}>
      <span class="room__day">{editor.today}</span>
      {messages.length > 0 && (
        <div class="msg">
          <BrandMark brand={brand} size={34} />
          <div class="msg__all">
            <span class="msg__who">{brand.name}</span>
            {messages.map((message, at) => (
              <div key={at} class="msg__one" inert>
                <LineMessage message={message} />
                {at === messages.length - 1 && <time>{clockOf(instant(nowMs()))}</time>}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
    <div inert class="room__quick">
      <QuickReplies of={messages.at(-1)?.quickReply} />
    </div>
    <div class="menubar" aria-hidden="true">
      <Icon of={Keyboard} size={20} />
      <b>{editor.menu}</b>
      <Icon of={ChevronDown} size={18} />
    </div>
  </>
)
