import { isTooMuch, PIECES_MAX } from '#shared/domain/card/pieces.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { InputOf } from '#shared/contract/route.ts'
import type { adjustCard as route } from '#shared/contract/card/desk.ts'
import { adjust } from '#shared/domain/card/desk/adjust.ts'
import type { Moved } from '#shared/domain/card/card-kind.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import { awaitedAfter } from '#shared/domain/card/reward/awaited.ts'
import type { Write } from '../../platform/table/write.ts'
import type { EarningAct, Step } from '../earn/earning.ts'
import { giveRewards } from '../earn/give-rewards.ts'
import { collectAndHandOn, type Following } from '../earn/hand-on.ts'
import { writeStep } from '../earn/write-step.ts'
import { nameAwaited } from '../show-cards.ts'
import { writeMove } from '../write-move.ts'
import type { HandAct } from './hand-act.ts'
import type { ActByHand, MadeByHand } from './made-by-hand.ts'
import type { Desk, DeskDeps } from './read-desk.ts'

export type AdjustmentWish = Omit<InputOf<typeof route>, 'id' | 'brand'>

/** DynamoDB’s transactions hold a hundred writes; the rest is for what is saved beside a card. */
export const WRITES_MAX = 90

type Failure =
  'program-not-live' | 'nothing-to-adjust' | 'not-enough-left' | 'balance-too-high' | 'adjustment-too-large'

/** What it makes of the card, with the coupons of cards that it fills; the caller commits it or shows it. */
export const makeAdjustment = async (
  deps: DeskDeps,
  desk: Desk,
  wish: AdjustmentWish,
  by: ActByHand,
): Promise<Result<MadeByHand, Failure>> => {
  const { kind, program, card } = desk
  const { amount, step } = wish
  // What is out of service still takes what was missed while it ran, and nothing new.
  const missedAt = wish.occurredAt ?? by.now
  if (wish.kind === 'late-credit' && program.archivedAt !== undefined && missedAt >= program.archivedAt)
    return fail('program-not-live')
  if (isTooMuch(kind.kind, Math.abs(amount))) return fail('adjustment-too-large', { most: PIECES_MAX })
  const wanted = {
    at: by.now,
    key: by.key,
    amount,
    policy: program.settings.refunds,
    ...(step !== undefined && { step }),
  }
  const handing = { ...actOf(desk, wish, by), busy: NOTHING_ELSE }
  const made = await collectAndHandOn(handing, program.id, (more) =>
    adjust(kind, program.settings.settings, card, { ...wanted, ...more }),
  )
  if (!made.ok) return made.failure === 'no-card' ? fail('nothing-to-adjust') : fail(made.failure, made.detail)
  const { moved, following } = made.value
  const own = moved.entries.find(({ suffix }) => suffix === undefined)
  if (own?.delta !== amount) return fail('nothing-to-adjust')

  const added = amount > 0 ? await addedWrites(deps, desk, wish, by, { moved, following }) : undefined
  const writes = added?.writes ?? takenWrites(deps, desk, wish, by, moved)
  if (writes.length > WRITES_MAX) return fail('adjustment-too-large', { most: amount > 0 ? amount - 1 : -amount - 1 })
  return ok({
    key: by.key,
    before: desk.before,
    after: kind.balance(moved.card),
    amount: Math.abs(amount),
    gives: added?.gives ?? [],
    ...(added?.owes && { owes: added.owes }),
    writes,
  })
}

const handOf = ({ amount, step }: AdjustmentWish, { staff, day, approval }: ActByHand): HandAct => ({
  staff,
  day,
  amount: Math.abs(amount),
  rewards: [],
  ...(step !== undefined && { step }),
  ...(approval && { approval }),
})

const doneBy = ({ staff }: Pick<ActByHand, 'staff'>) => ({ kind: 'staff' as const, id: staff })

const takenWrites = (
  { writeEntry }: DeskDeps,
  { holder, program, kind, held }: Desk,
  wish: AdjustmentWish,
  by: ActByHand,
  moved: Moved<unknown>,
): Write[] =>
  writeMove(writeEntry, {
    holder,
    program,
    kind,
    held,
    moved,
    key: by.key,
    says: { reason: wish.kind, note: wish.reason, answer: { hand: handOf(wish, by) } },
    by: doneBy(by),
    now: by.now,
  })

const NOTHING_ELSE: ReadonlySet<string> = new Set()

/** As an act that gives something. */
const actOf = (
  { holder, programs, allHeld, shownName }: Desk,
  wish: AdjustmentWish,
  { key, now, ...by }: ActByHand,
): EarningAct => ({
  holder,
  programs,
  held: allHeld,
  occasion: { way: 'office', at: now, store: null, dayEndsAtHour: 0 },
  key,
  reason: wish.kind,
  note: wish.reason,
  ...(wish.kind === 'late-credit' && wish.occurredAt !== undefined && { occurredAt: wish.occurredAt }),
  by: doneBy(by),
  shownName,
  now,
})

/** As if it had been collected: its coupons come with it, and a full card may lead to the next one. */
const addedWrites = async (
  deps: DeskDeps,
  desk: Desk,
  wish: AdjustmentWish,
  by: ActByHand,
  { moved, following }: { moved: Moved<unknown>; following: readonly Following[] },
): Promise<Pick<MadeByHand, 'writes' | 'gives' | 'owes'>> => {
  const { program, kind, held } = desk
  const act = actOf(desk, wish, by)
  const steps: Step[] = []
  for (const one of [{ program, kind, held, habit: held?.habit ?? NO_HABIT, key: by.key, moved }, ...following]) {
    const beside = steps.flatMap(({ rewards }) => rewards.flatMap(({ writes }) => writes))
    steps.push(withRewards(one, await giveRewards(deps, act, one.program, one.key, one.moved.rewards, beside)))
  }
  const given = steps.flatMap(({ rewards }) => rewards)
  const awaits = given.flatMap(({ reward: { key: of, cost }, why }) => (why ? [{ key: of, cost }] : []))
  const hand: HandAct = {
    ...handOf(wish, by),
    rewards: given.flatMap(({ reward: { key: of, cost }, coupon }) => (coupon ? [{ key: of, cost, coupon }] : [])),
    ...(awaits.length > 0 && { awaits }),
    ...(following.length > 0 && { carried: true as const }),
  }
  const answer = { earned: [], coupons: given.flatMap(({ coupon }) => coupon ?? []), hand }
  const owes = await Promise.all(
    steps.map(({ program: of, rewards, key }) => nameAwaited(desk.holder, of, awaitedAfter([], rewards, key))),
  )
  return {
    owes: owes.flat(),
    gives: given.flatMap(({ shown }) => (shown ? [shown.name] : [])),
    writes: steps.flatMap((step, nth) => writeStep(deps, act, step, nth === 0 ? answer : undefined)),
  }
}

/** What cannot be given now, the card awaits. */
const withRewards = (step: Following, rewards: Step['rewards']): Step => ({
  ...step,
  habit: { ...step.habit, awaited: awaitedAfter(step.habit.awaited, rewards, step.key) },
  rewards,
})
