// Cards that are used on a purchase: held, spent, let go. Decides and collects writes; the caller commits them with its own.
import { fail, ok } from '#shared/base/result.ts'
import type { Moved } from '#shared/domain/card/card-kind.ts'
import { packLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { CardUses, Spent, UseAct, UsedRecord } from '../../platform/asks/card-uses.ts'
import type { Row } from '../../platform/table/read.ts'
import { cardsIn, withState } from '../store.ts'
import { writeMove } from '../write-move.ts'
import { giveBackUsed } from './give-back-used.ts'
import { judgeUses, type JudgeDeps, type JudgedUse } from './judge-uses.ts'
import { programOf } from './program-of.ts'

interface UseDeps extends JudgeDeps {
  writeEntry: WriteEntry
}

/** The ledger key of one card that an order uses. */
const keyOf = (act: UseAct, program: string) => `${act.key}#use.${program}`

const used = ({ program, kind, amount, money }: JudgedUse, moved: Moved<unknown>): UsedRecord => ({
  program: program.id as UsedRecord['program'],
  at: program.brand,
  version: program.version,
  amount,
  money,
  pays: kind.pays ?? false,
  balance: kind.balance(moved.card),
  entry: '',
  parts: [],
  back: 0,
})

const spent = (
  { writeEntry }: UseDeps,
  rows: Row[],
  act: UseAct,
  { program, kind, held, ...use }: Pick<JudgedUse, 'program' | 'kind' | 'held'> & { record: UsedRecord },
  moved: Moved<unknown>,
): Spent => {
  const key = keyOf(act, program.id)
  const own = moved.entries.find(({ suffix }) => suffix === undefined)
  const record = {
    ...use.record,
    balance: kind.balance(moved.card),
    entry: key,
    parts: (own?.parts ?? []).map(packLot),
  }
  const says = { reason: kind.pays ? 'spent' : 'offset' } as const
  const { store, by, shownName, now } = act
  return {
    used: [record],
    rows: withState(rows, program.id, kind.pack(moved.card)),
    writes: writeMove(writeEntry, { holder: act, program, kind, held, moved, key, says, store, by, shownName, now }),
  }
}

const together = (all: Spent, one: Spent): Spent => ({
  used: [...all.used, ...one.used],
  rows: one.rows,
  writes: [...all.writes, ...one.writes],
})

export const useCards = (deps: UseDeps): CardUses => ({
  hold: async (rows, act) => {
    const judged = await judgeUses(deps, rows, act)
    if (!judged.ok) return judged
    const records: UsedRecord[] = []
    const writes = []
    for (const one of judged.value) {
      const { program, kind, held, amount } = one
      if (!kind.hold) return fail('use-not-allowed', { why: 'not-offered' })
      const { settings } = program.settings
      const key = keyOf(act, program.id)
      const set = kind.hold(settings, kind.unpack(held.state), { at: act.now, key, amount, hold: act.hold })
      if (!set.ok) return set
      records.push({ ...used(one, set.value), balance: kind.balance(set.value.card) - amount })
      writes.push(...writeMove(deps.writeEntry, { ...act, holder: act, program, kind, held, moved: set.value, key }))
    }
    return ok({ used: records, rows, writes })
  },

  spend: async (rows, act) => {
    const judged = await judgeUses(deps, rows, act)
    if (!judged.ok) return judged
    let all: Spent = { used: [], rows, writes: [] }
    for (const one of judged.value) {
      const { program, kind, held, amount } = one
      const asked = { at: act.now, key: keyOf(act, program.id), amount }
      const moved = kind.spend?.(program.settings.settings, kind.unpack(held.state), asked)
      if (!moved) return fail('use-not-allowed', { why: 'not-offered' })
      if (!moved.ok) return moved
      all = together(all, spent(deps, all.rows, act, { ...one, record: used(one, moved.value) }, moved.value))
    }
    return ok(all)
  },

  confirm: async (rows, act) => {
    let all: Spent = { used: [], rows, writes: [] }
    for (const record of act.used) {
      const program = await programOf(act, record)
      const kind = await loadCard(program.settings.kind)
      const held = cardsIn(rows).find((one) => one.program === record.program)
      const asked = { at: act.now, key: keyOf(act, program.id), hold: act.hold }
      if (!held) return fail('hold-lapsed')
      const moved = kind.confirm?.(program.settings.settings, kind.unpack(held.state), asked)
      if (!moved?.ok) return fail('hold-lapsed')
      all = together(all, spent(deps, all.rows, act, { program, kind, held, record }, moved.value))
    }
    return ok(all)
  },

  release: async (rows, act) => {
    const writes = []
    for (const record of act.used) {
      const program = await programOf(act, record)
      const kind = await loadCard(program.settings.kind)
      const held = cardsIn(rows).find((one) => one.program === record.program)
      const key = keyOf(act, program.id)
      if (!held) continue
      const asked = { at: act.now, key, hold: act.hold }
      const moved = kind.release?.(program.settings.settings, kind.unpack(held.state), asked)
      if (moved) writes.push(...writeMove(deps.writeEntry, { ...act, holder: act, program, kind, held, moved, key }))
    }
    return { writes }
  },

  giveBack: giveBackUsed(deps),
})
