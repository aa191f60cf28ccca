// Money comes onto a stored-value card, and is paid back: decided by the kind, for the company that owes it.
import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { CardKind, Moved } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Reason } from '#shared/domain/ledger/entry.ts'
import { packLot } from '#shared/domain/ledger/pack-account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { Value, ValueAct, ValueRecord } from '../../platform/asks/value.ts'
import { isRunning, type Config, type Place } from '../../platform/table/config.ts'
import type { Row } from '../../platform/table/read.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { cardsIn, type HeldCard } from '../store.ts'
import { writeMove } from '../write-move.ts'

export interface ValueDeps {
  writeEntry: WriteEntry
  /** The company that the brand belongs to. */
  companyOf: (place: Place) => Promise<{ id: string } | null>
}

interface ValueCard {
  program: Config<Program>
  kind: CardKind & Required<Pick<CardKind, 'topUp' | 'payOut' | 'spendableBy'>>
  held: HeldCard | undefined
  card: unknown
}

const isValue = (kind: CardKind): kind is ValueCard['kind'] => Boolean(kind.topUp && kind.payOut && kind.spendableBy)

/** The one that is named, or the only one there is; whole, and of the company that runs this brand. */
const findValue = async (
  { companyOf }: ValueDeps,
  rows: Row[],
  act: ValueAct,
  takesMore: boolean,
): Promise<Result<ValueCard, 'value-not-offered' | 'value-other-company'>> => {
  const live = (await liveAround<Program>(act, 'program')).map(async (program) => ({
    program,
    kind: await loadCard(program.settings.kind),
  }))
  const offered = (await Promise.all(live)).filter(
    ({ program, kind }) => isValue(kind) && (act.program === undefined || program.id === act.program),
  )
  const running = offered.filter(({ program }) => isRunning(program))
  // What a card has that ended is paid back; nothing more is paid in, and who names none means the one that runs.
  const meant = takesMore || (running.length > 0 && act.program === undefined) ? running : offered
  const [one] = meant
  if (!one || meant.length > 1 || !isValue(one.kind)) return fail('value-not-offered')
  const { program, kind } = one
  const { settings } = program.settings
  // Off until it says who owes the money; what goes live says it, and this is asked once more where money moves.
  if ((kind.missing?.(settings) ?? []).length > 0) return fail('value-not-offered')
  const company = await companyOf(act)
  if (!company || !kind.spendableBy(settings, company.id)) return fail('value-other-company')
  const held = cardsIn(rows).find((card) => card.program === program.id)
  return ok({ program, kind, held, card: held ? kind.unpack(held.state) : kind.blank(settings) })
}

/** What a top-up put on the card, and what a pay-out took off it. */
const OWN = new Set<Reason>(['top-up', 'bonus', 'refund', 'voided'])

const bonusIn = ({ entries }: Moved<unknown>): number =>
  Math.abs(entries.find(({ suffix }) => suffix === 'bonus')?.delta ?? 0)

const written = (
  { writeEntry }: ValueDeps,
  { program, kind, held }: ValueCard,
  act: ValueAct,
  moved: Moved<unknown>,
  money: { fee: number; cash: number },
) => {
  const { key, store, by, shownName, retry, now, amount } = act
  const { id, brand: at, version } = program
  const record: ValueRecord = {
    program: id as ProgramId,
    at,
    version,
    amount,
    bonus: bonusIn(moved),
    ...money,
    balance: kind.balance(moved.card),
    entry: key,
    parts: moved.entries.flatMap(({ reason, parts = [] }) => (OWN.has(reason) ? parts.map(packLot) : [])),
  }
  const about = { holder: act, program, kind, held, moved, key, store, by, shownName, now }
  return ok({ record, writes: writeMove(writeEntry, { ...about, says: { retry } }) })
}

export const topUpCard =
  (deps: ValueDeps): Value['topUp'] =>
  async (rows, act) => {
    const found = await findValue(deps, rows, act, true)
    if (!found.ok) return found
    const { program, kind, card } = found.value
    const moved = kind.topUp(program.settings.settings, card, { at: act.now, key: act.key, amount: act.amount })
    return moved.ok ? written(deps, found.value, act, moved.value, { fee: 0, cash: 0 }) : moved
  }

export const payOutCard =
  (deps: ValueDeps): Value['payOut'] =>
  async (rows, act) => {
    const found = await findValue(deps, rows, act, false)
    if (!found.ok) return found
    const { program, kind, card } = found.value
    const moved = kind.payOut(program.settings.settings, card, { at: act.now, key: act.key, amount: act.amount })
    if (!moved.ok) return moved
    const { fee, cash } = moved.value
    return written(deps, found.value, act, moved.value, { fee, cash })
  }
