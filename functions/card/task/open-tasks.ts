import type { ProgramId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import { mayEarn, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { DayEnds, GroupCounts } from '../../platform/asks.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import { isRunning } from '../../platform/table/config.ts'
import { isShared, liveAround } from '../../platform/table/whole-group.ts'
import { openPrograms } from '../open-programs.ts'
import { cardsIn } from '../store.ts'
import { stepsShown } from './steps-shown.ts'

interface Deps {
  dayEnds: DayEnds
  tiers: Pick<Tiers, 'tierIn'>
  groupCounts: GroupCounts
}

/** Tasks that a clerk of this store may mark now: of missions that are open to the holder, not done, and next where their order counts. */
export const openTasks =
  ({ dayEnds, tiers, groupCounts }: Deps): Tasks['open'] =>
  async (rows, { store, ...holder }, now) => {
    const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
    const missions = (await liveAround<Program>(holder, 'program')).filter(
      (one) => one.settings.kind === 'mission' && isRunning(one),
    )
    if (missions.length === 0) return []
    const [tier, dayEndsAtHour] = await Promise.all([tiers.tierIn(rows, holder, now), dayEnds(holder)])
    const occasion = { way: 'clerk' as const, at: now, store, dayEndsAtHour, ...(tier && { tier }) }
    const tasks = (await openPrograms(missions, held)).map(async ({ id, brand, settings: program }) => {
      if (isShared({ brand }) && !(await groupCounts(rows, holder))) return []
      const card = held.get(id)
      if (!mayEarn(program, occasion, card?.habit ?? NO_HABIT).ok) return []
      const { steps = [], next, isOver } = await stepsShown(program, card, now)
      return steps
        .filter((step) => !isOver && step.kind === 'task' && step.doneAt === null && (!next || next === step.id))
        .map((step) => ({ program: id as ProgramId, name: program.name as Text, step: step.id, words: step.words }))
    })
    return (await Promise.all(tasks)).flat()
  }
