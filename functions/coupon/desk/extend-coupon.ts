import type { CampaignId, CouponId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { extendCoupon as route } from '#shared/contract/coupon/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { extend } from '#shared/domain/coupon/moves.ts'
import { couponExtended } from '#shared/events/coupon.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { findCoupon, moved, saveMoved } from '../store.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { lastDay } from './last-day.ts'

interface ExtendDeps extends ShowDeps {
  writeEntry: WriteEntry
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

const TRIES = 3

export const extendCoupon =
  (deps: ExtendDeps) =>
  async (
    { id, brand, member, until: day, reason }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    const before = await answered<Output>(turn)
    if (before) return before
    if (!maySeeBrand(actor, brand)) return fail('coupon-not-found')
    const until = lastDay(day, now)
    if (!until.ok) return until
    const holder = { group: actor.group, brand, member }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const held = await findCoupon(holder, id)
      if (!held) return fail('coupon-not-found')
      const next = extend(stateNow(held, now), until.value)
      if (!next.ok) return (await answered<Output>(turn)) ?? next
      const after = moved(held, next.value)
      const answer: Output = { coupon: await showCoupon(deps)(after, now) }
      const campaign = held.campaign as CampaignId
      const happened = couponExtended.happened(
        { at: now, ...holder },
        { coupon: id as CouponId, campaign, expiresAt: after.endsAt, was: held.endsAt },
      )
      const key = `extend:${id}:${held.rev}`
      const made = { ...holder, key, at: now, account: 'coupon' as const, of: campaign, note: reason }
      const by = { kind: 'staff' as const, id: actor.staff }
      const saved = await commit([
        saveMoved(after),
        deps.writeEntry({ ...made, delta: 0, reason: 'extended', by }, [happened]),
        audited(actor, now, 'extend coupon', id),
        ...keepAnswer(turn, answer),
      ])
      if (saved.ok) return ok(answer)
    }
    return fail('try-again')
  }
