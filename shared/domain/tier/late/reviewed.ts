// How somebody stood when a term of theirs was reviewed: what is told late of its days has it reviewed once more.
import { DAY, after, businessDay, type Day, type Instant } from '../../../base/time.ts'
import { LATE_DAYS } from '../../order/order.ts'
import { monthOfDay, type Month } from '../months.ts'
import type { Amounts, MonthCount, OwedGift, Term } from '../term.ts'

export interface Reviewed {
  term: Term & { until: Instant }
  /** Days of grace that it had. */
  grace: number
  floor: Term
  from: Month
  /** What is of the month in which the grace ended, up to that day. */
  last: Amounts
  /** Tiers whose upgrade gift was forgotten with the tier, and gifts that were owed with it. */
  gifts: readonly string[]
  owed: readonly OwedGift[]
}

const NOTHING: Amounts = { spend: 0, visits: 0, points: 0 }

/** The last day on which something could be done for a term. */
export const lastDayOf = ({ term, grace }: Pick<Reviewed, 'term' | 'grace'>): Day =>
  businessDay(after(term.until, grace * DAY))

const lastMonthOf = (one: Pick<Reviewed, 'term' | 'grace'>): Month => monthOfDay(lastDayOf(one))

/** No order is told as late as that. */
export const isSettled = (one: Reviewed, now: Instant): boolean =>
  lastDayOf(one) < businessDay(after(now, -LATE_DAYS * DAY))

interface Found {
  held: Term
  floor: Term
  from: Month
  months: readonly MonthCount[]
}

/** @param standing as the review finds it */
export const noteReviewed = ({ held, floor, from, months }: Found, until: Instant, grace: number): Reviewed => {
  const term = { ...held, until }
  const month = lastMonthOf({ term, grace })
  const { spend, visits, points } = months.find((one) => one.month === month) ?? NOTHING
  return { term, grace, floor, from, last: { spend, visits, points }, gifts: [], owed: [] }
}

/** The months as they are for that review: what was done after its last day is none of its business. */
export const monthsFor = (months: readonly MonthCount[], one: Reviewed): MonthCount[] => {
  const month = lastMonthOf(one)
  return [...months.filter((was) => was.month < month), { month, ...one.last }]
}

const plus = (was: number, by: number): number => Math.max(0, was + by)

/** An act of its last month, told after the review. */
export const noteTold = (reviews: readonly Reviewed[], day: Day, by: Amounts): readonly Reviewed[] =>
  reviews.map((one) => {
    if (day > lastDayOf(one) || monthOfDay(day) !== lastMonthOf(one)) return one
    const { spend, visits, points } = one.last
    const last = { spend: plus(spend, by.spend), visits: plus(visits, by.visits), points: plus(points, by.points) }
    return { ...one, last }
  })
