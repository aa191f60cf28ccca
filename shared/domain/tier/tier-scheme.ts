// What a ladder of tiers promises: one for a brand, or one for the whole group.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { MONEY_MAX } from '../order/purchase.ts'
import type { CountedPeriod } from './months.ts'
import { schemeProblem } from './scheme-problem.ts'

export const TIERS_MIN = 2
export const TIERS_MAX = 6
/** English needs more letters than 海風之友. */
export const TIER_NAME_MAX = 20
export const ROLLING_MONTHS_MAX = 24
export const LASTS_MONTHS_MAX = 60
export const GRACE_DAYS_MAX = 90
const WORDS_MAX = 6

interface Counting {
  measure: Measure
  period: CountedPeriod
}

const threshold = z.int().min(0).max(MONEY_MAX)

export const tier = z.strictObject({
  /** Programmes and segments name it; it stays when the name changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
  name: text(TIER_NAME_MAX),
  upgradeAt: threshold,
  /** What keeps it for another term; null = as much as reaches it. */
  renewAt: threshold.nullable(),
  benefits: z.strictObject({
    couponOnUpgrade: id('cmp').nullable(),
    birthdayCoupon: id('cmp').nullable(),
    /** Sentences for members. */
    words: z.array(text(40)).max(WORDS_MAX),
  }),
})
export type Tier = z.infer<typeof tier>

export const MEASURES = ['spend', 'visits', 'points', 'months'] as const
/**
 * Money spent, visits, points earned, or how often: the months of business days in which there was a visit, so that who comes
 * every month is before who came ten times in one. Visits by the counter’s code are counted unless a scheme asks for money.
 */
export type Measure = (typeof MEASURES)[number]

const YEAR = 12

/** More than so much nobody can ever have in the period; undefined = there is no such end. */
export const mostOf = ({ measure, period }: Counting): number | undefined =>
  measure !== 'months' ? undefined : period.kind === 'rolling' ? period.months : YEAR

export const tierScheme = z
  .strictObject({
    name: text(24),
    measure: z.enum(MEASURES),
    period: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('rolling'), months: z.int().min(1).max(ROLLING_MONTHS_MAX) }),
      z.strictObject({ kind: z.literal('calendar-year') }),
      z.strictObject({ kind: z.literal('membership-year') }),
    ]),
    /** From the bottom up. */
    tiers: z.array(tier).min(TIERS_MIN).max(TIERS_MAX),
    /** How long a tier is held, to the end of that month; null = for ever. Where years are counted, to the end of that year. */
    lastsMonths: z.int().min(1).max(LASTS_MONTHS_MAX).nullable(),
    /** Days after its end in which a tier can still be kept. */
    graceDays: z.int().min(0).max(GRACE_DAYS_MAX),
    downgrade: z.enum(['one-step', 'to-earned']),
    /** Whether a refund takes back the tier that its purchase had earned. */
    refunds: z.enum(['keep', 'take-back']),
  })
  .superRefine(({ tiers, ...counted }, context) => {
    const found = schemeProblem(tiers, mostOf(counted))
    if (found) context.addIssue({ code: 'custom', message: found.problem, path: ['tiers', found.nth] })
  })
export type TierScheme = z.infer<typeof tierScheme>
