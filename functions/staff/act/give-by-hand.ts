// What an act of a clerk gives on every card, and towards the tier.
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { HandAct, HandGift } from '../../platform/asks/acts.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { Row } from '../../platform/table/read.ts'

interface Deps {
  cards: Cards
  tiers: Tiers
}

type Refusal =
  | 'too-soon'
  | 'daily-cap'
  | 'reward-out'
  | 'too-many-at-once'
  | 'card-other-store'
  | 'sharing-needed'
  | 'nothing-earned'

export const giveByHand = async (
  { cards, tiers }: Deps,
  rows: Row[],
  { holder, name, occasion, key, by, isPaid, now }: HandAct,
): Promise<Result<HandGift, Refusal>> => {
  const tier = await tiers.tierIn(rows, holder, now)
  const act = { ...holder, occasion: { ...occasion, ...(tier && { tier }) }, key, now }
  const earned = await cards.earn(rows, { ...act, reason: 'counter', by: { kind: 'clerk', id: by }, shownName: name })
  if (earned.given.length === 0 && !isPaid) return refusalOf(earned.skipped)
  const counting = {
    ...holder,
    at: occasion.at,
    dayEndsAtHour: occasion.dayEndsAtHour,
    store: occasion.store,
    key,
    visits: 1,
    points: await cards.pointsIn(holder, earned.given),
    beside: earned.writes,
    now,
  }
  const spend = occasion.purchase?.total
  const graded =
    spend === undefined ? await tiers.recordVisit(rows, counting) : await tiers.record(rows, { ...counting, spend })
  return ok({
    given: earned.given,
    ...(graded && { counted: graded.counted }),
    coupons: [...earned.coupons, ...(graded?.coupons ?? [])].map(withoutCode),
    writes: [...earned.writes, ...(graded?.writes ?? [])],
  })
}

/** Nothing was given: the reason that helps most. */
const refusalOf = (skipped: readonly { why: string }[]): Result<never, Refusal> => {
  const why = (['too-soon', 'daily-cap', 'reward-out', 'too-many-at-once'] as const).find((word) =>
    skipped.some((one) => one.why === word),
  )
  if (why) return fail(why)
  if (skipped.some((one) => one.why === 'not-shared')) return fail('sharing-needed')
  return fail(skipped.some((one) => one.why === 'other-store') ? 'card-other-store' : 'nothing-earned')
}
