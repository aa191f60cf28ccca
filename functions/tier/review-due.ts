import { brandClock, type Instant } from '#shared/base/time.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { DayEnds } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import { isRunning, liveConfigs } from '../platform/table/config.ts'
import type { Key } from '../platform/table/write.ts'
import { giveGifts, type GiftDeps } from './gifts/give-gifts.ts'
import { standNow } from './stand-now.ts'
import { readStanding, type KeptStanding } from './store.ts'
import { writeStanding } from './write-standing.ts'

export interface ReviewDeps extends GiftDeps {
  dayEnds: DayEnds
}

/** An act of the same member came between: read again. */
const TRIES = 3

/** Reviews a standing whose term has ended, and tries what it is owed; one that was reviewed already has nothing due and is left as it is. */
export const reviewDueStanding =
  (deps: ReviewDeps) =>
  (key: Key, now: Instant): Promise<void> =>
    reviewStanding(deps, key, now, ({ due }) => due !== null && due <= now)

/** Writes a standing down as it is now, by the scheme that is live. @param isWanted asked of what is read, each time */
export const reviewStanding = async (
  deps: ReviewDeps,
  key: Key,
  now: Instant,
  isWanted: (kept: KeptStanding) => boolean,
): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const kept = await readStanding(key)
    if (!kept || !isWanted(kept)) return
    const { group, at, member, servedIn } = kept
    const [live] = await liveConfigs<TierScheme>({ group, brand: at }, 'tier')
    if (!live) return
    const holder = { group, brand: servedIn, member }
    const dayEndsAtHour = await deps.dayEnds(holder)
    const clock = brandClock(now, dayEndsAtHour)
    const stand = standNow(live, kept, clock, clock)
    // Tiers that hold nowhere go on in silence: whoever takes them up again finds everybody where they would be.
    const changes = isRunning(live) ? stand.changes : []
    const act = { live, kept, holder, cause: 'review', dayEndsAtHour, now }
    const { standing, writes } = isRunning(live)
      ? await giveGifts(deps, act, stand.standing, [stand.gift])
      : { standing: stand.standing, writes: [] }
    if ((await commit([...writeStanding(act, standing, changes), ...writes])).ok) return
  }
  throw new Error('a standing changed every time it was reviewed')
}
