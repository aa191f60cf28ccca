// How many SMS went out: to a number, for whoever asked for them, and for a brand in a day.
import { after, businessDay, DAY, type Instant } from '#shared/base/time.ts'
import { SMS_LIMITS, type SmsWindows } from '#shared/domain/member/sms-limits.ts'
import type { Write } from '../../platform/table/write.ts'
import { countSms, findWindow, keepWindow } from './store.ts'

/** The desk shows a month of them. */
const COUNTED_MS = 62 * DAY

interface Asked {
  group: string
  /** A keyed hash. */
  number: string
  /** A LINE user by a keyed hash, or a till by its key. */
  asker: { of: 'user' | 'till'; value: string }
}

export const readWindows = async ({ group, number, asker }: Asked) => {
  const [ofNumber, ofAsker] = await Promise.all([
    findWindow(group, 'number', number),
    findWindow(group, asker.of, asker.value),
  ])
  return { ofNumber, ofAsker, times: { number: ofNumber?.times ?? [], user: ofAsker?.times ?? [] } }
}

/** Counts one more. The first of the writes is the brand's day, which may have no room. @param times as `mayText` allows them */
export const countText = (
  { group, number, asker, brand }: Asked & { brand: string },
  { ofNumber, ofAsker }: Awaited<ReturnType<typeof readWindows>>,
  times: SmsWindows,
  now: Instant,
): Write[] => {
  const until = after(now, SMS_LIMITS.windowMs)
  return [
    countSms({ group, brand, day: businessDay(now), now }, SMS_LIMITS.perBrandDay, after(now, COUNTED_MS)),
    keepWindow({ group, of: 'number', value: number, times: [...times.number], until }, ofNumber, now),
    keepWindow({ group, ...asker, times: [...times.user], until }, ofAsker, now),
  ]
}

/** Where a busy gateway took nothing, the number need not wait its minute; the count of who asked stays. */
export const forgetText = async (
  { group, number }: Pick<Asked, 'group' | 'number'>,
  now: Instant,
): Promise<Write[]> => {
  const window = await findWindow(group, 'number', number)
  if (!window) return []
  const times = window.times.filter((at) => at !== now)
  const until = after(now, SMS_LIMITS.windowMs)
  return [keepWindow({ group, of: 'number', value: number, times, until }, window, now)]
}
