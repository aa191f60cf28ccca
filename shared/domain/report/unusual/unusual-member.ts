// What is unusual about a member, from their own days.
import { FAR, LEAST, median, signOf, total, type DayOf, type Sign } from './sign.ts'

/** Counter of what one hand did for the member. */
export const HAND = 'by.'

const manyVisits = (days: readonly DayOf[]): Sign[] => {
  const visits = days.map(({ day, counters }) => ({ day, count: counters.visits ?? 0 }))
  const most = visits.reduce((best, one) => (one.count > best.count ? one : best), { day: '', count: 0 })
  const usual = median(visits.filter(({ day, count }) => day !== most.day && count > 0).map(({ count }) => count))
  return most.count >= LEAST.visits && most.count >= FAR * (usual ?? 1)
    ? [signOf('visits', most.count, { day: most.day, usual })]
    : []
}

/** @param days of the last weeks, those without anything left out */
export const unusualMember = (days: readonly DayOf[]): Sign[] => {
  const [doubts, undone, refunds] = ['doubts', 'undone', 'refunded'].map((name) => total(days, name)) as [
    number,
    number,
    number,
  ]
  return [
    ...manyVisits(days),
    ...(doubts >= LEAST.doubts ? [signOf('doubts', doubts)] : []),
    ...(undone >= LEAST.undone ? [signOf('undone', undone)] : []),
    ...(refunds >= LEAST.refunds && total(days, 'redeemed') >= LEAST.refunds ? [signOf('refunds', refunds)] : []),
  ]
}

export interface Favoured {
  /** `clerk.clk_…` */
  hand: string
  count: number
}

const WEEK = 7

/** Hands that served this one member again and again. Tills serve whoever stands before them. @param length days that are looked at */
export const favouredBy = (days: readonly DayOf[], length = WEEK): Favoured[] => {
  const least = LEAST.sameMember * Math.max(1, length / WEEK)
  const hands = new Set(days.flatMap(({ counters }) => Object.keys(counters).filter((name) => name.startsWith(HAND))))
  return [...hands]
    .filter((name) => !name.startsWith(`${HAND}till.`))
    .map((name) => ({ hand: name.slice(HAND.length), count: total(days, name) }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
}
