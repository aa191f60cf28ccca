// When what was earned lapses.
import { endOfPeriod, monthsAfter, PERIODS } from '../../base/calendar.ts'
import { z } from '../../base/schema.ts'
import type { Instant } from '../../base/time.ts'

export const LAPSE_MONTHS_MAX = 60

const months = z.int().min(1).max(LAPSE_MONTHS_MAX)

export const lapseRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  /** Each lot by itself. */
  z.strictObject({ kind: z.literal('after-earning'), months }),
  /** All of them together; each movement puts it off. */
  z.strictObject({ kind: z.literal('after-activity'), months }),
  /** With the calendar period of the earning, or `later` periods after it. */
  z.strictObject({ kind: z.literal('end-of'), period: z.enum(PERIODS), later: z.int().min(0).max(4) }),
])
export type LapseRule = z.infer<typeof lapseRule>

export const lapseOf = (rule: LapseRule, at: Instant): Instant | null => {
  switch (rule.kind) {
    case 'never':
      return null
    case 'after-earning':
    case 'after-activity':
      return monthsAfter(at, rule.months)
    case 'end-of':
      return endOfPeriod(at, rule.period, rule.later)
  }
}

/** The later of two ends; null = never, and later than any. */
export const laterEnd = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : a > b ? a : b
