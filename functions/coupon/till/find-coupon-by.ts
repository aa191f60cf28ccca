import { fail, ok, type Result } from '#shared/base/result.ts'
import { epochSeconds, type Instant } from '#shared/base/time.ts'
import { readCode } from '#shared/domain/coupon/coupon-code.ts'
import { lockedUntil, tryAgainst } from '#shared/domain/coupon/pin-tries.ts'
import type { CouponAt } from '../../platform/asks.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Row } from '../../platform/table/read.ts'
import { insertOverLapsed, replace } from '../../platform/table/write.ts'
import { codeIn, misses, readByCode } from './store.ts'

/** The lock's item outlives the lock a little. */
const SLACK_SECONDS = 60

/** What is known of the codes, for who has something else to read at that moment. */
export const readCodes = (group: string, codes: readonly string[], caller: string): Promise<Row[]> =>
  readByCode(group, caller, ...new Set(codes.map(readCode)))

interface Asked<F extends string> {
  group: string
  code: string
  /** A till's key with its store, or a screen's id. */
  caller: string
  /** From `readCodes`. */
  rows?: readonly Row[] | undefined
  /** What else it may stand for, before it counts as a miss. */
  orElse?: () => Promise<Result<CouponAt, F> | undefined>
}

/** The coupon a code stands for in the group. Five misses in a quarter of an hour are all one caller has; a code that stands for one is none. */
export const findCouponBy = async <F extends string = never>(
  { group, code, caller, rows, orElse }: Asked<F>,
  now: Instant,
): Promise<Result<CouponAt, F | 'coupon-not-found' | 'too-many-requests'>> => {
  const { found, missed } = codeIn(rows ?? (await readCodes(group, [code], caller)), group, readCode(code))
  if (found) return ok({ group, brand: found.brand, member: found.member, coupon: found.coupon })
  const other = await orElse?.()
  if (other) return other
  const locked = lockedUntil(missed, now)
  if (locked) return fail('too-many-requests', { retryAt: locked })
  const next = tryAgainst(missed, '', now)
  const counted = {
    group,
    caller,
    wrong: next.wrong,
    until: next.until,
    expiresAt: epochSeconds(next.until) + SLACK_SECONDS,
  }
  // Two misses at once may count as one: each tells that a code is none, and codes have 80 bits.
  await commit([
    missed ? replace(misses, counted, missed.rev) : insertOverLapsed(misses, { ...counted, rev: 1 }, epochSeconds(now)),
  ])
  return fail('coupon-not-found')
}
