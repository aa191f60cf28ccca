import { fail, ok } from '#shared/base/result.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { heldBy, letGo, mayLetGo } from '#shared/domain/coupon/held/let-go.ts'
import type { HeldCoupons } from '../../platform/asks/held-coupons.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { findCoupon, moved, saveMoved } from '../store.ts'

/** Coupons that lie on a till or before a screen, seen by who stands beside it. */
export const heldCoupons = (deps: ShowDeps): HeldCoupons => ({
  look: async (at, store, now) => {
    const held = await findCoupon(at, at.coupon)
    const life = held && stateNow(held, now)
    if (life?.state !== 'held') return undefined
    const coupon = await showCoupon(deps)(held!, now)
    return { coupon, by: heldBy(life), until: life.until, mayLetGo: mayLetGo(life, store) }
  },
  letGo: async (at, store, now) => {
    const held = await findCoupon(at, at.coupon)
    if (!held) return fail('coupon-not-found')
    const free = letGo(stateNow(held, now), store)
    if (!free.ok) return free
    const after = moved(held, free.value)
    return ok({ coupon: await showCoupon(deps)(after, now), writes: [saveMoved(after)] })
  },
})
