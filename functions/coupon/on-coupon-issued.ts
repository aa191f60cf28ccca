import { codeOf } from '#shared/domain/coupon/coupon-code.ts'
import { couponIssued } from '#shared/events/coupon.ts'
import type { CouponAt } from '../platform/asks.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { commit } from '../platform/table/commit.ts'
import { replace } from '../platform/table/write.ts'
import { couponCode, findCode } from './till/store.ts'

/** Hangs a code where tills look for it. A code of the shop's own till may be there from a coupon that was given on, and moves. */
const hang = async ({ group, brand, member, coupon }: CouponAt, code: string): Promise<void> => {
  const standing = await findCode(group, code)
  if (standing?.coupon === coupon) return
  const hung = await commit([replace(couponCode, { group, code, brand, member, coupon }, standing?.rev ?? 0)])
  if (!hung.ok && (await findCode(group, code))?.coupon !== coupon) throw new Error('another coupon took the code')
}

export const handler = subscribeTo(couponIssued, async ({ group, brand, member, data }) => {
  if (!brand || !member) return
  const at = { group, brand, member, coupon: data.coupon }
  await hang(at, codeOf(data.coupon))
  if (data.code) await hang(at, data.code)
})
