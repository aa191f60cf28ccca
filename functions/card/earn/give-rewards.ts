import type { Reward } from '#shared/domain/card/card-kind.ts'
import type { EarningAct, EarningDeps, GivenReward } from './earning.ts'

/** The coupons that cards give, in the commit of the act that earned them. */
export const giveRewards = (
  { issueCoupon }: EarningDeps,
  { holder, occasion, now }: EarningAct,
  program: string,
  key: string,
  rewards: readonly Reward[],
): Promise<GivenReward[]> =>
  Promise.all(
    rewards.map(async (reward) => {
      const issued = await issueCoupon({
        ...holder,
        campaign: reward.campaign,
        key: `reward:${program}.${reward.key}@${key}`,
        reason: 'card-filled',
        ...(occasion.store && { store: occasion.store }),
        now,
      })
      if (!('shown' in issued)) return { reward, writes: [] }
      return { reward, coupon: issued.shown.id, shown: issued.shown, writes: issued.writes }
    }),
  )
