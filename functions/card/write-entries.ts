// Movements of one card as entries of the ledger.
import type { CardEntry } from '#shared/domain/card/card-kind.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import type { Happening } from '#shared/events/event.ts'
import type { WriteEntry } from '../platform/asks.ts'
import type { Write } from '../platform/table/write.ts'

interface Moves {
  /** What all of them say. */
  made: Pick<NewEntry, 'group' | 'brand' | 'member' | 'at' | 'account' | 'of' | 'store' | 'by'>
  /** The ledger key of the act’s own movement, and below which the others stand. */
  key: string
  below: string
  entries: readonly CardEntry[]
  /** What the act’s own movement says besides, and what it tells. */
  own: (entry: CardEntry) => { says: Partial<NewEntry>; tells: Happening[] }
}

export const writeEntries = (writeEntry: WriteEntry, { made, key, below, entries, own }: Moves): Write[] =>
  entries.map((entry) => {
    const { suffix, reason, delta, balance, parts } = entry
    const what = { ...made, reason, delta, balance, ...(parts?.length && { parts }) }
    if (suffix !== undefined) return writeEntry({ ...what, key: `${below}.${suffix}` }, [])
    const { says, tells } = own(entry)
    return writeEntry({ ...what, key, ...says }, tells)
  })
