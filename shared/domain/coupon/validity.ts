// When a coupon may be used: from when, and until the end of which local day.
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'
import { day } from '../../base/text-schema.ts'
import { businessDay, type Day, type Instant } from '../../base/time.ts'
import { daysLater, endOfDay, lastDayOfMonth, startOfDay } from './days.ts'
import { FESTIVALS, festivalDay } from './lunar-festival.ts'

export const DAYS_MAX = 730
export const AROUND_DAYS_MAX = 60

export const validity = z.discriminatedUnion('kind', [
  /** Until the end of the local day, this many days after it was issued. */
  z.strictObject({ kind: z.literal('days-after-issue'), days: z.int().min(1).max(DAYS_MAX) }),
  z
    .strictObject({ kind: z.literal('fixed'), from: day, until: day })
    .refine(({ from, until }) => from <= until, { path: ['until'] }),
  /** To be opened within some days; then it lasts some days from that. */
  z.strictObject({
    kind: z.literal('days-after-opening'),
    days: z.int().min(1).max(DAYS_MAX),
    openWithinDays: z.int().min(1).max(DAYS_MAX),
  }),
  /** The month of the member’s birthday: this one when it is now, otherwise the next. */
  z.strictObject({ kind: z.literal('birthday-month') }),
  /** Days around a festival of the lunar calendar, this year’s or, when that is over, the next. */
  z.strictObject({
    kind: z.literal('lunar-festival'),
    festival: z.enum(FESTIVALS),
    daysBefore: z.int().min(0).max(AROUND_DAYS_MAX),
    daysAfter: z.int().min(0).max(AROUND_DAYS_MAX),
  }),
])
export type Validity = z.infer<typeof validity>

/** From when until when; without a beginning it may be used at once. */
export interface Span {
  startsAt?: Instant
  endsAt: Instant
  /** Of what comes round every year: which of them it is. A limit per member holds for each. */
  year?: number
}

export interface SpanFacts {
  now: Instant
  /** `MM-DD` or `YYYY-MM-DD`; asked for the birthday month only. */
  birthday?: string
  dayEndsAtHour?: number
}

export type NoSpan = 'birthday-unknown' | 'campaign-over'

const FIRST_MONTH_LETTER = -5

const span = (from: Day, until: Day, { now, dayEndsAtHour }: SpanFacts): Span => {
  const startsAt = startOfDay(from, dayEndsAtHour)
  return { ...(startsAt > now && { startsAt }), endsAt: endOfDay(until, dayEndsAtHour) }
}

/** Of the windows of this year and the next, the first that is not over. */
const comingUp = (facts: SpanFacts, windowOf: (year: number) => [Day, Day]): Span => {
  const year = Number(businessDay(facts.now, facts.dayEndsAtHour).slice(0, 4))
  const spans = [year - 1, year, year + 1].map((one) => ({ ...span(...windowOf(one), facts), year: one }))
  return spans.find(({ endsAt }) => endsAt >= facts.now)!
}

/** When a coupon that is issued now may be used. */
export const spanOf = (rule: Validity, facts: SpanFacts): Result<Span, NoSpan> => {
  const today = businessDay(facts.now, facts.dayEndsAtHour)
  switch (rule.kind) {
    case 'days-after-issue':
      return ok({ endsAt: endOfDay(daysLater(today, rule.days), facts.dayEndsAtHour) })
    case 'days-after-opening':
      return ok({ endsAt: endOfDay(daysLater(today, rule.openWithinDays), facts.dayEndsAtHour) })
    case 'fixed': {
      const fixed = span(rule.from, rule.until, facts)
      return fixed.endsAt < facts.now ? fail('campaign-over', { endedAt: fixed.endsAt }) : ok(fixed)
    }
    case 'birthday-month': {
      if (!facts.birthday) return fail('birthday-unknown')
      const month = facts.birthday.slice(FIRST_MONTH_LETTER).slice(0, 2)
      return ok(comingUp(facts, (year) => [`${year}-${month}-01`, lastDayOfMonth(year, Number(month))]))
    }
    case 'lunar-festival':
      return ok(
        comingUp(facts, (year) => {
          const feast = festivalDay(rule.festival, year)
          return [daysLater(feast, -rule.daysBefore), daysLater(feast, rule.daysAfter)]
        }),
      )
  }
}

/** What opening does to the end; undefined where it does nothing. */
export const endAfterOpening = (rule: Validity, { now, dayEndsAtHour }: SpanFacts): Instant | undefined =>
  rule.kind === 'days-after-opening'
    ? endOfDay(daysLater(businessDay(now, dayEndsAtHour), rule.days), dayEndsAtHour)
    : undefined
