import type { BrandId, CampaignId, CouponId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { couponNumber } from '#shared/domain/coupon/coupon-code.ts'
import { lastDayOf } from '#shared/domain/coupon/days.ts'
import { stateNow, WALLET_STATES, walletState, type Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import { isOnOrder } from '#shared/domain/coupon/moves.ts'
import { nextOpening } from '#shared/domain/coupon/open-hours.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { BrandTexts, DayEnds, StoreNames } from '../platform/asks.ts'
import type { Row } from '../platform/table/read.ts'
import { promised, UNSAID } from './promised.ts'
import { couponsIn, scanOf, type Coupon } from './store.ts'
import { takerNames, takersOf } from './where/say-where.ts'

export interface ShowDeps {
  storeNames: StoreNames
  brandTexts: BrandTexts
  dayEnds: DayEnds
}

/** What a till scans: one of its own for each coupon, ours or out of the pool, unless the campaign has none. */
export const tillCodeOf = (
  held: Pick<Coupon, 'id' | 'scan' | 'tillCode'>,
  { codes }: Partial<Campaign>,
): string | null => {
  if (codes?.kind === 'none') return null
  return held.tillCode ?? scanOf(held)
}

/** The facts of the state it is in now. */
const told = (life: Life, store: string | null) => ({
  redeemedAt: life.state === 'redeemed' ? life.redeemedAt : null,
  redeemedStore: life.state === 'redeemed' ? store : null,
  onOrder: isOnOrder(life),
  heldUntil: life.state === 'held' ? life.until : null,
  heldStore: life.state === 'held' ? store : null,
  gift: life.state === 'offered' ? life.code : null,
  endedAt: life.state === 'transferred' || life.state === 'voided' ? life.at : null,
  endedWhy: life.state === 'voided' ? life.reason : null,
})

/** Weekdays, hours and stores, as far as the campaign limits them. */
const limits = async ({ storeNames, dayEnds }: ShowDeps, held: Coupon, campaign: Partial<Campaign>, now: Instant) => {
  const opens = campaign.open ? nextOpening(campaign.open, now, await dayEnds(held)) : now
  const names = campaign.stores && (await storeNames(held.group))
  return {
    open: campaign.open ?? null,
    opensAt: opens === now ? null : opens,
    stores: campaign.stores?.flatMap((id) => names?.get(id) ?? []) ?? null,
  }
}

/** Whose it is and which brands take it, where that is not simply the brand that shows it. */
const houseOf = async (
  { brandTexts }: ShowDeps,
  held: Coupon,
  campaign: Partial<Campaign>,
  shownIn: string,
): Promise<Pick<HeldCoupon, 'brandId' | 'of' | 'brands'>> => {
  const isGuest = held.brand !== shownIn
  if (!isGuest && !campaign.brands?.length) return {}
  const brands = await takerNames({ brandTexts }, held, campaign)
  if (!isGuest) return { brands }
  return { brands, brandId: held.brand as BrandId, of: (await brandTexts(held.group)).get(held.brand) ?? null }
}

/** @param shownIn the brand whose app shows it */
export const showCoupon =
  (deps: ShowDeps) =>
  async (held: Coupon, now: Instant, shownIn: string = held.brand): Promise<HeldCoupon> => {
    const campaign = await promised(held)
    const benefit = campaign && (await loadBenefit(campaign.benefit.kind))
    const settings = campaign?.benefit.settings
    const life = stateNow(held, now)
    const where = life.state === 'redeemed' || life.state === 'held' ? life.store : undefined
    const store = where ? ((await deps.storeNames(held.group)).get(where) ?? null) : null
    return {
      id: held.id as CouponId,
      campaignId: held.campaign as CampaignId,
      name: (campaign?.name ?? UNSAID.name) as Text,
      headline: benefit?.headline(settings) ?? UNSAID.headline,
      line: benefit?.line(settings) ?? UNSAID.line,
      note: (campaign?.note as Text | undefined) ?? null,
      face: campaign?.face ?? null,
      state: walletState(life),
      issuedAt: held.issuedAt,
      startsAt: life.startsAt && life.startsAt > now ? life.startsAt : null,
      expiresAt: life.endsAt,
      lastDay: lastDayOf(life.endsAt),
      openedAt: life.openedAt ?? null,
      daysFromOpening: campaign?.validity.kind === 'days-after-opening' ? campaign.validity.days : null,
      ...(await limits(deps, held, campaign ?? {}, now)),
      ...(await houseOf(deps, held, campaign ?? {}, shownIn)),
      ...told(life, store),
      number: couponNumber(held.id),
      code: tillCodeOf(held, campaign ?? {}),
      shared: campaign?.codes?.kind === 'same' ? campaign.codes.code : null,
      // A gift goes by the app of its own brand: a friend takes it there.
      transferable: campaign?.transfer === true && !life.passed && held.brand === shownIn,
      from: held.from ?? null,
    }
  }

/** Whether an app has it in the wallet: that of its own brand, of each that takes it, and every one where the whole group gave it. */
const isShown = async (held: Coupon, brand: string, now: Instant): Promise<boolean> => {
  if (held.brand === brand) return true
  const state = walletState(stateNow(held, now))
  // What goes to a friend is seen where it is given.
  if (state === 'offered' || state === 'transferred') return false
  return held.ofGroup === true || takersOf(held, (await promised(held)) ?? {}).includes(brand)
}

/** The home screen's coupons: usable ones first, soonest to end first. Another brand's are among them where this one takes them. */
export const showCoupons =
  (deps: ShowDeps) =>
  async (rows: Row[], { brand }: { brand: string }, now: Instant): Promise<HeldCoupon[]> => {
    const held = await Promise.all(couponsIn(rows).map(async (one) => ((await isShown(one, brand, now)) ? [one] : [])))
    const shown = await Promise.all(held.flat().map((one) => showCoupon(deps)(one, now, brand)))
    const rank = ({ state }: HeldCoupon) => WALLET_STATES.indexOf(state)
    return shown.sort((a, b) => rank(a) - rank(b) || a.expiresAt.localeCompare(b.expiresAt))
  }
