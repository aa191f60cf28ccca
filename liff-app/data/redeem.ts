import { ok } from '#shared/base/result.ts'
import { showHome } from './acts.ts'
import { call } from './api.ts'
import { app, now } from './state.ts'

export const redeem = async (id: string, proof: { code: string } | { pin: string; storeId: string }, key: string) => {
  const answer = await call(
    'POST /me/coupons/{id}/redemption',
    { id: id as never, ...(proof as { code: string }) },
    { key },
  )
  if (!answer.ok) return answer
  const { home } = app.get()
  const { coupon } = answer.value
  if (home) showHome({ ...home, coupons: home.coupons.map((one) => (one.id === coupon.id ? coupon : one)), now: now() })
  return ok(coupon)
}
