// What was done by the last day of a term and told after it was reviewed: the review is run once more, and all that came after.
import type { Day, Instant } from '../../../base/time.ts'
import { addMonths, endOfMonth, monthOf } from '../months.ts'
import { review } from '../review.ts'
import { isSettled, lastDayOf, type Reviewed } from './reviewed.ts'
import { climb, isOwedOrGiven, rankOf, type Standing } from '../standing.ts'
import type { TierScheme } from '../tier-scheme.ts'

const isKnown = (scheme: TierScheme, { term, floor }: Reviewed): boolean =>
  rankOf(scheme, term.tier) >= 0 && rankOf(scheme, floor.tier) >= 0

/** Gifts that were given stay given, and what was owed with a tier that is held again is owed again. */
const withGifts = (scheme: TierScheme, again: Standing, before: Standing): Standing => {
  const isHeld = (tier: string) => rankOf(scheme, tier) <= rankOf(scheme, again.held.tier)
  const gifts = [...new Set([...again.gifts, ...before.gifts.filter(isHeld)])]
  return { ...again, gifts, owed: again.owed.filter((one) => before.owed.includes(one) || isHeld(one.tier)) }
}

/** As if the act had been told in its days; undefined where no review that was done had waited for it. @param counted with the act */
export const reviewAgain = (
  scheme: TierScheme,
  counted: Standing,
  { day, now }: { day: Day; now: Instant },
): Standing | undefined => {
  const isOpen = (one: Reviewed) => day <= lastDayOf(one) && !isSettled(one, now) && isKnown(scheme, one)
  const nth = counted.reviews.findIndex(isOpen)
  const told = nth < 0 ? [] : counted.reviews.slice(nth)
  const [first] = told
  if (!first) return undefined
  const { term, floor, from } = first
  const upTo = (month: string) => counted.months.filter((one) => one.month <= month)
  const gifts = [...new Set([...counted.gifts, ...told.flatMap((one) => one.gifts)])]
  const missed = told.flatMap((one) => one.owed).filter(({ tier }) => !isOwedOrGiven({ ...counted, gifts }, tier))
  const ends = monthOf(term.until)
  const before = { ...counted, months: upTo(ends), floor, held: floor, from, gifts, owed: [...counted.owed, ...missed] }
  let again = climb(scheme, { ...before, reviews: counted.reviews.slice(0, nth) }, term.until)
  for (let month = addMonths(ends, 1); month <= monthOf(now); month = addMonths(month, 1)) {
    const then = month === monthOf(now) ? now : endOfMonth(month)
    const stood = { ...again, months: upTo(month) }
    again = climb(scheme, review(scheme, stood, then, told).standing, then)
  }
  return withGifts(scheme, { ...again, months: counted.months }, counted)
}

/** Whether the tier that is held is one that had been given up, and was held all the while. */
export const isPutBack = (scheme: TierScheme, { held, reviews }: Standing): boolean =>
  reviews.some(
    ({ term }) => rankOf(scheme, term.tier) >= rankOf(scheme, held.tier) && held.since <= monthOf(term.until),
  )
