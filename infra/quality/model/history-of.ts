// Histories by chance: what people, tills and clerks do in some weeks, and the days that pass between.
import fc from 'fast-check'
import { PEOPLE } from './stage.ts'
import type { Act } from './play-history.ts'

const person = fc.nat({ max: PEOPLE })
const total = fc.integer({ min: 0, max: 900 })
const TICKET_ACTS = ['hold', 'confirm', 'release', 'undo', 'void', 'transfer'] as const
/** A moment, longer than a hold, a day, most of a month, more than one. */
const MINUTES = [3, 11, 1_440, 30_240, 46_080]

const sometimes = fc.nat(9).map((nth) => nth === 0)

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('buy' as const), person, total, again: sometimes }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      order: fc.nat(40),
      percent: fc.constantFrom(10, 35, 50, 100),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('refund-first' as const), person, total, amount: fc.nat(400) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom(...TICKET_ACTS), ticket: fc.nat(12), friend: fc.nat(PEOPLE) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('review' as const), person: fc.nat(PEOPLE - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(...MINUTES) }) },
)

export const historyOf = (length: number): fc.Arbitrary<Act[]> =>
  fc.array(act, { minLength: length, maxLength: length, size: 'max' })
