// What a member does with a coupon besides redeeming it; home shows what became of it.
import { ok } from '#shared/base/result.ts'
import { showHome } from '../acts.ts'
import { call } from '../api.ts'
import type { HeldCoupon } from '../memory/saved.ts'
import { app, now } from '../state.ts'

/** Puts a coupon as it stands now into the wallet that is shown. */
export const keepCoupon = (coupon: HeldCoupon): void => {
  const { home } = app.get()
  if (!home) return
  const isKnown = home.coupons.some(({ id }) => id === coupon.id)
  const coupons = isKnown ? home.coupons.map((one) => (one.id === coupon.id ? coupon : one)) : [coupon, ...home.coupons]
  showHome({ ...home, coupons, now: now() })
}

/** Tells that it was looked at; nobody is bothered when that fails. */
export const openCoupon = async (id: HeldCoupon['id']): Promise<void> => {
  const answer = await call('POST /me/coupons/{id}/opening', { id })
  if (answer.ok) keepCoupon(answer.value.coupon)
}

/** The stores that take it, also of other brands. */
export const placesOf = (id: HeldCoupon['id']) => call('GET /me/coupons/{id}/places', { id })

export const giveCoupon = async (id: HeldCoupon['id'], key: string) => {
  const answer = await call('POST /me/coupons/{id}/transfers', { id }, { key })
  if (!answer.ok) return answer
  keepCoupon(answer.value.coupon)
  return ok(answer.value.gift)
}

export const takeBackCoupon = async (id: HeldCoupon['id'], key: string) => {
  const answer = await call('DELETE /me/coupons/{id}/transfers', { id }, { key })
  if (answer.ok) keepCoupon(answer.value.coupon)
  return answer
}

export const giftUrl = (liffId: string, code: string): string => `https://liff.line.me/${liffId}/gift/${code}`
