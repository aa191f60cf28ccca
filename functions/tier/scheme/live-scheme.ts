import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { GroupCounts, Holder } from '../../platform/asks.ts'
import { isRunning, type Config, type Place } from '../../platform/table/config.ts'
import type { Row } from '../../platform/table/read.ts'
import { isShared, liveAround, WHOLE_GROUP } from '../../platform/table/whole-group.ts'

export type LiveScheme = Config<TierScheme>

/** The tiers that hold in a brand: its own, or else the whole group’s. Up to a minute old. */
export const liveScheme = async (place: Place): Promise<LiveScheme | undefined> => {
  const live = (await liveAround<TierScheme>(place, 'tier')).filter(isRunning)
  return live.find(({ brand }) => brand !== WHOLE_GROUP) ?? live[0]
}

/** The same, as it holds for this member: the group's only where it counts for them. */
export const schemeFor = async (
  groupCounts: GroupCounts,
  rows: readonly Row[],
  holder: Holder,
): Promise<LiveScheme | undefined> => {
  const live = await liveScheme(holder)
  return live && isShared(live) && !(await groupCounts(rows, holder)) ? undefined : live
}
