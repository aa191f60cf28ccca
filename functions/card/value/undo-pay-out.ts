// Money that was paid back by mistake lies on its card again, with the bonus that had gone with it.
import type { Program } from '#shared/domain/card/program.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { Value } from '../../platform/asks/value.ts'
import { configVersion } from '../../platform/table/config.ts'
import { cardsIn } from '../store.ts'
import { writeMove } from '../write-move.ts'

export const undoPayOutOnCard =
  ({ writeEntry }: { writeEntry: WriteEntry }): Value['undoPayOut'] =>
  async (rows, act) => {
    const { record, key, store, by, shownName, retry, now } = act
    const place = { group: act.group, brand: record.at }
    const version = await configVersion<Program>(place, 'program', record.program, record.version)
    if (!version) throw new Error(`no version ${record.version} of ${record.program}, of which money was paid back`)
    const kind = await loadCard(version.settings.kind)
    const { settings } = version.settings
    const held = cardsIn(rows).find(({ program }) => program === record.program)
    const spent = record.parts.map(unpackLot)
    const amount = record.amount + record.bonus
    // Who was paid all they had and became one with somebody who never had any has no card any more.
    const card = held ? kind.unpack(held.state) : kind.blank(settings)
    const moved = kind.giveBack!(settings, card, { at: now, key, amount, spent, before: 0 })
    const program = { id: record.program, brand: record.at }
    const about = { holder: act, program, kind, held, moved, key, store, by, shownName, now }
    return { writes: writeMove(writeEntry, { ...about, says: { reverses: record.entry, retry } }) }
  }
