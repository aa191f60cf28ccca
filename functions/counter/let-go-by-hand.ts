import { fail, ok, type Result } from '#shared/base/result.ts'
import type { letGoByHand as route } from '#shared/contract/staff/held.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { CouponAt } from '../platform/asks.ts'
import type { HeldCoupons } from '../platform/asks/held-coupons.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { answered, keepAnswer } from '../platform/table/kept-answer.ts'

interface Deps {
  couponOfId: (group: string, id: string) => Promise<CouponAt | undefined>
  heldCoupons: Pick<HeldCoupons, 'letGo'>
}

type Answer = OutputOf<typeof route>

/** The screen that has it confirms or lets go at the same moment: read again. */
const TRIES = 3

export const letGoByHand =
  ({ couponOfId, heldCoupons }: Deps) =>
  async (
    { coupon: id }: InputOf<typeof route>,
    turn: Turn<Clerk>,
  ): Promise<Result<Answer, FailureOf<typeof route> | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Answer>(turn)
      if (before) return before
      const at = await couponOfId(actor.group, id)
      if (!at) return fail('coupon-not-found')
      const free = await heldCoupons.letGo(at, actor.store, now)
      if (!free.ok) return (await answered<Answer>(turn)) ?? free
      const { coupon, writes } = free.value
      if ((await commit([...writes, ...keepAnswer(turn, { coupon })])).ok) return ok({ coupon })
    }
    return fail('try-again')
  }
