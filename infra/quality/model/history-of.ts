// Histories by chance: what people, tills, clerks and staff do in some weeks, and the days that pass between.
import fc from 'fast-check'
import { PEOPLE } from './expected.ts'
import type { Act } from './play-history.ts'

const buyer = fc.nat({ max: PEOPLE })
const person = fc.nat({ max: PEOPLE - 1 })
const total = fc.integer({ min: 0, max: 900 })
const COUPON_ACTS = ['hold', 'confirm', 'release', 'undo', 'void', 'transfer'] as const
const WEIGHTS = { hold: 4, confirm: 4, release: 1, undo: 2, void: 1, transfer: 2 }
/** A moment, longer than a hold, a day, most of a month, more than one. */
const MINUTES = [3, 11, 1_440, 30_240, 46_080]

const sometimes = fc.nat(9).map((nth) => nth === 0)
const nth = fc.nat(9)

const some = <T extends Act['do']>(weight: number, act: T, of: object) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(act), ...of }) as fc.Arbitrary<unknown> as fc.Arbitrary<Act>,
})

/** What goes wrong is told with as few acts as can be: whatever does not matter becomes a wait. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { withCrossShrink: true },
  some(4, 'wait', { minutes: fc.constantFrom(...MINUTES) }),
  some(14, 'buy', { person: buyer, total, again: sometimes }),
  some(8, 'refund', { order: fc.nat(40), percent: fc.constantFrom(10, 35, 50, 100) }),
  some(2, 'refund-first', { person: buyer, total, amount: fc.nat(400) }),
  ...COUPON_ACTS.map((one) => some(WEIGHTS[one], one, { coupon: fc.nat(12), friend: person })),
  some(4, 'set-aside', { person, dollars: fc.integer({ min: 1, max: 8 }), bill: fc.integer({ min: 20, max: 900 }) }),
  some(4, 'pay', { nth }),
  some(1, 'let-go', { nth }),
  some(3, 'send', { person, friend: person, amount: fc.integer({ min: 1, max: 60 }) }),
  some(2, 'merge', { into: person, from: person }),
  some(2, 'part', { nth }),
  some(2, 'review', { person }),
)

export const historyOf = (length: number): fc.Arbitrary<Act[]> =>
  fc.array(act, { minLength: length, maxLength: length, size: 'max' })
