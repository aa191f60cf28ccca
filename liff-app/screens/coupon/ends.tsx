// When it ends, said as closely as it is near: a day, or hours and minutes that run.
import { SoonChip } from '#shared/ui/coupon-ticket.tsx'
import { HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { useEffect, useState } from 'preact/hooks'
import { daysLeft, sayFullDayInWeek, SOON_DAYS } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { soonWords } from '../../parts/paper/held-ticket.tsx'
import { useApp } from '../../parts/words.ts'

const LOOKS_EVERY = 20 * SECOND

export const Ends = ({ coupon }: { coupon: HeldCoupon }) => {
  const { words, fill, locale } = useApp()
  const [at, setAt] = useState(now())
  useEffect(() => {
    const looking = setInterval(() => setAt(now()), LOOKS_EVERY)
    return () => clearInterval(looking)
  }, [])
  const days = daysLeft(coupon.lastDay, at)
  const minutes = Math.max(0, Math.floor((Date.parse(coupon.expiresAt) - Date.parse(at)) / MINUTE))
  const hours = Math.floor((minutes * MINUTE) / HOUR)
  const chip = () => {
    if (coupon.startsAt)
      return <span class="chip">{fill(words.coupon.notYet, { day: sayFullDayInWeek(coupon.startsAt, locale) })}</span>
    if (days <= 0)
      return (
        <SoonChip
          words={
            hours > 0
              ? fill(words.coupon.hoursLeft, { hours, minutes: minutes % 60 })
              : fill(words.coupon.minutesLeft, { minutes })
          }
        />
      )
    if (days <= SOON_DAYS) return <SoonChip words={soonWords(words.when, days, fill)} />
    return <span class="chip">{fill(words.when.soon, { days })}</span>
  }
  return (
    <>
      {chip()}
      <span class="num">{fill(words.when.before, { day: sayFullDayInWeek(coupon.lastDay, locale) })}</span>
    </>
  )
}
