import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { redeemByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { AtTill, CouponAt, DayEnds, Holder, TillCoupons } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { atCounter } from '../spend/at-counter.ts'
import { couponOf, proveByHand, type CouponOfDeps, type ProofDeps, type SaidCoupon } from '../spend/coupon-of.ts'
import { actIdOf } from './act-id.ts'
import { showAct } from './show-act.ts'
import { findAct, keepAct, type ClerkAct } from './store.ts'

export interface RedeemDeps extends CouponOfDeps, ProofDeps {
  chance: Pick<Chance, 'secret'>
  tillCoupons: TillCoupons
  dayEnds: DayEnds
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
  showIssued: (holder: Holder, ids: string[], now: string) => Promise<HeldCoupon[]>
}

type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'input-invalid' | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
>

/** The coupon was moved by somebody else in between: read again and decide again. */
const TRIES = 3

export const tillOf = async (
  { memberNames }: Pick<RedeemDeps, 'memberNames'>,
  { group, member }: CouponAt,
  { actor, now, retry }: Turn<Clerk>,
): Promise<AtTill> => ({
  ...atCounter(actor, maskName((await memberNames(group, [member])).get(member) ?? ''), now),
  retry,
})

type Asked = InputOf<typeof route>
type Place = { at: CouponAt; said?: SaidCoupon & Pick<Asked, 'lineAsk' | 'smsCode'> }

/** What is shown is here; of what is only named, somebody has to agree. */
const findPlace = async (
  deps: RedeemDeps,
  { code, phone, coupon, lineAsk, smsCode }: Asked,
  turn: Turn<Clerk>,
): Promise<Result<Place, FailureOf<typeof route> | 'input-invalid' | 'too-many-requests'>> => {
  const { group, clerk } = turn.actor
  if (code !== undefined && phone === undefined) {
    const shown = await deps.tillCoupons.find({ group, code, caller: clerk }, turn.now)
    return shown.ok ? ok({ at: shown.value }) : shown
  }
  if (code !== undefined || !phone || !coupon) return fail('input-invalid', { field: 'code' })
  const found = await couponOf(deps, { phone, coupon }, turn)
  return found.ok ? ok({ at: found.value.at, said: { phone, coupon, lineAsk, smsCode } }) : found
}

export const redeemByHand =
  (deps: RedeemDeps) =>
  async (asked: Asked, turn: Turn<Clerk>): Promise<Answer> => {
    const { actor, now, retry } = turn
    const { group, brand, store, clerk, name: clerkName } = actor
    const id = actIdOf(deps.chance, turn)
    const before = retry && (await findAct(group, id))
    if (before) return answerAgain(deps, before, turn)
    const place = await findPlace(deps, asked, turn)
    if (!place.ok) return place
    const { at, said } = place.value
    const till = await tillOf(deps, at, turn)
    const day = businessDay(now, await deps.dayEnds({ group, brand }))
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const laid = await deps.tillCoupons.redeem(at, till)
      if (!laid.ok) {
        const meanwhile = retry && (await findAct(group, id))
        return meanwhile ? answerAgain(deps, meanwhile, turn) : laid
      }
      const { shown, writes } = laid.value
      const { member, coupon } = at
      const proved = said && (await proveByHand(deps, said, member, { ...turn, isAgain: attempt > 0 }))
      if (proved && !proved.ok) {
        const meanwhile = retry && (await findAct(group, id))
        return meanwhile ? answerAgain(deps, meanwhile, turn) : proved
      }
      const about = { group, id, brand, store, clerk, clerkName, member, name: till.name, kind: 'redeem' }
      const act = { ...about, at: now, doneAt: now, coupon, words: shown.name, ...(retry && { retry }) }
      const all = [keepAct(act, day), ...writes, ...(proved ? [proved.value] : [])]
      if ((await commit(all)).ok) return ok({ act: await showAct(deps, act), coupon: shown })
    }
    return fail('try-again')
  }

const answerAgain = async (deps: RedeemDeps, act: ClerkAct, { now, retry }: Turn<Clerk>): Promise<Answer> => {
  if (act.retry?.hash !== retry?.hash || !act.coupon) return fail('idempotency-key-reused')
  const [shown] = await deps.showIssued(act, [act.coupon], now)
  if (!shown) return fail('coupon-not-found')
  const redeemed = { ...shown, state: 'redeemed' as const, redeemedAt: act.at }
  return ok({ act: await showAct(deps, { ...act, undone: undefined }), coupon: redeemed })
}
