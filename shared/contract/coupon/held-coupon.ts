// A coupon as whoever holds it sees it.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { face } from '../../domain/brand/face.ts'
import { WALLET_STATES } from '../../domain/coupon/coupon.ts'
import { openHours } from '../../domain/coupon/open-hours.ts'

export const heldCoupon = z.object({
  id: id('cpn'),
  campaignId: id('cmp'),
  name: text(40),
  headline: text(20),
  line: text(80),
  note: text(200).nullable(),
  state: z.enum(WALLET_STATES),
  issuedAt: instant,
  expiresAt: instant,
  /** The business day that it is good on to the last: `2026-11-30`, also where that day ends at 04:00. */
  lastDay: z.string(),
  redeemedAt: instant.nullable(),
  redeemedStore: z.string().nullable(),
  /** It took something off an order, and comes back with it alone. */
  onOrder: z.boolean().nullish(),
  /** What the clerk may read aloud. */
  number: z.string(),
  /** Before then it cannot be used. */
  startsAt: instant.nullish(),
  /** When somebody first looked at it. */
  openedAt: instant.nullish(),
  /** Days it lasts from opening, where nothing but opening sets its end. */
  daysFromOpening: z.int().nullish(),
  /** Weekdays and hours, and when they come next where that is not now. */
  open: openHours.nullish(),
  opensAt: instant.nullish(),
  /** Names of the stores that take it; all of them when absent. */
  stores: z.array(z.string()).nullish(),
  /** Whose coupon it is, where the app of another brand shows it. */
  brandId: id('brd').nullish(),
  of: text(40).nullish(),
  /** Names of the brands whose stores take it, where those are not simply the stores of the brand that shows it. */
  brands: z.array(text(40)).nullish(),
  /** What a till scans; absent where the campaign has no codes. */
  code: z.string().nullish(),
  /** The campaign’s one code for everybody, where it has one: for eyes, and for registers of the shop’s own. It proves nobody’s coupon. */
  shared: z.string().nullish(),
  transferable: z.boolean().nullish(),
  /** Code of the link that it lies behind. */
  gift: z.string().nullish(),
  /** Masked name of the friend it came from. */
  from: z.string().nullish(),
  heldUntil: instant.nullish(),
  /** Where somebody has taken it until then. */
  heldStore: z.string().nullish(),
  /** When it was given on or taken away, and why. */
  endedAt: instant.nullish(),
  endedWhy: z.string().nullish(),
  face: face.nullish(),
})
export type HeldCoupon = z.infer<typeof heldCoupon>
