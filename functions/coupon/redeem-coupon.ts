import { fail, ok, type Result } from '#shared/base/result.ts'
import { say } from '#shared/base/text.ts'
import type { redeemCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { redeem, stateNow } from '#shared/domain/coupon/coupon.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { Member } from '../platform/http/actor.ts'
import type { FindEntry, StoreNames, WriteEntry } from '../platform/asks.ts'
import { commit } from '../platform/table/commit.ts'
import type { Turn } from '../platform/http/http.ts'
import { replace } from '../platform/table/write.ts'
import { showCoupon } from './show-coupons.ts'
import { proofKeys, proveCounter, type ProofDeps } from './prove-counter.ts'
import { coupon, findCoupon, findForRedemption, type Coupon } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route>

export interface RedeemDeps extends ProofDeps {
  storeNames: StoreNames
  writeEntry: WriteEntry
  findEntry: FindEntry
}

const entryKey = (id: string) => `redeem:${id}`

export const redeemCoupon =
  (deps: RedeemDeps) =>
  async (
    { id, code, storeId, pin }: InputOf<typeof route>,
    turn: Turn<Member>,
  ): Promise<Result<Output, Failure | 'input-invalid' | 'try-again'>> => {
    const { group, brand, member } = turn.actor
    const { now } = turn
    const keys = await proofKeys(deps, { code, storeId }, turn)
    const { coupon: held, tries, rows } = await findForRedemption({ group, brand, member }, id, storeId, keys)
    if (!held) return fail('coupon-not-found')
    const allowed = redeem(stateNow(held, now), now, storeId ?? '')
    if (!allowed.ok) return (await answerAgain(deps, held, turn)) ?? allowed

    const counter = await proveCounter(deps, { id, code, storeId, pin, tries, rows }, turn)
    if (!counter.ok) return counter

    const { store, by } = counter.value
    const { rev, ...rest } = held
    const shown = await showCoupon(deps)(turn.actor, held, now)
    const happened = couponRedeemed.happened(
      { at: now, group, brand, member, store },
      { coupon: id, campaign: shown.campaignId, by, name: turn.actor.shown ?? '○○', words: say(shown.name, 'zh-Hant') },
    )
    const saved = await commit([
      replace(coupon, { ...rest, state: 'redeemed', redeemedAt: now, store }, rev),
      deps.writeEntry(
        {
          group,
          brand,
          member,
          key: entryKey(id),
          at: now,
          account: 'coupon',
          of: held.campaign,
          delta: -1,
          reason: 'redeemed',
          store,
          retry: turn.retry,
        },
        [happened],
      ),
    ])
    if (!saved.ok) {
      const meanwhile = await findCoupon({ group, brand, member }, id)
      return (meanwhile && (await answerAgain(deps, meanwhile, turn))) ?? fail('coupon-already-redeemed')
    }
    return ok({
      coupon: await showCoupon(deps)(turn.actor, { ...held, state: 'redeemed', redeemedAt: now, store }, now),
    })
  }

/** The stored answer, for the same request with the same Idempotency-Key. */
const answerAgain = async (
  deps: RedeemDeps,
  held: Coupon,
  { actor, now, retry }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  if (held.state !== 'redeemed' || !retry) return undefined
  const entry = await deps.findEntry(actor, entryKey(held.id))
  const first = entry?.retry as { key: string; hash: string } | undefined
  if (first?.key !== retry.key) return undefined
  if (first.hash !== retry.hash) return fail('idempotency-key-reused' as Failure)
  return ok({ coupon: await showCoupon(deps)(actor, held, now) })
}
