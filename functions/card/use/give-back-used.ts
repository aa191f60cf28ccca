import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { CardUses, Returned, UsedRecord } from '../../platform/asks/card-uses.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import { cardsIn, withNewCard, withState } from '../store.ts'
import { writeMove } from '../write-move.ts'
import { programOf } from './program-of.ts'

interface Back {
  used: UsedRecord[]
  returned: Returned[]
  rows: Row[]
  writes: Write[]
}

/** What an order used comes back with a refund, lot by lot as it was, in the share of the money that goes back. */
export const giveBackUsed =
  ({ writeEntry }: { writeEntry: WriteEntry }): CardUses['giveBack'] =>
  async (rows, act) => {
    const all: Back = { used: [], returned: [], rows, writes: [] }
    for (const record of act.used) {
      const amount = act.partOf(record.amount) - record.back
      const held = cardsIn(all.rows).find((one) => one.program === record.program)
      if (amount === 0) {
        all.used.push(record)
        continue
      }
      all.used.push({ ...record, back: record.back + amount })
      const program = await programOf(act, record)
      const kind = await loadCard(program.settings.kind)
      const key = `${act.key}#back.${program.id}`
      const asked = { at: act.now, key, amount, spent: record.parts.map(unpackLot), before: record.back }
      const { settings } = program.settings
      // Who used all they had and became one with somebody who never had any has no card any more.
      const moved = kind.giveBack?.(settings, held ? kind.unpack(held.state) : kind.blank(settings), asked)
      if (!moved) continue
      const { store, by, shownName, now } = act
      all.returned.push({
        program: record.program,
        amount,
        money: record.pays ? amount : 0,
        balance: kind.balance(moved.card),
      })
      const state = kind.pack(moved.card)
      all.rows = held
        ? withState(all.rows, program.id, state)
        : withNewCard(all.rows, { ...act, brand: program.brand }, { program: program.id, kind: kind.kind, state })
      all.writes.push(
        ...writeMove(writeEntry, {
          holder: act,
          program,
          kind,
          held,
          moved,
          key,
          says: { reverses: record.entry },
          store,
          by,
          shownName,
          now,
        }),
      )
    }
    return all
  }
