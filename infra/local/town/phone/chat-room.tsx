import { ChevronLeft, Menu, Search } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { LineMessage, QuickReplies } from '#shared/ui/line-message.tsx'
import type { LineMessageObject } from '#shared/ui/line/message-object.ts'
import { tap } from '../data/acts.ts'
import { dayWords, shortTime } from '../data/local-time.ts'
import { now, type Phone } from '../data/state.ts'
import type { BrandFacts, ChatRow, Tap } from '../data/world-api.ts'
import { Avatar } from './avatar.tsx'

interface ChatRoomProps {
  phone: Phone
  brand: BrandFacts
  chat: ChatRow[]
  mark: string | undefined
}

const Row = ({ row, phone, brand, mark }: Omit<ChatRoomProps, 'chat'> & { row: ChatRow }) => {
  const message = row.message as unknown as LineMessageObject
  if (row.from === 'person') {
    return (
      <div class="mine">
        <time>{shortTime(row.at)}</time>
        <LineMessage message={message} />
      </div>
    )
  }
  return (
    <div class="msg">
      <Avatar name={brand.name} mark={mark} />
      <span class="msg__who">{brand.name}</span>
      <LineMessage
        message={message}
        act={(action) => void tap(phone.userId, { messageId: row.messageId, action: action as Tap['action'] })}
      />
      <time>{shortTime(row.at)}</time>
    </div>
  )
}

export const ChatRoom = ({ phone, brand, chat, mark }: ChatRoomProps) => {
  const room = useRef<HTMLDivElement>(null)
  const last = chat.at(-1)
  useLayoutEffect(() => {
    if (room.current) room.current.scrollTop = room.current.scrollHeight
  }, [last?.messageId])
  const day = (row: ChatRow | undefined) => row && dayWords(row.at, now.value)
  return (
    <>
      <div class="chatbar">
        <ChevronLeft size={22} aria-hidden="true" />
        <h3>{brand.name}</h3>
        <Search size={18} aria-hidden="true" />
        <Menu size={20} aria-hidden="true" />
      </div>
      <div class="room" ref={room} role="log" aria-label={`${phone.name}和${brand.name}的聊天`} tabIndex={0}>
        {chat.map((row, at) => (
          <div key={row.messageId} class="room__row">
            {day(row) !== day(chat[at - 1]) && <span class="room__day">{day(row)}</span>}
            <Row row={row} phone={phone} brand={brand} mark={mark} />
          </div>
        ))}
        {chat.length === 0 && <p class="room__sys">還沒有訊息</p>}
        {last?.from === 'account' && (
          <QuickReplies
            of={(last.message as unknown as LineMessageObject).quickReply}
            act={(action) => void tap(phone.userId, { messageId: last.messageId, action: action as Tap['action'] })}
          />
        )}
      </div>
    </>
  )
}
