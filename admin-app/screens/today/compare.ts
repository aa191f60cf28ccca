// The headline's second sentence: the same weekday of the week before. A day that still runs is not compared, only told.
import { fill } from '#shared/base/text.ts'
import type { Day } from '#shared/base/time.ts'
import { dayBefore, noonOf, weekdayNameOf } from '../../words/time.ts'
import { todayWords as words } from '../../words/words.ts'

interface Counts {
  joins: number
  stamps: number
}

const stampsWords = (more: number) =>
  more === 0 ? words.stampsSame : fill(more > 0 ? words.stampsMore : words.stampsLess, { count: Math.abs(more) })

/** @returns null when that day is not among the days before, or nothing happened on it */
export const compareWords = (
  day: Day,
  total: Counts,
  before: readonly (Counts & { day: Day })[],
  isNow: boolean,
): string | null => {
  const then = before.find((one) => one.day === dayBefore(day, 7))
  if (!then || (then.joins === 0 && then.stamps === 0)) return null
  const weekday = weekdayNameOf(noonOf(day))
  if (isNow) return fill(words.thanNow, { weekday, joins: then.joins, stamps: then.stamps })
  const more = total.joins - then.joins
  const pattern = more === 0 ? words.thanSame : more > 0 ? words.thanMore : words.thanLess
  return fill(pattern, { weekday, count: Math.abs(more), stamps: stampsWords(total.stamps - then.stamps) })
}
