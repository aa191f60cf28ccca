// Where, when and beside what a coupon may be used, by its campaign; its own state is asked in moves.ts.
import { fail, ok, type Result } from '../../base/result.ts'
import type { Instant } from '../../base/time.ts'
import type { Campaign, Stacking } from './campaign.ts'
import { nextOpening } from './open-hours.ts'

export type NotHere = 'coupon-other-brand' | 'coupon-other-store' | 'coupon-not-today' | 'coupon-not-with-others'

type Rules = Pick<Campaign, 'stores' | 'brands' | 'open' | 'stacking'>

export interface Use {
  /** Whose coupon it is. */
  brand: string
  campaign: string
  at: { brand: string; store: string }
  now: Instant
  dayEndsAtHour?: number
  /** Other coupons on the same bill. */
  beside?: readonly { campaign: string; stacking?: Stacking }[]
}

/** Where the campaign says nothing, a coupon stands alone. */
const stackingOf = (stacking: Stacking | undefined): Stacking => stacking ?? 'alone'

const mayStandBeside = (one: Stacking, campaign: string, other: { campaign: string; stacking?: Stacking }): boolean => {
  if (one === 'alone' || stackingOf(other.stacking) === 'alone') return false
  return one === 'with-others' || other.campaign !== campaign
}

export const mayUse = (rules: Rules, use: Use): Result<true, NotHere> => {
  const { at, now, dayEndsAtHour, beside = [] } = use
  const takers: readonly string[] = [use.brand, ...(rules.brands ?? [])]
  if (!takers.includes(at.brand)) return fail('coupon-other-brand')
  if (rules.stores && !(rules.stores as readonly string[]).includes(at.store)) return fail('coupon-other-store')
  const opens = nextOpening(rules.open, now, dayEndsAtHour)
  if (opens !== now) return fail('coupon-not-today', { opensAt: opens })
  if (beside.some((other) => !mayStandBeside(stackingOf(rules.stacking), use.campaign, other)))
    return fail('coupon-not-with-others')
  return ok(true)
}
