// An order of somebody who has become one with another: what it gave is found with who they are now, under other lots.
import { lotsThere } from '#shared/domain/ledger/lots-there.ts'
import type { Become } from '../platform/asks.ts'
import type { EarnedRecord } from '../platform/asks/cards.ts'

/** The order as if it had been theirs. */
export const asThey = (given: readonly EarnedRecord[], { member, lots }: Pick<Become, 'member' | 'lots'>) => ({
  member,
  given: lotsThere(given, lots),
})

/** As it is kept: should they be two again, the lots are where they were. */
export const asWritten = (now: readonly EarnedRecord[], given: readonly EarnedRecord[]): EarnedRecord[] =>
  now.map((one) => ({
    ...one,
    parts: given.find(({ entry, program }) => entry === one.entry && program === one.program)?.parts ?? one.parts,
  }))
