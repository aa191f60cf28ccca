// What one act gives on every card it feeds. Decides and collects writes; the caller commits them with its own.
import type { ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import { inRank, mayEarn, NO_HABIT, poolOf, type Habit, type Skip } from '#shared/domain/card/may-earn.ts'
import { isTooMuch } from '#shared/domain/card/pieces.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { asRewards, AWAITED_MAX, awaitedAfter, awaitedOf } from '#shared/domain/card/reward/awaited.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Row } from '../../platform/table/read.ts'
import { isShared } from '../../platform/table/whole-group.ts'
import type { Earned, Earning, EarningAct, EarningDeps, Remembered, Skipped, Step } from './earning.ts'
import { giveRewards } from './give-rewards.ts'
import { handOutAwaited } from './hand-out-awaited.ts'
import { collectAndHandOn, type Following } from './hand-on.ts'
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

/** Each card that the act feeds with what it gives, one after another: two may give of one stock. @param beside what the act gives already */
const withRewards = async (
  deps: EarningDeps,
  act: EarningAct,
  fed: readonly Following[],
  beside: readonly Step[],
): Promise<Step[]> => {
  const steps: Step[] = []
  for (const one of fed) {
    const due = [...asRewards(one.habit.awaited), ...one.moved.rewards]
    const given = rewardsOf([...beside, ...steps])
    const rewards = await giveRewards(deps, act, one.program, one.key, due, given)
    steps.push({ ...one, habit: { ...one.habit, awaited: awaitedAfter(one.habit.awaited, rewards, one.key) }, rewards })
  }
  return steps
}

/** Why none of it is stamped, of what one programme and those that follow it would give. @param writes how many the act has */
const notGiven = (steps: readonly Step[], writes: number): Skip | undefined => {
  // Full for nothing: the stamps stay, and everybody at the counter hears why. One that only follows awaits its reward: the card before it would give nothing either.
  const isForNothing = steps[0]!.rewards.some(({ reward, coupon }) => reward.cost > 0 && coupon === undefined)
  if (isForNothing || steps.some(({ habit }) => (habit.awaited?.length ?? 0) > AWAITED_MAX)) return 'reward-out'
  const entries = steps.reduce((all, { moved }) => all + moved.entries.length, 0)
  return entries + writes + rewardsOf(steps).length > WRITES_MAX ? 'too-many-at-once' : undefined
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
  let groupCounts: Promise<boolean> | undefined
  const refuses = async (program: Config<Program>, kind: CardKind): Promise<Skip | undefined> =>
    isShared(program, kind) && !(await (groupCounts ??= deps.groupCounts(rows, act.holder))) ? 'not-shared' : undefined
  const busy = new Set<string>(weighed.map(({ program }) => program.id))
  for (const { program, kind, held, habit, worth } of inRank(weighed)) {
    const unshared = worth > 0 && (await refuses(program, kind))
    if (unshared) {
      skip(program.id, unshared)
      continue
    }
    const pool = poolOf(program.settings)
    if (pool !== undefined && gave.has(pool) && worth > 0) {
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
    const collecting = { at: act.now, key, occasion: act.occasion, worth }
    const collected =
      worth > 0 &&
      (await collectAndHandOn({ ...act, busy, refuses }, program.id, (more) =>
        kind.collect(settings, before, { ...collecting, ...more }),
      ))
    if (!collected || !collected.ok || collected.value.moved.entries.length === 0) {
      skip(program.id, !collected || collected.ok ? 'nothing-earned' : 'not-open')
      continue
    }
    const { moved, following, closed } = collected.value
    const fed = await withRewards(deps, act, [{ program, kind, held, habit, key, moved }, ...following], steps)
    const why = notGiven(fed, rewardsOf(steps).length)
    if (why) {
      skip(program.id, why)
      continue
    }
    if (pool !== undefined) gave.add(pool)
    if (closed) skip(closed.program, closed.why)
    for (const one of fed) busy.add(one.program.id)
    steps.push(...fed)
  }
  const earned = steps.map(earnedOf)
  const late = await handOutAwaited(
    deps,
    act,
    new Set(earned.map(({ program }) => program.id)),
    rewardsOf(steps),
    WRITES_MAX,
  )
  const beside = earned.length > 0 ? await act.beside?.(earned, [...rewardsOf(steps), ...late.writes]) : undefined
  const given = steps.flatMap(({ rewards }) => rewards.flatMap(({ shown }) => (shown ? [shown] : [])))
  const coupons = [...given, ...late.coupons, ...(beside?.coupons ?? [])]
  const answer = remember({ earned, coupons })
  const writes = steps.flatMap((step, nth) => writeStep(deps, act, step, nth === 0 ? answer : undefined))
  return { earned, skipped, coupons, writes: [...writes, ...late.writes, ...(beside?.writes ?? [])] }
}

/** Of the hundred items of a transaction (AWS's quota of `TransactWriteItems`) these are for what fills cards; the others for the cards, the tier and the act itself. */
const WRITES_MAX = 60

const rewardsOf = (steps: readonly Step[]) => steps.flatMap(({ rewards }) => rewards.flatMap(({ writes }) => writes))

const earnedOf = ({ program, kind, habit, key, moved, rewards }: Step): Earned => {
  const own = moved.entries.find(({ suffix }) => suffix === undefined)
  return {
    program,
    card: { state: kind.pack(moved.card), habit },
    added: own?.delta ?? 0,
    entry: { key, parts: own?.parts ?? [] },
    rewards,
    owes: awaitedOf(habit.awaited, key),
  }
}

export const remember = ({ earned, coupons }: Pick<Earning, 'earned' | 'coupons'>): Remembered => ({
  earned: earned.map(({ program, added }) => [program.id, added]),
  coupons: coupons.map(({ id }) => id),
})
