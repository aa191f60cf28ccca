import { fail, ok, type Result } from '#shared/base/result.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { redeemCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { mayUse } from '#shared/domain/coupon/may-use.ts'
import { redeem } from '#shared/domain/coupon/moves.ts'
import type { Memberships } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import { commit } from '../platform/table/commit.ts'
import type { Turn } from '../platform/http/http.ts'
import { proofKeys, proveCounter, type At, type ProofDeps } from './prove-counter.ts'
import { promised } from './promised.ts'
import { redemptionAgain, redemptionWrites, type RedemptionDeps } from './redemption.ts'
import { showCoupon } from './show-coupons.ts'
import { findAnywhere, findCoupon, findForRedemption, moved, type Coupon } from './store.ts'
import { factsOfPlace, takersOf } from './where/say-where.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'member-not-found' | 'input-invalid' | 'try-again' | 'idempotency-key-reused'

export interface RedeemDeps extends ProofDeps, RedemptionDeps {
  memberships: Memberships
}

export const redeemCoupon =
  (deps: RedeemDeps) =>
  async ({ id, code, storeId, pin }: InputOf<typeof route>, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { group, brand, member } = turn.actor
    const { now } = turn
    const keys = [...(await proofKeys(deps, { code, storeId }, turn)), deps.memberships.keyOf(turn.actor)]
    const { coupon: here, tries, rows } = await findForRedemption({ group, brand, member }, id, storeId, keys)
    if (!deps.memberships.isTheirs(rows, turn.actor)) return fail('member-not-found')
    // The app of one brand shows what another has given, where it is taken here too.
    const held = here ?? (await findAnywhere({ group, brand, member }, id))
    if (!held) return fail('coupon-not-found')
    const again = await answerAgain(deps, held, turn)
    if (again) return again
    const standing = redeem(stateNow(held, now), { by: '', store: '' }, now)
    if (!standing.ok) return standing

    const rules: Partial<Campaign> = (await promised(held)) ?? {}
    const dayEndsAtHour = rules.open && (await deps.dayEnds(held))
    const mayUseAt = ({ brand: at, store }: At) =>
      mayUse(rules, { brand: held.brand, campaign: held.campaign, at: { brand: at, store }, now, dayEndsAtHour })
    const takers = takersOf(held, rules)
    const counter = await proveCounter(
      deps,
      { id, uses: held.uses ?? 0, code, storeId, pin, tries, rows, takers, mayUseAt },
      turn,
    )
    if (!counter.ok) {
      const { failure, detail } = counter
      return fail(failure, { ...detail, ...(await factsOfPlace(deps, failure, held, rules, turn.locale)) })
    }

    const life = redeem(stateNow(held, now), counter.value, now)
    if (!life.ok) return life
    const after = moved(held, life.value)
    const { by } = counter.value
    const writes = await redemptionWrites(deps, after, {
      by,
      name: turn.actor.shown ?? UNNAMED,
      now,
      retry: turn.retry,
    })
    if ((await commit(writes)).ok) return ok({ coupon: await showCoupon(deps)(after, now, brand) })

    const meanwhile = await findCoupon({ group, brand: held.brand, member }, id)
    if (!meanwhile) return fail('coupon-not-found')
    const answered = await answerAgain(deps, meanwhile, turn)
    if (answered) return answered
    const refused = redeem(stateNow(meanwhile, now), counter.value, now)
    // It was opened or taken back in this moment, and can be used: the same again goes through.
    return refused.ok ? fail('try-again') : refused
  }

/** The stored answer, for the same request with the same Idempotency-Key. */
const answerAgain = async (
  deps: RedeemDeps,
  held: Coupon,
  { actor, now, retry }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  const again = await redemptionAgain(deps, held, retry)
  if (!again?.ok) return again
  return ok({ coupon: await showCoupon(deps)(again.value, now, actor.brand) })
}
