// Coupons that lie on the bill of a till. Each is asked beside those before it, and takes off what they have left.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Basket } from '#shared/domain/coupon/basket.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { AtTill, CouponRefusal, Holder, LaidCoupon, TillCoupons } from '../../platform/asks.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'
import type { Clerk, Till } from '../../platform/http/actor.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'

export interface Laying {
  holder: Holder
  actor: Till | Clerk
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

/** Whoever stands at the till, as entries name them. */
export const handOf = (actor: Till | Clerk): DoneBy =>
  actor.kind === 'till' ? { kind: 'till', id: actor.key } : { kind: 'clerk', id: actor.clerk }

export const tillAt = ({
  actor,
  store,
  by,
  name,
  now,
  retry,
}: Omit<Laying, 'holder' | 'basket' | 'codeRows'>): AtTill => ({
  brand: actor.brand,
  store,
  by,
  way: actor.kind === 'till' ? 'pos' : 'clerk',
  hand: handOf(actor),
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
  const { holder, actor, basket, codeRows: rows, now } = laying
  const { group } = actor
  const caller = handOf(actor).id
  const laid: LaidCoupon[] = []
  const all: LaidCoupons = { coupons: [], writes: [] }
  let { total } = basket
  for (const code of codes) {
    const at = await tillCoupons.find({ group, code, caller, rows }, now)
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
