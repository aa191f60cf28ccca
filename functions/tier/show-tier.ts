import type { Text } from '#shared/base/text.ts'
import { brandClock, type Instant } from '#shared/base/time.ts'
import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import { progressOf } from '#shared/domain/tier/progress.ts'
import { rankOf, tierOf, type Standing } from '#shared/domain/tier/standing.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { DayEnds, GroupCounts, Holder } from '../platform/asks.ts'
import type { Row } from '../platform/table/read.ts'
import { showOwed } from './gifts/show-owed.ts'
import { liveScheme, schemeFor } from './scheme/live-scheme.ts'
import { standNow } from './stand-now.ts'
import { standingIn } from './store.ts'

/** A tier as its holder sees it. @param standing caught up at `now`, by the clock of the brand */
export const tierShown = (scheme: TierScheme, standing: Standing, now: Instant): HomeTier => {
  const { have, next, keep } = progressOf(scheme, standing, now)
  const { tier, since, until } = standing.held
  const nameOf = (id: string) => tierOf(scheme, id).name as Text
  return {
    id: tier,
    name: nameOf(tier),
    rank: Math.max(0, rankOf(scheme, tier)),
    measure: scheme.measure,
    since,
    until,
    graceUntil: keep?.graceUntil ?? null,
    have,
    next: next && { name: nameOf(next.tier), at: next.at, missing: next.missing },
    keep: keep && { at: keep.at, have: keep.have, missing: keep.missing },
  }
}

/** Rows of home; null where no scheme is live, `waits` where the group’s does not count for them. */
export const showTier =
  ({ groupCounts, dayEnds }: { groupCounts: GroupCounts; dayEnds: DayEnds }) =>
  async (rows: Row[], holder: Holder, joined: Instant, now: Instant): Promise<HomeTier | 'waits' | null> => {
    const live = await liveScheme(holder)
    if (!live) return null
    if (!(await schemeFor(groupCounts, rows, holder))) return 'waits'
    const clock = brandClock(now, await dayEnds(holder))
    const { standing } = standNow(live, standingIn(rows, live.brand, holder.member), joined, clock)
    const owed = await showOwed(live, standing, rows, holder)
    return { ...tierShown(live.settings, standing, clock), ...owed }
  }
