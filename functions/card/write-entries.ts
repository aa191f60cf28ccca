// Movements of one card as entries of the ledger.
import type { ProgramId } from '#shared/base/id.ts'
import type { CardEntry } from '#shared/domain/card/card-kind.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import type { Owed } from '#shared/domain/ledger/owed.ts'
import type { Happening } from '#shared/events/event.ts'
import { ledgerMoved } from '#shared/events/ledger.ts'
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
    const { suffix, reason, delta, balance, parts, reverses, endedAt, owed } = entry
    const what = { ...made, reason, delta, balance, ...(parts?.length && { parts }), ...(reverses && { reverses }) }
    const changed = owed ? [movedEvent(made, owed)] : []
    // What lapsed stands in the history on its day, not on that of the act which found it.
    if (suffix !== undefined)
      return writeEntry({ ...what, ...(endedAt && { at: endedAt }), key: `${below}.${suffix}` }, changed)
    const { says, tells } = own(entry)
    return writeEntry({ ...what, key, ...says }, [...tells, ...changed])
  })

/** It names no member: what a brand owes is nobody's in particular, and events that name somebody wake their playbooks. */
const movedEvent = ({ at, group, brand, store, of, account }: Moves['made'], owed: Owed): Happening =>
  ledgerMoved.happened(
    { at, group, brand, ...(store && { store }) },
    { account, of: of as ProgramId, owed: { ...owed } as Record<string, number> },
  )
