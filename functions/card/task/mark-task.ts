// One task of one mission, said to be done: its step alone, whatever the store would stand for besides.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { DayEnds, Holder } from '../../platform/asks.ts'
import type { NoTask, TaskAct, Tasks } from '../../platform/asks/tasks.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { Config } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { decideEarning } from '../earn/decide-earning.ts'
import { recordOf } from '../earn/earn-on-cards.ts'
import type { EarningDeps, Skipped } from '../earn/earning.ts'
import { showCard } from '../show-cards.ts'
import { stepsShown } from './steps-shown.ts'
import { cardKey, cardsIn, type HeldCard } from '../store.ts'

export interface MarkDeps extends EarningDeps {
  dayEnds: DayEnds
  tiers: Pick<Tiers, 'keysOf' | 'tierIn'>
}

const findProgram = async (place: Omit<Holder, 'member'>, id: string): Promise<Config<Program> | undefined> =>
  (await liveAround<Program>(place, 'program')).find((one) => one.id === id)

export const keysOfTask =
  ({ tiers }: Pick<MarkDeps, 'tiers'>): Tasks['keysOf'] =>
  async (holder, id) => {
    const program = await findProgram(holder, id)
    return program && [cardKey({ ...holder, brand: program.brand }, id), ...(await tiers.keysOf(holder))]
  }

/** Whether it can be done now by this holder: known, open, not done, and next where the order counts. */
const judge = async (
  { settings: program }: Config<Program>,
  held: HeldCard | undefined,
  { step: id, now }: TaskAct,
): Promise<Result<true, NoTask>> => {
  const { steps = [], next, isOver } = await stepsShown(program, held, now)
  const step = steps.find((one) => one.id === id)
  if (isOver) return fail('task-not-open')
  if (step?.kind !== 'task') return fail('task-unknown')
  if (step.doneAt !== null) return fail('task-already-done')
  return next && next !== id ? fail('task-not-next') : ok(true)
}

const whyNot = ([first]: readonly Skipped[]): Result<never, NoTask> => {
  if (first?.why === 'too-soon') return fail('too-soon', first.retryAt ? { retryAt: first.retryAt } : undefined)
  return fail(first?.why === 'daily-cap' ? 'daily-cap' : 'task-not-open')
}

export const markTask =
  (deps: MarkDeps): Tasks['mark'] =>
  async (rows, act) => {
    const { group, brand, member, program: id, step, store, key, by, shownName, retry, now, at = now } = act
    const program = await findProgram(act, id)
    if (!program) return fail('task-unknown')
    const held = cardsIn(rows).filter((one) => one.program === id)
    const may = await judge(program, held[0], act)
    if (!may.ok) return may
    const holder = { group: group as GroupId, brand: brand as BrandId, member: member as MemberId }
    const tier = await deps.tiers.tierIn(rows, act, now)
    const dayEndsAtHour = await deps.dayEnds(act)
    const { earned, skipped, coupons, writes } = await decideEarning(deps, {
      holder,
      programs: [program],
      held,
      rows,
      occasion: { way: 'clerk', at, store, dayEndsAtHour, task: step, step, ...(tier && { tier }) },
      key,
      reason: 'counter',
      by,
      shownName,
      retry,
      now,
    })
    const [one] = earned
    if (!one) return whyNot(skipped)
    const [card, record] = await Promise.all([showCard(holder, program, one.card, now), recordOf(act, one)])
    return ok({ card, coupons, given: [record], writes })
  }
