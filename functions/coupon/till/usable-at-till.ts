import type { HeldCoupon } from '#shared/contract/member.ts'
import { couponNumber, readCode } from '#shared/domain/coupon/coupon-code.ts'
import { stateNow, walletState } from '#shared/domain/coupon/coupon.ts'
import { redeem } from '#shared/domain/coupon/moves.ts'
import type { AtTill, CouponAt, Holder } from '../../platform/asks.ts'
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

/** One of somebody's own that is named and not scanned: by its id or its number, or by the code that its campaign has for everybody. Of several the first to end that may be used here, or else the first, which says why not. */
export const namedAtTill =
  (deps: ShowDeps) =>
  async (
    { group, member }: Pick<Holder, 'group' | 'member'>,
    name: string,
    till: AtTill,
  ): Promise<CouponAt | undefined> => {
    const read = readCode(name)
    const isMeant = async (one: Coupon) => {
      if (one.id === name || readCode(couponNumber(one.id)) === read) return true
      const codes = (await promised(one))?.codes
      return codes?.kind === 'same' && readCode(codes.code) === read
    }
    const all = (await readAllCoupons(group, member)).sort((a, b) => a.endsAt.localeCompare(b.endsAt))
    const meant = (await Promise.all(all.map(async (one) => ((await isMeant(one)) ? [one] : [])))).flat()
    const usable = await Promise.all(meant.map((one) => isUsable(deps, one, till)))
    const one = meant[Math.max(0, usable.indexOf(true))]
    return one && { group, brand: one.brand, member, coupon: one.id }
  }

const isUsable = async (deps: ShowDeps, held: Coupon, till: AtTill): Promise<boolean> => {
  const life = stateNow(held, till.now)
  if (walletState(life) !== 'usable' || !redeem(life, till, till.now).ok) return false
  const campaign = await promised(held)
  return campaign !== undefined && (await judgeAtTill(deps, held, campaign, till)).ok
}
