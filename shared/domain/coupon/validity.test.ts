import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../base/time.ts'
import { endAfterOpening, spanOf, validity, type Validity } from './validity.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const spanned = (rule: Validity, facts: { now?: string; birthday?: string; dayEndsAtHour?: number } = {}) => {
  const found = spanOf(rule, { now: NOW, ...facts })
  return found.ok ? [found.value.startsAt ?? null, found.value.endsAt] : found.failure
}

describe('a coupon lasts', () => {
  test('some days from its issue, to the end of the day in Taipei', () => {
    expect(spanned({ kind: 'days-after-issue', days: 7 })).toEqual([null, '2026-11-28T15:59:59.999Z'])
  })
  test('into the night, where the day ends at four', () => {
    const late = '2026-11-21T18:30:00.000Z'
    expect(spanned({ kind: 'days-after-issue', days: 1 }, { now: late, dayEndsAtHour: 4 })).toEqual([
      null,
      '2026-11-22T19:59:59.999Z',
    ])
  })
  test('between two days; afterwards nobody gets one', () => {
    const rule = { kind: 'fixed', from: '2026-12-01', until: '2026-12-31' } as const
    expect(spanned(rule)).toEqual(['2026-11-30T16:00:00.000Z', '2026-12-31T15:59:59.999Z'])
    expect(spanned(rule, { now: '2026-12-05T00:00:00.000Z' })).toEqual([null, '2026-12-31T15:59:59.999Z'])
    expect(spanned(rule, { now: '2026-12-31T16:00:00.000Z' })).toBe('campaign-over')
  })
  test('through the birthday month: this one, or the next that comes', () => {
    const rule = { kind: 'birthday-month' } as const
    expect(spanned(rule, { birthday: '1990-11-03' })).toEqual([null, '2026-11-30T15:59:59.999Z'])
    expect(spanned(rule, { birthday: '12-24' })).toEqual(['2026-11-30T16:00:00.000Z', '2026-12-31T15:59:59.999Z'])
    expect(spanned(rule, { birthday: '02-29' })).toEqual(['2027-01-31T16:00:00.000Z', '2027-02-28T15:59:59.999Z'])
    expect(spanned(rule)).toBe('birthday-unknown')
  })
  test('around a lunar festival, this year’s or the next', () => {
    const rule = { kind: 'lunar-festival', festival: 'mid-autumn', daysBefore: 7, daysAfter: 3 } as const
    expect(spanned(rule)).toEqual(['2027-09-07T16:00:00.000Z', '2027-09-18T15:59:59.999Z'])
    expect(spanned(rule, { now: '2027-09-16T02:00:00.000Z' })).toEqual([null, '2027-09-18T15:59:59.999Z'])
  })
  test('of what comes round every year tells which one it is, also where a window begins the year before', () => {
    const yearOf = (rule: Validity, now: string, birthday?: string) => {
      const found = spanOf(rule, { now, ...(birthday && { birthday }) })
      return found.ok ? found.value.year : found.failure
    }
    expect(yearOf({ kind: 'birthday-month' }, NOW, '12-24')).toBe(2026)
    expect(yearOf({ kind: 'birthday-month' }, NOW, '02-29')).toBe(2027)
    const spring = { kind: 'lunar-festival', festival: 'spring', daysBefore: 60, daysAfter: 3 } as const
    expect(yearOf(spring, '2026-12-20T02:00:00.000Z')).toBe(2027)
    expect(yearOf(spring, '2027-02-08T02:00:00.000Z')).toBe(2027)
    expect(yearOf({ kind: 'days-after-issue', days: 7 }, NOW)).toBeUndefined()
  })
  test('until it is opened, and then some days from that', () => {
    const rule = { kind: 'days-after-opening', days: 3, openWithinDays: 30 } as const
    expect(spanned(rule)).toEqual([null, '2026-12-21T15:59:59.999Z'])
    expect(endAfterOpening(rule, { now: NOW })).toBe('2026-11-24T15:59:59.999Z')
    expect(endAfterOpening({ kind: 'birthday-month' }, { now: NOW })).toBeUndefined()
  })
  test('never over before it is given, and never ends before it begins', () => {
    const rules = fc.oneof(
      fc.record({ kind: fc.constant('birthday-month' as const) }),
      fc.record({
        kind: fc.constant('lunar-festival' as const),
        festival: fc.constantFrom('spring' as const, 'lantern' as const, 'double-ninth' as const),
        daysBefore: fc.integer({ min: 0, max: 60 }),
        daysAfter: fc.integer({ min: 0, max: 60 }),
      }),
      fc.record({ kind: fc.constant('days-after-issue' as const), days: fc.integer({ min: 1, max: 730 }) }),
    )
    const times = fc.integer({ min: Date.UTC(2024, 1, 1), max: Date.UTC(2034, 0, 1) }).map(instant)
    fc.assert(
      fc.property(rules, times, fc.integer({ min: 0, max: 6 }), (rule, now, dayEndsAtHour) => {
        const found = spanOf(rule, { now, birthday: '07-15', dayEndsAtHour })
        expect(found.ok).toBe(true)
        if (!found.ok) return
        expect(found.value.endsAt >= now).toBe(true)
        if (found.value.startsAt) expect(found.value.startsAt > now).toBe(true)
        if (found.value.startsAt) expect(found.value.startsAt < found.value.endsAt).toBe(true)
      }),
    )
  })
})

test.each([
  ['that ends before it begins', { kind: 'fixed', from: '2026-12-02', until: '2026-12-01' }],
  ['of no days', { kind: 'days-after-issue', days: 0 }],
  ['of half a day', { kind: 'days-after-opening', days: 1.5, openWithinDays: 3 }],
  ['of a day that is none', { kind: 'fixed', from: '2026-02-30', until: '2026-12-01' }],
  ['around a feast nobody knows', { kind: 'lunar-festival', festival: 'easter', daysBefore: 1, daysAfter: 1 }],
])('a validity %s is refused', (_, wrong) => expect(validity.safeParse(wrong).success).toBe(false))
