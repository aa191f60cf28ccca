import { couponIssued } from '#shared/events/coupon.ts'
import type { CouponAt } from '../platform/asks.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { commit } from '../platform/table/commit.ts'
import { replace } from '../platform/table/write.ts'
import { findCoupon } from './store.ts'
import { codesOf, couponCode, findCode, type CouponCode } from './till/store.ts'

/** Whether it came out of the one that stands there: given on, or issued anew. */
const followsOn = async (at: CouponAt, standing: CouponCode): Promise<boolean> => {
  const [next, before] = await Promise.all([findCoupon(at, at.coupon), findCoupon(standing, standing.coupon)])
  return next?.origin !== undefined && next.origin === (before?.origin ?? standing.coupon)
}

/** Hangs what a coupon is found by where tills look. A code of the shop's own till moves on with its coupon, and is nobody else's. */
const hang = async (at: CouponAt, code: string): Promise<void> => {
  const { group, brand, member, coupon } = at
  const standing = await findCode(group, code)
  if (standing?.coupon === coupon) return
  if (standing && !(await followsOn(at, standing))) throw new Error('another coupon has the code')
  const hung = await commit([replace(couponCode, { group, code, brand, member, coupon }, standing?.rev ?? 0)])
  if (!hung.ok && (await findCode(group, code))?.coupon !== coupon) throw new Error('another coupon took the code')
}

export const handler = subscribeTo(couponIssued, async ({ group, brand, member, data }) => {
  if (!brand || !member) return
  const at = { group, brand, member, coupon: data.coupon }
  const held = await findCoupon(at, data.coupon)
  // It has become somebody else's since, and who gave it on has hung what belongs to it.
  if (!held) return
  for (const code of codesOf(held)) await hang(at, code)
})
