// A top-up that should not have been is taken off its card: what was paid, and the bonus that came with it.
import { fail, ok } from '#shared/base/result.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { Value } from '../../platform/asks/value.ts'
import { configVersion } from '../../platform/table/config.ts'
import { cardsIn } from '../store.ts'
import { writeMove } from '../write-move.ts'

export const voidTopUpOnCard =
  ({ writeEntry }: { writeEntry: WriteEntry }): Value['voidTopUp'] =>
  async (rows, act) => {
    const { record, key, store, by, shownName, retry, now } = act
    const place = { group: act.group, brand: record.at }
    const version = await configVersion<Program>(place, 'program', record.program, record.version)
    const held = cardsIn(rows).find(({ program }) => program === record.program)
    const amount = record.amount + record.bonus
    if (!version || !held) return fail('top-up-used', { missing: amount })
    const kind = await loadCard(version.settings.kind)
    const reversed = kind.reverse(version.settings.settings, kind.unpack(held.state), {
      at: now,
      key,
      amount,
      of: { key: record.entry, parts: record.parts.map(unpackLot) },
      undoable: [],
      // Whoever has used some of it is paid back what is left, and nothing is owed.
      policy: 'block',
    })
    if (!reversed.ok) return fail('top-up-used', reversed.detail)
    const moved = reversed.value
    const program = { id: record.program, brand: record.at }
    const about = { holder: act, program, kind, held, moved, key, store, by, shownName, now }
    return ok({
      record: { ...record, balance: kind.balance(moved.card) },
      writes: writeMove(writeEntry, { ...about, says: { reason: 'refund', reverses: record.entry, retry } }),
    })
  }
