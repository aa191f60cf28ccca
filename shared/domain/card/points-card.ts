// What a points programme promises.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { endOfDay } from '../../base/calendar.ts'
import type { Instant } from '../../base/time.ts'
import { lapseRule } from '../ledger/lapse-rule.ts'
import { money } from '../order/purchase.ts'
import { products } from './stamp-card.ts'

export const PENDING_DAYS_MAX = 90
export const PERCENT_MAX = 1_000
export const MULTIPLIERS_MAX = 12
export const EXCHANGES_MAX = 20
export const POINTS_MAX = 1_000_000
export const RATE_POINTS_MAX = 1_000

const points = z.int().min(1).max(POINTS_MAX)

export const multiplier = z.strictObject({
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tier'), tiers: z.array(z.string().max(40)).min(1).max(20) }),
    /** 0 = Sunday, of the business day. */
    z.strictObject({ kind: z.literal('weekday'), weekdays: z.array(z.int().min(0).max(6)).min(1).max(7) }),
    z.strictObject({ kind: z.literal('store'), stores: z.array(id('sto')).min(1).max(100) }),
    z.strictObject({ kind: z.literal('product'), products }),
  ]),
  /** 200 = twice the points; 0 = these earn none. */
  percent: z.int().min(0).max(PERCENT_MAX),
})
export type Multiplier = z.infer<typeof multiplier>

export const pointsCard = z.strictObject({
  /** So many points for so much money. */
  rate: z.strictObject({ points: z.int().min(1).max(RATE_POINTS_MAX), per: money.min(1) }),
  multipliers: z.array(multiplier).max(MULTIPLIERS_MAX),
  lapse: lapseRule,
  /** Days until what was earned may be used. */
  pendingDays: z.int().min(0).max(PENDING_DAYS_MAX),
  /** 折抵: so many points are worth so much money, up to a share of the order; null = not offered. */
  offset: z.strictObject({ points, money: money.min(1), mostPercent: z.int().min(1).max(100) }).nullable(),
  /** Coupons that points buy, until the end of a local day where one was told. */
  exchanges: z.array(z.strictObject({ campaign: id('cmp'), points, until: z.iso.date().nullish() })).max(EXCHANGES_MAX),
  /** Points may be given to a friend, so many a day at most; null or absent = they may not. */
  transfer: z.strictObject({ mostADay: points }).nullish(),
})
export type PointsCard = z.infer<typeof pointsCard>

/** What points still buy at that moment. */
export const openExchanges = ({ exchanges }: Pick<PointsCard, 'exchanges'>, at: Instant): PointsCard['exchanges'] =>
  exchanges.filter(({ until }) => !until || at <= endOfDay(until))
