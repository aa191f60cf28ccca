// Coupons that lie on the bill of a till. Each is asked beside those before it, and takes off what they have left.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Basket } from '#shared/domain/coupon/basket.ts'
import type { AtTill, CouponRefusal, Holder, LaidCoupon, TillCoupons } from '../../platform/asks.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import type { UsedCoupon } from './store.ts'

export interface Laying {
  holder: Holder
  till: Till
  store: string
  /** Who holds or redeems: the same one confirms what it held. */
  by: string
  name: string
  basket: Basket
  /** What the codes stand for, where it was read already. */
  codeRows?: readonly Row[]
  now: string
  retry?: { key: string; hash: string }
}

export interface LaidCoupons {
  coupons: UsedCoupon[]
  writes: Write[]
}

type Refused = CouponRefusal | 'too-many-requests'

export const tillAt = ({
  till,
  store,
  by,
  name,
  now,
  retry,
}: Omit<Laying, 'holder' | 'basket' | 'codeRows'>): AtTill => ({
  brand: till.brand,
  store,
  by,
  way: 'pos',
  hand: { kind: 'till', id: till.key },
  name,
  now,
  retry,
})

/** @param how holds them, or redeems them at once */
export const layCoupons = async (
  tillCoupons: TillCoupons,
  codes: readonly string[],
  laying: Laying,
  how: 'hold' | 'redeem',
): Promise<Result<LaidCoupons, Refused>> => {
  const { holder, till, basket, codeRows: rows, now } = laying
  const laid: LaidCoupon[] = []
  const all: LaidCoupons = { coupons: [], writes: [] }
  let { total } = basket
  for (const code of codes) {
    const at = await tillCoupons.find({ group: till.group, code, caller: till.key, rows }, now)
    if (!at.ok) return at
    // Somebody else's coupon is none here, whoever shows it.
    if (at.value.member !== holder.member) return fail('coupon-not-found')
    // The shop's own code and ours may stand for one coupon.
    if (all.coupons.some(({ coupon }) => coupon === at.value.coupon)) continue
    const beside = laid.map(({ campaign, stacking }) => ({ campaign, stacking }))
    const done = await tillCoupons[how](at.value, { ...tillAt(laying), basket: { ...basket, total }, beside })
    if (!done.ok) return done
    const off = Math.min(done.value.off ?? 0, total)
    total -= off
    laid.push(done.value)
    const { shown, writes } = done.value
    all.coupons.push({
      coupon: shown.id,
      brand: at.value.brand,
      name: shown.name,
      off,
      ...(how === 'redeem' && { at: now }),
    })
    all.writes.push(...writes)
  }
  return ok(all)
}
