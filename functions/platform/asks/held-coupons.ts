// What staff mode asks of coupons that somebody at a counter has taken.
import type { HeldCoupon } from '#shared/contract/coupon/held-coupon.ts'
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldBy } from '#shared/domain/coupon/held/let-go.ts'
import type { CouponAt } from '../asks.ts'
import type { Write } from '../table/write.ts'

export interface HeldCoupons {
  /** Undefined for what nobody holds. @param store of whoever asks */
  look: (
    at: CouponAt,
    store: string,
    now: Instant,
  ) => Promise<{ coupon: HeldCoupon; by: HeldBy; until: Instant; mayLetGo: boolean } | undefined>
  /** The write fails when somebody moved the coupon meanwhile. */
  letGo: (
    at: CouponAt,
    store: string,
    now: Instant,
  ) => Promise<Result<{ coupon: HeldCoupon; writes: Write[] }, 'coupon-not-found' | 'coupon-held' | 'hold-lapsed'>>
}
