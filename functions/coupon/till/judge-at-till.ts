// Whether a coupon that may be used at all may be used here and now, and what it takes off.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { mayUse, type NotHere } from '#shared/domain/coupon/may-use.ts'
import { loadBenefit } from '#shared/plugins/coupon-benefits/load.server.ts'
import type { AtTill } from '../../platform/asks.ts'
import type { ShowDeps } from '../show-coupons.ts'
import type { Coupon } from '../store.ts'
import { factsOfPlace } from '../where/say-where.ts'

/** Whether the campaign allows it here, now and beside what else lies there. */
const allowed = async (
  deps: ShowDeps,
  held: Coupon,
  rules: Partial<Campaign>,
  till: AtTill,
): Promise<Result<true, NotHere>> => {
  const { brand, store, now, beside } = till
  const dayEndsAtHour = rules.open && (await deps.dayEnds(held))
  const at = { brand, store }
  const here = mayUse(rules, { brand: held.brand, campaign: held.campaign, at, now, dayEndsAtHour, beside })
  if (here.ok) return here
  return fail(here.failure, { ...here.detail, ...(await factsOfPlace(deps, here.failure, held, rules)) })
}

/** What it takes off the basket; nothing is known without one. */
const worthOf = async (
  { benefit: { kind, settings } }: Campaign,
  { basket }: AtTill,
): Promise<Result<number | null, 'coupon-min-spend' | 'coupon-item-missing'>> => {
  const benefit = basket && (await loadBenefit(kind))
  if (!benefit || !basket) return ok(null)
  const worth = benefit.worth(settings, basket)
  if ('off' in worth) return ok(worth.off)
  const { reason, ...facts } = worth
  return fail(reason, facts)
}

/** @returns minor units it takes off the basket; null without one */
export const judgeAtTill = async (
  deps: ShowDeps,
  held: Coupon,
  campaign: Campaign,
  till: AtTill,
): Promise<Result<number | null, NotHere | 'coupon-min-spend' | 'coupon-item-missing'>> => {
  const here = await allowed(deps, held, campaign, till)
  return here.ok ? worthOf(campaign, till) : here
}
