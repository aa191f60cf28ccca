import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { isRunning, type Config, type Place } from '../../platform/table/config.ts'
import { liveAround, WHOLE_GROUP } from '../../platform/table/whole-group.ts'

export type LiveScheme = Config<TierScheme>

/** The tiers that hold in a brand: its own, or else the whole group’s. Up to a minute old. */
export const liveScheme = async (place: Place): Promise<LiveScheme | undefined> => {
  const live = (await liveAround<TierScheme>(place, 'tier')).filter(isRunning)
  return live.find(({ brand }) => brand !== WHOLE_GROUP) ?? live[0]
}
