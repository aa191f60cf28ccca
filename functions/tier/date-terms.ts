import type { Instant } from '#shared/base/time.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { commit } from '../platform/table/commit.ts'
import { liveConfigs } from '../platform/table/config.ts'
import type { Key } from '../platform/table/write.ts'
import { reviewStanding, type ReviewDeps } from './review-due.ts'
import { endDating, readDating, saveDating } from './scheme/dating.ts'
import { readStandings, standingKey } from './store.ts'

export interface DateDeps extends ReviewDeps {
  /** Members of a brand, newest first. */
  rosterOf: (
    place: { group: string; brand: string },
    limit: number,
    cursor?: string,
  ) => Promise<{ members: string[]; next: string | null }>
}

/** As many as are read in one trip. */
const PAGE = 100
/** The rest is done the next day: a term is never shorter than a month. */
const PAGES_A_RUN = 100

/** Gives those an end who held a tier for ever, by the version that lets tiers end. */
export const dateTerms =
  ({ rosterOf, ...deps }: DateDeps) =>
  async (key: Key, now: Instant): Promise<void> => {
    for (let page = 0; page < PAGES_A_RUN; page++) {
      const due = await readDating(key)
      if (!due) return
      const { group, brand: at, brands, cursor, gsi1sk, rev } = due
      const [live] = await liveConfigs<TierScheme>({ group, brand: at }, 'tier')
      const [brand, ...rest] = brands
      if (brand === undefined || !live || live.settings.lastsMonths === null) {
        await commit([endDating(due)])
        return
      }
      const { members, next } = await rosterOf({ group, brand }, PAGE, cursor)
      const standings = await readStandings({ group, at }, members)
      const undated = [...standings.values()].filter((one) => one.due === null && one.version !== live.version)
      for (const { member } of undated)
        await reviewStanding(deps, standingKey({ group, brand: at, member }), now, (one) => one.due === null)
      const progress = next ? { brands, cursor: next } : { brands: rest }
      if (!(await commit([saveDating({ group, brand: at }, progress, gsi1sk, rev)])).ok) return
    }
  }
