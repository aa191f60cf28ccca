// A clerk says who they are by their PIN. A try is written down before the PIN is looked at: many at once are not one.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import { lockedUntil, tryAgainst, WRONG_PINS } from '#shared/domain/coupon/pin-tries.ts'
import { isPin } from '../../platform/session/pin.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { insertOverLapsed, remove, replace } from '../../platform/table/write.ts'
import { clerkIn, clerkKey, clerkTries, triesIn, triesKey, type ClerkItem } from './store.ts'

/** A lock's item outlives the lock a little. */
const SLACK_SECONDS = 60

/** A right one takes the count away. */
export const tryPin = async (
  { group, store }: { group: string; store: string },
  { id, pin }: { id: string; pin: string },
  now: Instant,
): Promise<Result<ClerkItem, 'clerk-unknown' | 'clerk-pin-wrong' | 'clerk-pin-locked' | 'try-again'>> => {
  const rows = await getRows([clerkKey(group, store, id), triesKey(group, store, id)])
  const found = clerkIn(rows)
  if (found?.life.state !== 'active' || found.pin === undefined) return fail('clerk-unknown')
  const tries = triesIn(rows)
  const locked = lockedUntil(tries, now)
  if (locked) return fail('clerk-pin-locked', { retryAt: locked })
  const { wrong, until } = tryAgainst(tries, '', now)
  const counting = { group, store, clerk: id, wrong, until, expiresAt: epochSeconds(until) + SLACK_SECONDS }
  const counted = await commit([
    tries
      ? replace(clerkTries, counting, tries.rev)
      : insertOverLapsed(clerkTries, { ...counting, rev: 1 }, epochSeconds(now)),
  ])
  if (!counted.ok) return fail('try-again')
  if (!isPin(pin, found.pin))
    return wrong >= WRONG_PINS
      ? fail('clerk-pin-locked', { retryAt: until })
      : fail('clerk-pin-wrong', { left: WRONG_PINS - wrong })
  // Left standing it would only count towards a lock; another try at this moment keeps its own.
  await commit([remove(triesKey(group, store, id), (tries?.rev ?? 0) + 1)])
  return ok(found)
}
