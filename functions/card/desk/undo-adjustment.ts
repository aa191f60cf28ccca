import { fail, ok, type Result } from '#shared/base/result.ts'
import { after } from '#shared/base/time.ts'
import type { undoAdjustment as route } from '#shared/contract/card/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { undoAdjustment as asIfNever } from '#shared/domain/card/desk/adjust.ts'
import { UNDO_ADJUSTMENT_MS } from '#shared/domain/card/desk/desk-limit.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import { awaitedAfter, awaitedWithout, isAwaitedOf } from '#shared/domain/card/reward/awaited.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import type { KeptEntry } from '../../platform/asks/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import type { Write } from '../../platform/table/write.ts'
import { giveRewards } from '../earn/give-rewards.ts'
import { writeMove } from '../write-move.ts'
import { BY_HAND, handActOf, undoKeyOf, type HandAct } from './hand-act.ts'
import { WRITES_MAX } from './make-adjustment.ts'
import { readDesk, type Desk, type DeskDeps } from './read-desk.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

const TRIES = 3

/** What may be undone, or why not. */
const undoable = (
  entries: readonly KeptEntry[],
  key: string,
  now: string,
): Result<{ entry: KeptEntry; act: HandAct }, 'not-found' | 'adjustment-undone' | 'adjustment-final'> => {
  const entry = entries.find((one) => one.key === key)
  const act = entry && handActOf(entry)
  if (!entry || !act || entry.reason === 'extended') return fail('not-found')
  if (entries.some(({ reverses }) => reverses === key)) return fail('adjustment-undone')
  const until = after(entry.at, UNDO_ADJUSTMENT_MS)
  if (until < now) return fail('adjustment-final', { untilAt: until })
  // Two people agreed to it, or another card took over what was too much: it is put right by a correction of its own.
  return act.approval || act.carried ? fail('adjustment-final') : ok({ entry, act })
}

/** The reversal names the entry that it undoes; coupons that the adjustment gave go, unless somebody has used one. */
export const undoAdjustment =
  (deps: DeskDeps) =>
  async (
    { id: member, brand, entry: key }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    const before = await answered<Output>(turn)
    if (before) return before
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const found = undoable(await deps.entriesUnder({ group: actor.group, brand, member }, BY_HAND), key, now)
      if (!found.ok) return (await answered<Output>(turn)) ?? found
      const desk = await readDesk(deps, { member, brand, program: found.value.entry.of }, turn)
      if (!desk.ok) return desk
      const made = await reversalOf(deps, desk.value, found.value, turn)
      if (!made.ok) return made
      const answer = { before: desk.value.before, after: made.value.after }
      const saved = await commit([
        ...made.value.writes,
        audited(actor, now, 'undo adjustment', member),
        ...keepAnswer(turn, answer),
      ])
      if (saved.ok) return ok(answer)
    }
    return fail('try-again')
  }

const reversalOf = async (
  deps: DeskDeps,
  desk: Desk,
  { entry, act }: { entry: KeptEntry; act: HandAct },
  { actor, now }: Turn<Staff>,
): Promise<
  Result<
    { after: number; writes: Write[] },
    'not-enough-left' | 'balance-too-high' | 'nothing-to-adjust' | 'adjustment-too-large'
  >
> => {
  const { kind, program, holder, held, card } = desk
  const key = undoKeyOf(entry.key)
  const voidable = await deps.voidGiven(
    holder,
    act.rewards.map(({ coupon }) => coupon),
    { key, now, why: 'correction', by: { kind: 'staff', id: actor.staff } },
  )
  const habit = held?.habit ?? NO_HABIT
  const isAwaited = isAwaitedOf(habit.awaited, entry.key)
  const stillAwaited = (act.awaits ?? []).filter((one) => isAwaited(one.key))
  const moved = asIfNever(kind, program.settings.settings, card, {
    at: now,
    key,
    of: {
      key: entry.key,
      delta: entry.delta,
      parts: (entry.parts ?? []).map(unpackLot),
      ...(act.step !== undefined && { step: act.step }),
    },
    undoable: [...act.rewards.filter(({ coupon }) => voidable.has(coupon)), ...stillAwaited],
  })
  if (!moved.ok) return moved.failure === 'no-card' ? fail('nothing-to-adjust') : fail(moved.failure, moved.detail)
  const { entries, rewards, undone = [] } = moved.value
  const back = entries.filter(({ suffix, reason }) => suffix === undefined || reason === 'given-back')
  if (back.reduce((sum, { delta }) => sum + delta, 0) !== -entry.delta || moved.value.carry)
    return fail('nothing-to-adjust')

  const gone = act.rewards.filter((reward) => undone.includes(reward.key))
  const by = { kind: 'staff' as const, id: actor.staff }
  const occasion = { way: 'office' as const, at: now, store: null, dayEndsAtHour: 0 }
  const giving = { holder, programs: [], held: [], occasion, key, reason: 'correction' as const, shownName: '', now }
  const given = await giveRewards(deps, giving, program, key, rewards, [])
  const left = awaitedWithout(habit.awaited, entry.key, undone)
  const writes = [
    ...writeMove(deps.writeEntry, {
      holder,
      program,
      kind,
      held,
      habit: { ...habit, awaited: awaitedAfter(left, given, key) },
      moved: moved.value,
      key,
      says: { reason: 'correction', reverses: entry.key },
      by,
      now,
    }),
    ...gone.flatMap(({ coupon }) => voidable.get(coupon) ?? []),
    ...given.flatMap((reward) => reward.writes),
  ]
  return writes.length > WRITES_MAX
    ? fail('adjustment-too-large', { most: WRITES_MAX })
    : ok({ after: kind.balance(moved.value.card), writes })
}
