// A standing as it is stored: `<month>.<spend>.<visits>.<points>` a month, all in base 36, months counted from 2000.
// Twenty-nine busy months stay far below 1 kB, which is one write unit.
import { addMonths, endOfMonth, monthOf, monthsBetween, type Month } from './months.ts'
import type { Reviewed } from './late/reviewed.ts'
import type { MonthCount, Term } from './term.ts'

const FIRST = '2000-01'
const RADIX = 36

export const packMonths = (months: readonly MonthCount[]): string =>
  months
    .map(({ month, spend, visits, points }) =>
      [monthsBetween(FIRST, month), spend, visits, points].map((n) => n.toString(RADIX)).join('.'),
    )
    .join(' ')

export const unpackMonths = (packed: string): MonthCount[] =>
  packed.split(' ').flatMap((one) => {
    if (one === '') return []
    const [nth, spend, visits, points] = one.split('.').map((digits) => Number.parseInt(digits, RADIX))
    return [{ month: addMonths(FIRST, nth!), spend: spend!, visits: visits!, points: points! }]
  })

type PackedTerm = [tier: string, since: number, until: number | null]

const nthOf = (month: Month): number => monthsBetween(FIRST, month)
const packTerm = ({ tier, since, until }: Term): PackedTerm => [
  tier,
  nthOf(since),
  until === null ? null : nthOf(monthOf(until)),
]
const unpackTerm = ([tier, since, until]: PackedTerm): Term => ({
  tier,
  since: addMonths(FIRST, since),
  until: until === null ? null : endOfMonth(addMonths(FIRST, until)),
})

type PackedReview = [
  term: PackedTerm,
  grace: number,
  floor: PackedTerm,
  from: number,
  last: [spend: number, visits: number, points: number],
  gifts: readonly string[],
  owed: Reviewed['owed'],
]

/** One is some hundred bytes; there is one for most, for the weeks in which something may be told late. */
export const packReviews = (reviews: readonly Reviewed[]): string =>
  JSON.stringify(
    reviews.map(({ term, grace, floor, from, last: { spend, visits, points }, gifts, owed }): PackedReview => [
      packTerm(term),
      grace,
      packTerm(floor),
      nthOf(from),
      [spend, visits, points],
      gifts,
      owed,
    ]),
  )

export const unpackReviews = (packed: string): Reviewed[] =>
  (JSON.parse(packed) as PackedReview[]).map(([term, grace, floor, from, [spend, visits, points], gifts, owed]) => ({
    term: unpackTerm(term) as Reviewed['term'],
    grace,
    floor: unpackTerm(floor),
    from: addMonths(FIRST, from),
    last: { spend, visits, points },
    gifts,
    owed,
  }))
