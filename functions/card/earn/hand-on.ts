// What does not fit on its last card goes on to the card that follows. That one is asked first: where it takes none, nothing
// is taken off.
import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { CardKind, Moved, Occasion } from '#shared/domain/card/card-kind.ts'
import { NO_HABIT, type Skip } from '#shared/domain/card/may-earn.ts'
import { isTooMuch } from '#shared/domain/card/pieces.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config } from '../../platform/table/config.ts'
import type { HeldCard } from '../store.ts'
import type { Step } from './earning.ts'

export interface Handing {
  programs: readonly Config<Program>[]
  held: readonly HeldCard[]
  occasion: Occasion
  /** The ledger key of the act, which those of the cards that follow begin with. */
  key: string
  now: Instant
  /** What has a part of its own in the act, and is handed nothing. */
  busy: ReadonlySet<string>
  /** Why a card may not be fed by this holder. */
  refuses?: (program: Config<Program>, kind: CardKind) => Promise<Skip | undefined>
}

export type Following = Omit<Step, 'rewards'>

interface HandedOn {
  moved: Moved<unknown>
  /** What the cards that follow make of it, in their order. */
  following: Following[]
  /** The one that would take what is kept now, and why it does not. */
  closed?: { program: ProgramId; why: Skip }
}

/** @param moved what a card makes of the act; @param kept the same, where it keeps what is too much */
export const handOn = async (
  handing: Handing,
  program: string,
  moved: Moved<unknown>,
  kept: Moved<unknown>,
): Promise<HandedOn> => {
  const { carry } = moved
  if (!carry) return { moved, following: [] }
  const next = await follow({ ...handing, busy: new Set([...handing.busy, program]) }, carry)
  return next.ok
    ? { moved, ...next.value }
    : { moved: kept, following: [], closed: { program: carry.program, why: next.failure } }
}

/** @param collect `keeps` as in `Collecting` */
export const collectAndHandOn = async <F extends string>(
  handing: Handing,
  program: string,
  collect: (more: { keeps?: true }) => Result<Moved<unknown>, F>,
): Promise<Result<HandedOn, F>> => {
  const moved = collect({})
  const kept = moved.ok && moved.value.carry ? collect({ keeps: true }) : moved
  if (!moved.ok) return moved
  if (!kept.ok) return kept
  return ok(await handOn(handing, program, moved.value, kept.value))
}

type Followed = Pick<HandedOn, 'following' | 'closed'>

const follow = async (
  handing: Handing,
  { program: id, worth }: NonNullable<Moved<unknown>['carry']>,
): Promise<Result<Followed, Skip>> => {
  const { programs, occasion, now } = handing
  const program = programs.find((one) => one.id === id)
  if (!program || handing.busy.has(id) || isPast(program, occasion)) return fail('surplus-stays')
  const kind = await loadCard(program.settings.kind)
  const refused = await handing.refuses?.(program, kind)
  if (refused) return fail(refused)
  if (isTooMuch(kind.kind, worth)) return fail('too-many-at-once')
  const held = handing.held.find((one) => one.program === id)
  const { settings } = program.settings
  const before = held ? kind.unpack(held.state) : kind.blank(settings)
  const key = `${handing.key}#${id}`
  const collected = await collectAndHandOn(handing, id, (more) =>
    kind.collect(settings, before, { at: now, key, occasion, worth, ...more }),
  )
  if (!collected.ok) return fail('surplus-stays')
  const { moved, following, closed } = collected.value
  const step = { program, kind, held, habit: held?.habit ?? NO_HABIT, key, moved }
  return ok({ following: [step, ...following], ...(closed && { closed }) })
}

/** What was given on the card before it counts wherever that was; what has ended gives nothing any more. */
const isPast = ({ archivedAt, settings }: Config<Program>, { at, dayEndsAtHour }: Occasion): boolean => {
  const { until } = settings.period
  return (archivedAt !== undefined && at >= archivedAt) || (until !== null && businessDay(at, dayEndsAtHour) > until)
}
