// An order of somebody who has become one with another: what it gave is found with who they are now, under other lots.
import { packLot, unpackLot } from '#shared/domain/ledger/pack-account.ts'
import type { Become } from '../platform/asks.ts'
import type { EarnedRecord } from '../platform/asks/cards.ts'

/** @param by how far the lots of a card were counted on; undefined when none of them came */
const partsThere = ({ parts }: EarnedRecord, by: number | undefined) =>
  by === undefined ? [] : parts.map(unpackLot).map((lot) => packLot({ ...lot, id: lot.id + by }))

/** The order as if it had been theirs. */
export const asThey = (given: readonly EarnedRecord[], { member, lots }: Pick<Become, 'member' | 'lots'>) => ({
  member,
  given: given.map((one) => ({
    ...one,
    parts: partsThere(one, lots[one.program]),
  })),
})

/** As it is kept: should they be two again, the lots are where they were. */
export const asWritten = (now: readonly EarnedRecord[], given: readonly EarnedRecord[]): EarnedRecord[] =>
  now.map((one) => ({
    ...one,
    parts: given.find(({ entry, program }) => entry === one.entry && program === one.program)?.parts ?? one.parts,
  }))
