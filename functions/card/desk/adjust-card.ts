import { fail, ok, type Result } from '#shared/base/result.ts'
import { after, businessDay, type Instant } from '#shared/base/time.ts'
import type { adjustCard as route, previewAdjustment as previewRoute } from '#shared/contract/card/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { UNDO_ADJUSTMENT_MS } from '#shared/domain/card/desk/desk-limit.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { stillThere } from '../../platform/table/write.ts'
import { askSecond } from './ask-second.ts'
import { freeKey } from './hand-act.ts'
import { askingOf, isAlone, type MadeByHand } from './made-by-hand.ts'
import { makeAdjustment, type AdjustmentWish } from './make-adjustment.ts'
import { readDesk, type Desk, type DeskDeps } from './read-desk.ts'

type Input = InputOf<typeof route>
type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'
type PreviewFailure = FailureOf<typeof previewRoute> | 'not-found'

const TRIES = 3
const KEY_LETTERS = 22

/** The same wish of one day is one wish, whoever sends it and however often. */
const wishKey = ({ program, kind, amount, step, reason, occurredAt }: AdjustmentWish, { day }: Desk): string =>
  sha256(JSON.stringify([program, kind, amount, step ?? '', reason, occurredAt ?? day])).slice(0, KEY_LETTERS)

/** What was missed lies in the period of the programme, today where no day is said: on another day it would have given nothing. */
const isWithin = async (
  { dayEnds }: DeskDeps,
  { holder, program }: Desk,
  { kind, occurredAt: said }: AdjustmentWish,
  now: Instant,
): Promise<Result<true, 'occurred-outside-period'>> => {
  const occurredAt = said ?? (kind === 'late-credit' ? now : undefined)
  if (occurredAt === undefined) return ok(true)
  const { from, until } = program.settings.period
  const day = businessDay(occurredAt, await dayEnds(holder))
  if (from !== null && day < from) return fail('occurred-outside-period', { from })
  return until !== null && day > until ? fail('occurred-outside-period', { until }) : ok(true)
}

const prospectOf = async (
  deps: DeskDeps,
  { id: member, brand, ...wish }: Input,
  turn: Turn<Staff>,
): Promise<Result<{ desk: Desk; made: MadeByHand; wish: AdjustmentWish }, PreviewFailure>> => {
  const { now, actor } = turn
  if (wish.occurredAt !== undefined && wish.occurredAt > now) return fail('occurred-in-future')
  const desk = await readDesk(deps, { member, brand, program: wish.program }, turn)
  if (!desk.ok) return desk
  const within = await isWithin(deps, desk.value, wish, now)
  if (!within.ok) return within
  const key = freeKey(desk.value.entries, wishKey(wish, desk.value))
  if (typeof key !== 'string') return fail('adjusted-already', { doneAt: key.at })
  const made = await makeAdjustment(deps, desk.value, wish, { key, staff: actor.staff, now, day: desk.value.day })
  return made.ok ? ok({ desk: desk.value, made: made.value, wish }) : made
}

/** Tells what it would do, and writes nothing. */
export const previewAdjustment =
  (deps: DeskDeps) =>
  async (input: Input, turn: Turn<Staff>): Promise<Result<OutputOf<typeof previewRoute>, PreviewFailure>> => {
    const prospect = await prospectOf(deps, input, turn)
    if (!prospect.ok) return prospect
    const { desk, made } = prospect.value
    const { before, after: then, gives, owes = [] } = made
    const { limit, today } = desk
    return ok({ before, after: then, gives, owes, alone: isAlone(desk, made), limit, today })
  }

export const adjustCard =
  (deps: DeskDeps & { chance: Pick<Chance, 'id'> }) =>
  async (input: Input, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const before = await answered<Output>(turn)
    if (before) return before
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const prospect = await prospectOf(deps, input, turn)
      if (!prospect.ok) return (await answered<Output>(turn)) ?? prospect
      const { desk, made, wish } = prospect.value
      const isNow = isAlone(desk, made)
      const asked = isNow
        ? undefined
        : await askSecond(deps, desk.holder, askingOf(desk, made, { act: wish.kind, wish }), turn)
      if (asked && !asked.ok) return (await answered<Output>(turn)) ?? asked
      const answer = isNow ? doneAs(made, turn.now) : waitingAs(made, asked!.value.approval)
      const saved = await commit([
        ...(asked ? asked.value.writes : made.writes),
        stillThere(desk.membership),
        audited(turn.actor, turn.now, isNow ? 'adjust card' : 'ask to adjust card', input.id),
        ...keepAnswer(turn, answer),
      ])
      if (saved.ok) return ok(answer)
    }
    return fail('try-again')
  }

const doneAs = ({ key, before, after: then, gives }: MadeByHand, now: Instant): Output => ({
  state: 'done',
  entry: key,
  approval: null,
  before,
  after: then,
  undoUntil: after(now, UNDO_ADJUSTMENT_MS),
  gives,
})

const waitingAs = ({ before, after: then, gives }: MadeByHand, approval: NonNullable<Output['approval']>): Output => ({
  state: 'waiting',
  entry: null,
  approval,
  before,
  after: then,
  undoUntil: null,
  gives,
})
