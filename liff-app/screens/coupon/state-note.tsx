// Why a coupon cannot be used right now, in a sentence under the ticket.
import { sayDayInWeek, sayTime } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'

export const StateNote = ({ coupon }: { coupon: HeldCoupon }) => {
  const { words, fill, locale } = useApp()
  const today = now()
  const said = () => {
    if (coupon.state === 'held' && coupon.heldUntil)
      return coupon.heldStore
        ? fill(words.coupon.heldAt, { store: coupon.heldStore, at: sayTime(coupon.heldUntil) })
        : fill(words.coupon.heldUntil, { at: sayTime(coupon.heldUntil) })
    if (coupon.state === 'offered') return words.coupon.offeredNote
    if (coupon.state === 'usable' && !coupon.startsAt && coupon.opensAt) {
      const at = `${sayDayInWeek(coupon.opensAt, today, locale)} ${sayTime(coupon.opensAt)}`
      return fill(words.coupon.notNow, { at })
    }
    return undefined
  }
  const note = said()
  return note ? (
    <p class="statenote" role="status">
      <Icon name="lock" />
      <span>{note}</span>
    </p>
  ) : null
}
