import { keysOfTask, markTask } from '../../card/task/mark-task.ts'
import { openTasks } from '../../card/task/open-tasks.ts'
import { writeEntry } from '../../ledger/store.ts'
import type { Tasks } from '../../platform/asks/tasks.ts'
import { issueCoupon } from '../holder.ts'
import { dayEnds } from '../house.ts'
import { groupCounts } from '../people.ts'
import { tiers } from '../tiers.ts'

/** Somebody of the store says that a mission’s task is done. */
export const tasks: Tasks = {
  keysOf: keysOfTask({ tiers }),
  mark: markTask({ writeEntry, issueCoupon, groupCounts, dayEnds, tiers }),
  open: openTasks({ dayEnds, tiers, groupCounts }),
}
