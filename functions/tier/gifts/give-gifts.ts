// The coupons of upgrades: given, owed where there is none to give, and told where one is owed no more.
import type { CouponId } from '#shared/base/id.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { afterGifts, giftsDue, missedOf, stillOwed } from '#shared/domain/tier/gifts/owed-gifts.ts'
import type { Standing } from '#shared/domain/tier/standing.ts'
import type { TierGift } from '#shared/domain/tier/term.ts'
import type { IssueCoupon, NotIssued, WriteEntry } from '../../platform/asks.ts'
import { giverOf } from '../../platform/table/whole-group.ts'
import type { Write } from '../../platform/table/write.ts'
import type { Standings } from '../write-standing.ts'

export interface GiftDeps {
  issueCoupon: IssueCoupon
  writeEntry: WriteEntry
}

export interface GivenGift {
  tier: string
  coupon: CouponId
  shown: HeldCoupon
}

/** A tier that was given up took along what was owed with it: an entry says so. */
export const tellMissed = (
  { writeEntry }: Pick<GiftDeps, 'writeEntry'>,
  { live, holder, now }: Pick<Standings, 'live' | 'holder' | 'now'>,
  standing: Standing,
): { standing: Standing; writes: Write[] } => ({
  standing: { ...standing, owed: stillOwed(live.settings, standing) },
  writes: missedOf(live.settings, standing).map(({ tier, campaign }) =>
    writeEntry(
      {
        ...holder,
        brand: giverOf(live, campaign, holder.brand).brand,
        key: `missed:${live.id}.${tier}@${now}`,
        at: now,
        account: 'coupon',
        of: campaign,
        delta: 0,
        reason: 'not-given',
      },
      [],
    ),
  ),
})

/** @param earned of the act itself; what was owed before is tried with it */
export const giveGifts = async (
  deps: GiftDeps,
  act: Standings,
  standing: Standing,
  earned: readonly (TierGift | null)[],
): Promise<{ standing: Standing; given: GivenGift[]; writes: Write[] }> => {
  const { live, holder, cause, store, beside = [], now } = act
  const told = tellMissed(deps, act, standing)
  const tried: { gift: TierGift; why?: NotIssued }[] = []
  const given: GivenGift[] = []
  const writes = [...told.writes]
  for (const gift of giftsDue(live.settings, standing, earned)) {
    const issued = await deps.issueCoupon({
      ...holder,
      ...giverOf(live, gift.campaign, holder.brand),
      campaign: gift.campaign,
      // A review is one of many; every other act has a key of its own.
      key: `tier:${live.id}.${gift.tier}@${cause === 'review' ? `${cause}.${now}` : cause}`,
      reason: 'tier',
      ...(store && { store }),
      beside: [...beside, ...writes],
      now,
    })
    tried.push('shown' in issued ? { gift } : { gift, why: issued.answer.refused })
    if ('shown' in issued) given.push({ tier: gift.tier, coupon: issued.shown.id, shown: issued.shown })
    writes.push(...issued.writes)
  }
  return { standing: afterGifts(told.standing, tried), given, writes }
}
