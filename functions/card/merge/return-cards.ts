// The way back of a card: as it was where nobody has used it since; else what came and is still there.
import type { Program } from '#shared/domain/card/program.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { CardKind, Moved } from '#shared/domain/card/card-kind.ts'
import { owedBetween } from '#shared/domain/ledger/owed.ts'
import { awaitedWithout, handBack } from '#shared/domain/card/reward/awaited.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { VoidGiven } from '../../platform/asks/cards.ts'
import type { Movable, MergeAct, MovedLine } from '../../platform/asks/merge.ts'
import { configVersion, type Config } from '../../platform/table/config.ts'
import type { Write } from '../../platform/table/write.ts'
import type { EarningDeps } from '../earn/earning.ts'
import { readCards, saveCard, type CardOf } from '../store.ts'
import type { KeptCard } from './kept-card.ts'
import { holderOf, sideOf } from './move-cards.ts'

export interface ReturnDeps extends Pick<EarningDeps, 'writeEntry'> {
  voidGiven: VoidGiven
}

const NOTHING = { amount: 0, writes: [] }

export const returnCards =
  (deps: ReturnDeps): Movable['back'] =>
  async (act, line) => {
    const kept = line.kept as KeptCard
    const place = { group: act.group, brand: line.at }
    const [cards, theirs, program] = await Promise.all([
      readCards(act.group, act.into).then((all) => all.find((one) => one.program === line.id)),
      readCards(act.group, act.from).then((all) => all.find((one) => one.program === line.id)),
      configVersion<Program>(place, 'program', line.id, kept.version),
    ])
    if (!cards || !theirs || !program) return NOTHING
    const kind = await loadCard(program.settings.kind)
    const [awaited, back] = handBack(cards.habit.awaited, kept.awaited, act.merge)
    const going: Going = {
      act,
      line,
      kept,
      program,
      kind,
      ours: { ...cards, habit: { ...cards.habit, awaited } },
      theirs: { ...theirs, habit: { ...theirs.habit, awaited: back } },
      key: `un${kept.key}`,
    }
    return (await asTheyWere(deps, going)) ?? whatIsStillThere(deps, going)
  }

interface Going {
  act: MergeAct
  line: MovedLine
  kept: KeptCard
  program: Config<Program>
  kind: CardKind
  ours: CardOf
  theirs: CardOf
  key: string
}

const writesOf = (
  deps: Pick<ReturnDeps, 'writeEntry'>,
  { act, kept, program, kind, key }: Going,
  member: string,
  card: CardOf,
  moved: Moved<unknown>,
): Write[] => [
  saveCard(
    { group: act.group, brand: program.brand, member },
    { program: program.id, kind: kind.kind, state: kind.pack(moved.card), habit: card.habit ?? NO_HABIT },
    card.rev,
  ),
  ...sideOf(deps, act, { program, kind, member, key, reverses: kept.key }, moved),
]

/** From one state to another in one movement. */
const jump = (kind: CardKind, from: unknown, to: unknown): Moved<unknown> => {
  const owed = owedBetween(kind.owes(from), kind.owes(to))
  const delta = kind.balance(to) - kind.balance(from)
  const isOwed = Object.keys(owed).length > 0
  const entry = { reason: 'merged' as const, delta, balance: kind.balance(to), ...(isOwed && { owed }) }
  return { card: to, entries: delta === 0 && !isOwed ? [] : [entry], rewards: [] }
}

/** Undefined when somebody has used one of the cards since, or a coupon that the merge gave. */
const asTheyWere = async (deps: ReturnDeps, going: Going) => {
  const { act, line, kept, program, kind, ours, theirs } = going
  if (kept.carried || ours.rev !== kept.revs[0] || theirs.rev !== kept.revs[1]) return undefined
  const gave = line.gave ?? []
  const into = holderOf(act, program.brand, act.into)
  const voided = await deps.voidGiven(into, gave, { key: going.key, now: act.now })
  if (gave.some((coupon) => !voided.has(coupon))) return undefined
  const { settings } = program.settings
  const before = kept.before === null ? kind.blank(settings) : kind.unpack(kept.before)
  const back = jump(kind, kind.unpack(theirs.state), kind.unpack(kept.from))
  const awaited = awaitedWithout(ours.habit.awaited, kept.key)
  const oursBefore = { ...ours, habit: { ...ours.habit, awaited } }
  return {
    amount: back.entries[0]?.delta ?? 0,
    writes: [
      ...writesOf(deps, going, act.into, oursBefore, jump(kind, kind.unpack(ours.state), before)),
      ...writesOf(deps, going, act.from, theirs, back),
      ...gave.flatMap((coupon) => voided.get(coupon) ?? []),
    ],
  }
}

const whatIsStillThere = (deps: ReturnDeps, going: Going) => {
  const { act, kept, program, kind, ours, theirs, key } = going
  const { settings } = program.settings
  const before = kept.before === null ? kind.blank(settings) : kind.unpack(kept.before)
  const side = { at: act.now, key }
  const given = kind.handBack(settings, kind.unpack(ours.state), { ...side, from: kind.unpack(kept.from), before })
  const got = kind.restore(settings, kind.unpack(theirs.state), { ...side, from: given.back })
  const own = got.entries.find(({ suffix }) => suffix === undefined)
  // Whoever was given what who went waited for, it is written down.
  if (!own && !kept.awaited) return NOTHING
  return {
    amount: own?.delta ?? 0,
    writes: [...writesOf(deps, going, act.into, ours, given), ...writesOf(deps, going, act.from, theirs, got)],
  }
}
