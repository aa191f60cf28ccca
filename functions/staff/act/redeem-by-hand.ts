import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { redeemByHand as route } from '#shared/contract/staff/act.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { AtTill, CouponAt, DayEnds, Holder, TillCoupons } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { actIdOf } from './act-id.ts'
import { showAct } from './show-act.ts'
import { findAct, keepAct, type ClerkAct } from './store.ts'

export interface RedeemDeps {
  chance: Pick<Chance, 'secret'>
  tillCoupons: TillCoupons
  cards: Pick<Cards, 'describe'>
  dayEnds: DayEnds
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
  showIssued: (holder: Holder, ids: string[], now: string) => Promise<HeldCoupon[]>
}

type Answer = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
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

/** @param name masked */
export const atCounter = ({ brand, store, clerk }: Clerk, name: string, now: Instant): AtTill => ({
  brand,
  store,
  by: `clerk:${clerk}`,
  hand: { kind: 'clerk', id: clerk },
  way: 'clerk',
  name,
  now,
})

export const redeemByHand =
  (deps: RedeemDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Answer> => {
    const { actor, now, retry } = turn
    const { group, brand, store, clerk, name: clerkName } = actor
    const id = actIdOf(deps.chance, turn)
    const before = retry && (await findAct(group, id))
    if (before) return answerAgain(deps, before, turn)
    const at = await deps.tillCoupons.find({ group, code, caller: clerk }, now)
    if (!at.ok) return at
    const till = await tillOf(deps, at.value, turn)
    const day = businessDay(now, await deps.dayEnds({ group, brand }))
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const laid = await deps.tillCoupons.redeem(at.value, till)
      if (!laid.ok) {
        const meanwhile = retry && (await findAct(group, id))
        return meanwhile ? answerAgain(deps, meanwhile, turn) : laid
      }
      const { shown, writes } = laid.value
      const { member, coupon } = at.value
      const about = { group, id, brand, store, clerk, clerkName, member, name: till.name, kind: 'redeem' }
      const act = { ...about, at: now, doneAt: now, coupon, words: shown.name, ...(retry && { retry }) }
      if ((await commit([keepAct(act, day), ...writes])).ok) return ok({ act: await showAct(deps, act), coupon: shown })
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
