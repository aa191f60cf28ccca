import { Battery, Signal, Wifi } from 'lucide-preact'
import { brandOf, faces, now, rooms, sheets, type Phone } from '../data/state.ts'
import { localTime } from '../data/local-time.ts'
import { Caption } from './caption.tsx'
import { ChatRoom } from './chat-room.tsx'
import { Foot } from './foot.tsx'
import { SheetOf } from './sheet.tsx'
import { Stranger } from './stranger.tsx'

export const PhoneOf = ({ phone }: { phone: Phone }) => {
  const room = rooms.value[phone.userId]
  const brand = brandOf(phone.brandId)
  const face = faces.value[phone.brandId]
  const sheet = sheets.value[phone.userId]
  if (!brand) return null
  return (
    <section
      class="who"
      data-brand={brand.id}
      aria-label={`${phone.name}的手機`}
      style={face && { '--accent': face.colours.accent, '--accent-ink': face.colours.ink }}
    >
      <Caption phone={phone} brand={brand} friendship={room?.friendship} />
      <div class="phone">
        <div class="phone__screen">
          <div class="phone__status" aria-hidden="true">
            <span>{localTime(now.value).time}</span>
            <span>
              <Signal size={15} />
              <Wifi size={15} />
              <Battery size={19} />
            </span>
          </div>
          {room?.friendship === 'friend' ? (
            <>
              <ChatRoom phone={phone} brand={brand} chat={room.chat} mark={face?.pictures.mark} />
              <Foot phone={phone} menu={room.menu} />
            </>
          ) : (
            <Stranger
              phone={phone}
              brand={brand}
              isBlocked={room?.friendship === 'blocked'}
              mark={face?.pictures.mark}
            />
          )}
          {sheet && <SheetOf phone={phone} sheet={sheet} />}
        </div>
      </div>
    </section>
  )
}
