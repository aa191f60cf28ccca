// What a till or a clerk's screen does with a coupon. What writes hands its writes back: a till's order commits them with its own.
import type { CampaignId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { stateNow, type Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import { confirm, hold, redeem, release, revive } from '#shared/domain/coupon/moves.ts'
import type { AtTill, CouponAt, CouponRefusal, TillCoupons } from '../../platform/asks.ts'
import type { Write } from '../../platform/table/write.ts'
import { promised } from '../promised.ts'
import { redemptionWrites, type RedemptionDeps } from '../redemption.ts'
import { showCoupon } from '../show-coupons.ts'
import { findCoupon, moved, saveMoved, type Coupon } from '../store.ts'
import { undoneEntry } from '../undo-redemption.ts'
import { findCouponBy, readCodes } from './find-coupon-by.ts'
import { judgeAtTill } from './judge-at-till.ts'
import { findById } from './store.ts'
import { namedAtTill, usableAtTill } from './usable-at-till.ts'

const findWhereItIs = async ({ group, coupon }: CouponAt): Promise<Coupon | undefined> => {
  const hung = await findById(group, coupon)
  return hung && findCoupon({ group, brand: hung.brand, member: hung.member }, coupon)
}

interface Laid {
  held: Coupon
  after: Coupon
  campaign: Campaign
  off: number | null
}

export const tillCoupons = (deps: RedemptionDeps): TillCoupons => {
  /** Reads the coupon and asks the move. @param asks whether the campaign is asked as well: what a till holds was asked when it was laid there */
  const lay = async <F extends string>(
    at: CouponAt,
    till: AtTill,
    move: (life: Life) => Result<Life, F>,
    asks = true,
  ): Promise<Result<Laid, F | CouponRefusal>> => {
    const held = await findCoupon(at, at.coupon)
    const campaign = held && (await promised(held))
    if (!held || !campaign) return fail('coupon-not-found')
    const life = move(stateNow(held, till.now))
    if (!life.ok) return life
    const worth = asks ? await judgeAtTill(deps, held, campaign, till) : ok(null)
    if (!worth.ok) return worth
    return ok({ held, after: moved(held, life.value), campaign, off: worth.value })
  }

  const say = async (coupon: Coupon, { campaign, off }: Laid, { now }: AtTill) => ({
    holder: { group: coupon.group, brand: coupon.brand, member: coupon.member },
    campaign: coupon.campaign as CampaignId,
    stacking: campaign.stacking,
    shown: await showCoupon(deps)(coupon, now),
    off,
  })

  const saving = async <F extends string>(
    laid: Result<Laid, F>,
    till: AtTill,
    writesOf: (after: Coupon) => Promise<Write[]>,
  ) => {
    if (!laid.ok) return laid
    const { after } = laid.value
    return ok({ ...(await say(after, laid.value, till)), writes: await writesOf(after) })
  }

  const state = async (after: Coupon) => [saveMoved(after)]
  const redemption =
    ({ way, hand, name, now, retry }: AtTill) =>
    (after: Coupon) =>
      redemptionWrites(deps, after, { by: way, hand, name, now, retry })

  return {
    readCodes,
    find: findCouponBy,
    usable: usableAtTill(deps),
    named: namedAtTill(deps),
    look: async (at, till) => {
      const laid = await lay(at, till, (life) => hold(life, till.by, till.now))
      return laid.ok ? ok(await say(laid.value.held, laid.value, till)) : laid
    },
    hold: async (at, till) =>
      saving(await lay(at, till, (life) => hold(life, till.by, till.now, till.store)), till, state),
    confirm: async (at, till) =>
      saving(await lay(at, till, (life) => confirm(life, till, till.now), false), till, redemption(till)),
    redeem: async (at, till) =>
      saving(await lay(at, till, (life) => redeem(life, till, till.now)), till, redemption(till)),
    revive: async (at, redeemedAt, now, by) => {
      // Who used it may be one with somebody now, and two again by then: its code knows with whom it is.
      const held = (await findCoupon(at, at.coupon)) ?? (await findWhereItIs(at))
      const life = held?.redeemedAt === redeemedAt ? revive(stateNow(held, now), now) : undefined
      if (!held || !life?.ok) return []
      return [saveMoved(moved(held, { ...life.value, uses: held.uses ?? 1 })), undoneEntry(deps, held, { by, now })]
    },
    release: async (at, till) => saving(await lay(at, till, (life) => release(life, till.by), false), till, state),
  }
}
