// What a standing is made of: what was done in a month, how long a tier is held, and the gifts that come with it.
import type { CampaignId } from '../../base/id.ts'
import type { Instant } from '../../base/time.ts'
import type { WhyNotGiven } from '../ledger/why-not-given.ts'
import type { Month } from './months.ts'

export interface Amounts {
  /** Minor units. */
  spend: number
  visits: number
  /** Points that orders and visits earned; what staff and campaigns give is not counted. */
  points: number
}

export interface MonthCount extends Amounts {
  month: Month
}

/** A tier held from a month on, until an instant or for ever. */
export interface Term {
  tier: string
  since: Month
  until: Instant | null
}

/** The coupon that comes with reaching a tier. */
export interface TierGift {
  tier: string
  campaign: CampaignId
}

export interface OwedGift extends TierGift {
  why: WhyNotGiven
}
