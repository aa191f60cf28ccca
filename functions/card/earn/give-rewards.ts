import type { Reward } from '#shared/domain/card/card-kind.ts'
import type { Config } from '../../platform/table/config.ts'
import { giverOf } from '../../platform/table/whole-group.ts'
import type { Write } from '../../platform/table/write.ts'
import type { EarningAct, GivenReward, GivingDeps } from './earning.ts'

/** The coupons that cards give, in the commit of the act that earned them. @param beside what the act gives already */
export const giveRewards = async (
  { issueCoupon }: Pick<GivingDeps, 'issueCoupon'>,
  { holder, occasion, now }: EarningAct,
  program: Pick<Config<unknown>, 'id' | 'brand' | 'facts'>,
  key: string,
  rewards: readonly Reward[],
  beside: readonly Write[],
): Promise<GivenReward[]> => {
  const given: GivenReward[] = []
  // One after another: two of one campaign share its stock, its limit and its codes.
  for (const reward of rewards) {
    const issued = await issueCoupon({
      ...holder,
      ...giverOf(program, reward.campaign, holder.brand),
      campaign: reward.campaign,
      key: `reward:${program.id}.${reward.key}@${key}`,
      reason: 'card-filled',
      ...(occasion.store && { store: occasion.store }),
      beside: [...beside, ...given.flatMap(({ writes }) => writes)],
      now,
    })
    if (!('shown' in issued)) given.push({ reward, why: issued.answer.refused, writes: [] })
    else given.push({ reward, coupon: issued.shown.id, shown: issued.shown, writes: issued.writes })
  }
  return given
}
