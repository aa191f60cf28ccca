// A coupon of somebody whose number was said: which one, and that whoever has the number agreed.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Wanted, WrongAsk } from '#shared/domain/member/spend-ask.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import type { SpendCodes, WrongCode } from '../../platform/asks/spend-codes.ts'
import type { CouponAt } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'
import { findNamed, type ServeDeps, type Served } from '../act/find-served.ts'

export interface CouponOfDeps extends ServeDeps {
  couponOfId: (group: string, id: string) => Promise<CouponAt | undefined>
}

export interface ProofDeps {
  spendAsks: Pick<SpendAsks, 'take'>
  spendCodes: Pick<SpendCodes, 'tryCode'>
}

export interface SaidCoupon {
  phone: string
  coupon: string
}

export const couponOf = async (
  deps: CouponOfDeps,
  { phone, coupon }: SaidCoupon,
  { actor, now }: Turn<Clerk>,
): Promise<
  Result<
    { at: CouponAt; served: Served },
    'code-unknown' | 'member-elsewhere' | 'too-many-requests' | 'coupon-not-found'
  >
> => {
  const found = await findNamed(deps, actor, { phone }, now)
  if (!found.ok) return found
  if (!found.value) return fail('code-unknown')
  const at = await deps.couponOfId(actor.group, coupon)
  return at?.member === found.value.holder.member ? ok({ at, served: found.value }) : fail('coupon-not-found')
}

export const wantedOf = (coupon: string): Wanted => ({ what: 'coupon', id: coupon, amount: 1 })

/** What they agreed to on LINE, or the code that came to them. The write uses it up. */
export const proveByHand = async (
  { spendAsks, spendCodes }: ProofDeps,
  said: SaidCoupon & { lineAsk?: string | undefined; smsCode?: string | undefined },
  member: string,
  { isAgain, ...turn }: Turn<Clerk> & { isAgain: boolean },
): Promise<Result<Write, WrongAsk | WrongCode | 'spend-ask-unknown' | 'live-code-needed' | 'try-again'>> => {
  const { group, brand, store } = turn.actor
  if (said.lineAsk) {
    const asked = { group, brand, member, id: said.lineAsk, store, lines: [wantedOf(said.coupon)] }
    return spendAsks.take(asked, turn.now)
  }
  if (!said.smsCode) return fail('live-code-needed')
  return spendCodes.tryCode({ group, brand, store, phone: said.phone, code: said.smsCode, isAgain }, turn)
}
