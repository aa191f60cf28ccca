import type { HeldCoupon } from '#shared/contract/member.ts'
import { stateNow, walletState } from '#shared/domain/coupon/coupon.ts'
import { redeem } from '#shared/domain/coupon/moves.ts'
import type { AtTill, Holder } from '../../platform/asks.ts'
import { promised } from '../promised.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { readAllCoupons, type Coupon } from '../store.ts'
import { judgeAtTill } from './judge-at-till.ts'

/** What somebody holds, of whichever brand, and may use here and now on this basket. What lies on another bill is not told. */
export const usableAtTill =
  (deps: ShowDeps) =>
  async ({ group, member }: Pick<Holder, 'group' | 'member'>, till: AtTill): Promise<HeldCoupon[]> => {
    const held = await readAllCoupons(group, member)
    const judged = await Promise.all(held.map(async (one) => ({ one, isUsable: await isUsable(deps, one, till) })))
    const shown = judged.filter((one) => one.isUsable).map(({ one }) => showCoupon(deps)(one, till.now))
    return (await Promise.all(shown)).sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  }

const isUsable = async (deps: ShowDeps, held: Coupon, till: AtTill): Promise<boolean> => {
  const life = stateNow(held, till.now)
  if (walletState(life) !== 'usable' || !redeem(life, till, till.now).ok) return false
  const campaign = await promised(held)
  return campaign !== undefined && (await judgeAtTill(deps, held, campaign, till)).ok
}
