import { expect, test } from 'vitest'
import { WHY_NOT_GIVEN } from '../../ledger/why-not-given.ts'
import { OWED_GIFT } from './say-owed.ts'

test.each(['upgrade', 'birthday'] as const)(
  'why a gift of an %s waits is said in every language, by its name',
  (of) => {
    for (const why of WHY_NOT_GIVEN)
      for (const words of Object.values(OWED_GIFT[of][why])) {
        expect(words).toContain('{name}')
        expect(words.includes('{day}')).toBe(of === 'birthday')
      }
  },
)
