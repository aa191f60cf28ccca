// One move of one coupon: read, decide, save; another writer in between means again.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { stateNow, type Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Holder } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import type { Write } from '../platform/table/write.ts'
import { findCoupon, moved, saveMoved, type Coupon } from './store.ts'

/** What a move makes of it and what is saved with it; no life: nothing is to be done. */
export interface Move {
  life?: Life
  writes?: Write[]
}

const TRIES = 4

/** @param known as it was read on the way here; the first try believes it */
export const moveCoupon = async <F extends string>(
  holder: Holder,
  id: string,
  now: Instant,
  decide: (life: Life, held: Coupon) => Promise<Result<Move, F>>,
  known?: Coupon,
): Promise<Result<Coupon, F | 'coupon-not-found' | 'try-again'>> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const held = attempt === 0 && known ? known : await findCoupon(holder, id)
    if (!held) return fail('coupon-not-found')
    const decided = await decide(stateNow(held, now), held)
    if (!decided.ok) return decided
    const { life, writes = [] } = decided.value
    if (!life) return ok(held)
    const after = moved(held, life)
    if ((await commit([saveMoved(after), ...writes])).ok) return ok(after)
  }
  return fail('try-again')
}
