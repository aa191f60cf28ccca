import { fail, ok, type Result } from '#shared/base/result.ts'
import type { undoCounterRedemption as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { showCoupon } from '../show-coupons.ts'
import { undoIt, type UndoDeps } from '../undo-redemption.ts'
import { couponOfId, type CounterDeps } from './counter-coupon.ts'

/** By the store's screen: what this store redeemed, within ten minutes. */
export const undoCounter =
  (deps: UndoDeps & Pick<CounterDeps, 'isPaired' | 'memberNames'>) =>
  async (
    { coupon: id }: InputOf<typeof route>,
    { actor, now, retry }: Turn<CounterDevice>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>> => {
    const [isPaired, at] = await Promise.all([deps.isPaired(actor), couponOfId(actor.group, id)])
    if (!isPaired) return fail('device-revoked')
    if (!at) return fail('coupon-not-found')
    const { group, brand, member } = at
    const by = { kind: 'device' as const, id: actor.device }
    const [undone, names] = await Promise.all([
      undoIt(deps)({ holder: { group, brand, member }, id, who: { store: actor.store }, by, now, retry }),
      deps.memberNames(group, [member]),
    ])
    if (!undone.ok) return undone
    const name = maskName(names.get(member) ?? '')
    return ok({ coupon: withoutCode(await showCoupon(deps)(undone.value, now)), member: { name } })
  }
