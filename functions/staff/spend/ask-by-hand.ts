import { fail, ok, type Result } from '#shared/base/result.ts'
import type { askByHand as route, watchByHand as watchRoute } from '#shared/contract/staff/spend.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import type { TillCoupons } from '../../platform/asks.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { atCounter } from '../act/redeem-by-hand.ts'
import { couponOf, wantedOf, type CouponOfDeps } from './coupon-of.ts'

interface AskDeps extends CouponOfDeps {
  tillCoupons: Pick<TillCoupons, 'look'>
  spendAsks: Pick<SpendAsks, 'make'>
}

type Answer = OutputOf<typeof route>

/** Two who ask the same member at the same moment: the later one reads again. */
const TRIES = 3

export const askByHand =
  (deps: AskDeps) =>
  async (
    asked: InputOf<typeof route>,
    turn: Turn<Clerk>,
  ): Promise<Result<Answer, FailureOf<typeof route> | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Answer>(turn)
      if (before) return before
      const found = await couponOf(deps, asked, turn)
      if (!found.ok) return found
      const { at, served } = found.value
      const laid = await deps.tillCoupons.look(at, atCounter(actor, served.name, now))
      if (!laid.ok) return laid
      const lines = [{ ...wantedOf(asked.coupon), name: laid.value.shown.name }]
      const made = await deps.spendAsks.make({ ...served.holder, store: actor.store, lines }, now)
      if (!made.ok) return made
      const { id, expiresAt, writes } = made.value
      const answer = { id, expiresAt }
      if ((await commit([...writes, ...keepAnswer(turn, answer)])).ok) return ok(answer)
    }
    return fail('try-again')
  }

export const watchByHand =
  ({ spendAsks }: { spendAsks: Pick<SpendAsks, 'show'> }) =>
  async (
    { id }: InputOf<typeof watchRoute>,
    { actor: { group, brand, store }, now }: Turn<Clerk>,
  ): Promise<Result<OutputOf<typeof watchRoute>, 'spend-ask-unknown'>> => {
    const ask = await spendAsks.show({ group, brand, id }, now)
    if (ask?.store !== store) return fail('spend-ask-unknown')
    const { state, expiresAt, why } = ask
    return ok({ id: ask.id, state, expiresAt, why: why ?? null, now })
  }
