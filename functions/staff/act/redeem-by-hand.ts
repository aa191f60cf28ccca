import { fail, ok, type Result } from '#shared/base/result.ts'
import type { redeemByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { AtTill, CouponAt, DayEnds, TillCoupons } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { atCounter } from '../spend/at-counter.ts'
import { couponOf, proveByHand, type CouponOfDeps, type ProofDeps, type SaidCoupon } from '../spend/coupon-of.ts'
import { actIdOf } from './act-id.ts'
import { bookAct, toldOf } from './book-act.ts'

export interface RedeemDeps extends CouponOfDeps, ProofDeps {
  chance: Pick<Chance, 'secret'>
  tillCoupons: TillCoupons
  dayEnds: DayEnds
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
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
    const { group, brand } = turn.actor
    const id = actIdOf(deps.chance, turn)
    const told = () => toldOf<OutputOf<typeof route>>(deps, turn, id)
    const before = await told()
    if (before) return before
    const place = await findPlace(deps, asked, turn)
    if (!place.ok) return place
    const { at, said } = place.value
    const till = await tillOf(deps, at, turn)
    const dayEndsAtHour = await deps.dayEnds({ group, brand })
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const laid = await deps.tillCoupons.redeem(at, till)
      if (!laid.ok) return (await told()) ?? laid
      const { shown, writes } = laid.value
      const { member, coupon } = at
      const proved = said && (await proveByHand(deps, said, member, { ...turn, isAgain: attempt > 0 }))
      if (proved && !proved.ok) return (await told()) ?? proved
      const about = { id, member, name: till.name, dayEndsAtHour, kind: 'redeem' as const }
      const { answer, write } = await bookAct(deps, { ...about, coupon, words: shown.name }, turn, { coupon: shown })
      if ((await commit([write, ...writes, ...(proved ? [proved.value] : [])])).ok) return ok(answer)
    }
    return fail('try-again')
  }
