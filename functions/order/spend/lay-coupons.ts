// Coupons that lie on the bill of a till. Each is asked beside those before it, and takes off what they have left.
import type { CouponId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Basket } from '#shared/domain/coupon/basket.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { AtTill, CouponRefusal, Holder, LaidCoupon, TillCoupons } from '../../platform/asks.ts'
import type { Unproved, UsedCoupon } from '../../platform/asks/laying.ts'
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
  codeRows?: readonly Row[] | undefined
  /** Without a proof a coupon is scanned: undefined where there is one. */
  unproved: Failed<Unproved> | undefined
  now: string
  retry?: { key: string; hash: string }
}

export interface LaidCoupons {
  coupons: UsedCoupon[]
  /** Those that were not scanned, but are the member's by their number or by the code of all: they are proved. */
  named: CouponId[]
  writes: Write[]
}

type Refused = CouponRefusal | Unproved | 'too-many-requests'
type Failed<F extends string> = Extract<Result<never, F>, { ok: false }>

/** Whoever stands at the till, as entries name them. */
export const handOf = (actor: Till | Clerk): DoneBy =>
  actor.kind === 'till' ? { kind: 'till', id: actor.key } : { kind: 'clerk', id: actor.clerk }

/** Who tries out codes: one that serves several stores is as many. */
export const callerOf = (actor: Till | Clerk, store: string): string => `${handOf(actor).id}@${store}`

export const tillAt = ({
  actor,
  store,
  by,
  name,
  now,
  retry,
}: Omit<Laying, 'holder' | 'basket' | 'codeRows' | 'unproved'>): AtTill => ({
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
  const { holder, actor, store, basket, codeRows: rows, unproved, now } = laying
  const { group } = actor
  const caller = callerOf(actor, store)
  const laid: LaidCoupon[] = []
  const all: LaidCoupons = { coupons: [], named: [], writes: [] }
  let { total } = basket
  for (const code of codes) {
    const orElse = async () => {
      const own = await tillCoupons.named(holder, code, tillAt(laying))
      if (own && !unproved) all.named.push(own.coupon as CouponId)
      return own && (unproved ?? ok(own))
    }
    const at = await tillCoupons.find({ group, code, caller, rows, orElse }, now)
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
