import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { owedBetween } from '#shared/domain/ledger/owed.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Forfeit, WriteEntry } from '../../platform/asks.ts'
import { cardsIn } from '../store.ts'
import { writeEntries } from '../write-entries.ts'

/** The card of somebody who has gone is deleted; the last entry says that nothing is owed on it any more. */
export const forfeitCard =
  ({ writeEntry }: { writeEntry: WriteEntry }): Forfeit =>
  async (row, { brand, now }) => {
    const [held] = cardsIn([row])
    if (!held) return []
    const kind = await loadCard(held.kind)
    const card = kind.unpack(held.state)
    const balance = kind.balance(card)
    const owed = owedBetween(kind.owes(card), {})
    if (balance === 0 && Object.keys(owed).length === 0) return []
    const { group, member } = row as { group?: string; member?: string }
    // One for each time they go: of a later membership the card has the same revisions again.
    const key = `left:${held.program}~${now}`
    return writeEntries(writeEntry, {
      made: {
        group: group as GroupId,
        brand: brand as BrandId,
        member: member as MemberId,
        at: now,
        account: held.kind,
        of: held.program,
      },
      key,
      below: key,
      entries: [{ reason: 'voided', delta: -balance, balance: 0, owed }],
      own: () => ({ says: {}, tells: [] }),
    })
  }
