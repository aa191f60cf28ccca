// What one act gives on every card it feeds. Decides and collects writes; the caller commits them with its own.
import { isPieced, PIECES_MAX } from '#shared/domain/card/pieces.ts'
import type { ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CardKind, Moved } from '#shared/domain/card/card-kind.ts'
import { inRank, mayEarn, NO_HABIT, poolOf, type Habit, type Skip } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { asRewards, AWAITED_MAX, awaitedAfter } from '#shared/domain/card/reward/awaited.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Row } from '../../platform/table/read.ts'
import { isShared } from '../../platform/table/whole-group.ts'
import type { Earned, Earning, EarningAct, EarningDeps, Remembered, Skipped, Step } from './earning.ts'
import { giveRewards } from './give-rewards.ts'
import { openPrograms } from '../open-programs.ts'
import type { HeldCard } from '../store.ts'
import { writeStep } from './write-step.ts'

interface Weighed {
  program: Config<Program>
  kind: CardKind
  held: HeldCard | undefined
  habit: Habit
  worth: number
}

const weigh = async (act: EarningAct): Promise<{ weighed: Weighed[]; skipped: Skipped[] }> => {
  const heldBy = new Map(act.held.map((one) => [one.program, one]))
  const weighed: Weighed[] = []
  const skipped: Skipped[] = []
  for (const program of await openPrograms(act.programs, heldBy)) {
    const held = heldBy.get(program.id)
    if (program.archivedAt !== undefined && act.occasion.at >= program.archivedAt) {
      skipped.push({ program: program.id as ProgramId, why: 'ended' })
      continue
    }
    const may = mayEarn(program.settings, act.occasion, held?.habit ?? NO_HABIT)
    if (!may.ok) {
      const retryAt = may.detail?.retryAt as Instant | undefined
      skipped.push({ program: program.id as ProgramId, why: may.failure, ...(retryAt && { retryAt }) })
      continue
    }
    const kind = await loadCard(program.settings.kind)
    weighed.push({ program, kind, held, habit: may.value, worth: kind.worth(program.settings.settings, act.occasion) })
  }
  return { weighed, skipped }
}

/** What a full card hands on begins the card that follows, in the same act. */
const carriedOn = (act: EarningAct, carry: NonNullable<Moved<unknown>['carry']>): Omit<Weighed, 'kind'>[] => {
  const program = act.programs.find(({ id }) => id === carry.program)
  const held = act.held.find((one) => one.program === carry.program)
  return program ? [{ program, held, habit: held?.habit ?? NO_HABIT, worth: carry.worth }] : []
}

/** @param rows the holder's membership is among them */
export const decideEarning = async (
  deps: EarningDeps,
  { rows, ...act }: EarningAct & { rows: readonly Row[] },
): Promise<Earning> => {
  const { weighed, skipped } = await weigh(act)
  const skip = (program: string, why: Skip) => skipped.push({ program: program as ProgramId, why })
  const steps: Step[] = []
  const gave = new Set<string>()
  const queue: (Weighed & { isCarried?: true })[] = inRank(weighed)
  let groupCounts: Promise<boolean> | undefined
  for (const { program, kind, held, habit, worth, isCarried } of queue) {
    if (worth > 0 && isShared(program, kind) && !(await (groupCounts ??= deps.groupCounts(rows, act.holder)))) {
      skip(program.id, 'not-shared')
      continue
    }
    const pool = poolOf(program.settings)
    // What a full card hands on was given already.
    if (pool !== undefined && gave.has(pool) && worth > 0 && !isCarried) {
      skip(program.id, 'one-of-pool')
      continue
    }
    if (isTooMuch(kind.kind, worth)) {
      skip(program.id, 'too-many-at-once')
      continue
    }
    const key = steps.length === 0 ? act.key : `${act.key}#${program.id}`
    const { settings } = program.settings
    const before = held ? kind.unpack(held.state) : kind.blank(settings)
    const collected = worth > 0 && kind.collect(settings, before, { at: act.now, key, occasion: act.occasion, worth })
    if (!collected || !collected.ok || collected.value.entries.length === 0) {
      skip(program.id, !collected || collected.ok ? 'nothing-earned' : 'not-open')
      continue
    }
    const moved = collected.value
    const due = [...asRewards(habit.awaited), ...moved.rewards]
    const rewards = await giveRewards(deps, act, program, key, due, rewardsOf(steps))
    const awaited = awaitedAfter(habit.awaited, rewards)
    // Full for nothing: the stamps stay, and everybody at the counter hears why. What another card hands on stays nowhere else.
    const isForNothing = rewards.some(({ reward, coupon }) => reward.cost > 0 && coupon === undefined)
    if (!isCarried && (isForNothing || awaited.length > AWAITED_MAX)) {
      skip(program.id, 'reward-out')
      continue
    }
    const wanted = moved.entries.length + rewardsOf(steps).length + rewards.flatMap(({ writes }) => writes).length
    if (!isCarried && wanted > WRITES_MAX) {
      skip(program.id, 'too-many-at-once')
      continue
    }
    if (pool !== undefined) gave.add(pool)
    steps.push({ program, kind, held, habit: { ...habit, awaited }, key, moved, rewards })
    if (moved.carry)
      for (const next of carriedOn(act, moved.carry))
        queue.push({ ...next, kind: await loadCard(next.program.settings.kind), isCarried: true })
  }
  const earned = steps.map(earnedOf)
  const beside = earned.length > 0 ? await act.beside?.(earned, rewardsOf(steps)) : undefined
  const given = steps.flatMap(({ rewards }) => rewards.flatMap(({ shown }) => (shown ? [shown] : [])))
  const coupons = [...given, ...(beside?.coupons ?? [])]
  const answer = remember({ earned, coupons })
  const writes = steps.flatMap((step, nth) => writeStep(deps, act, step, nth === 0 ? answer : undefined))
  return { earned, skipped, coupons, writes: [...writes, ...(beside?.writes ?? [])] }
}

/** Of the hundred items of a transaction (AWS's quota of `TransactWriteItems`) these are for what fills cards; the others for the cards, the tier and the act itself. */
const WRITES_MAX = 60

const isTooMuch = (kind: string, worth: number): boolean => isPieced(kind) && worth > PIECES_MAX

const rewardsOf = (steps: readonly Step[]) => steps.flatMap(({ rewards }) => rewards.flatMap(({ writes }) => writes))

const earnedOf = ({ program, kind, habit, key, moved, rewards }: Step): Earned => {
  const own = moved.entries.find(({ suffix }) => suffix === undefined)
  return {
    program,
    card: { state: kind.pack(moved.card), habit },
    added: own?.delta ?? 0,
    entry: { key, parts: own?.parts ?? [] },
    rewards,
  }
}

export const remember = ({ earned, coupons }: Pick<Earning, 'earned' | 'coupons'>): Remembered => ({
  earned: earned.map(({ program, added }) => [program.id, added]),
  coupons: coupons.map(({ id }) => id),
})
