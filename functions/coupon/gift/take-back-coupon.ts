import { fail, ok, type Result } from '#shared/base/result.ts'
import type { takeBackCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { takeBack } from '#shared/domain/coupon/moves.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { insert } from '../../platform/table/write.ts'
import { moveCoupon } from '../move-coupon.ts'
import { showCoupon } from '../show-coupons.ts'
import { couponAct, findWithAct } from '../store.ts'
import { actNamed, type OfferDeps } from './offer-coupon.ts'

type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

const NONCE_BYTES = 9

/** The link that was out leads nowhere from here on; another one may be made. */
export const takeBackCoupon =
  (deps: OfferDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Member>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const act = actNamed('back', retry, deps.chance.secret(NONCE_BYTES))
    const { coupon: standing, done } = retry ? await findWithAct(holder, id, act) : {}
    if (standing && done)
      return (done.retry as Turn['retry'])?.hash === retry?.hash
        ? ok({ coupon: await showCoupon(deps)(standing, now) })
        : fail('idempotency-key-reused')

    const back = await moveCoupon(holder, id, now, async (life) => {
      const next = takeBack(life)
      if (!next.ok) return next
      return ok({ life: next.value, writes: [insert(couponAct, { ...holder, coupon: id, act, at: now, retry })] })
    })
    return back.ok ? ok({ coupon: await showCoupon(deps)(back.value, now) }) : back
  }
