import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, HOUR, MINUTE, type Instant } from '../../base/time.ts'
import { mayText, nextDay, SMS_LIMITS, type SmsWindows } from './sms-limits.ts'
import { smsWords, spendWords } from './sms-words.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const ago = (...minutes: number[]): Instant[] => minutes.map((one) => after(NOW, -one * MINUTE))

describe('an SMS to a number', () => {
  test('goes when none went before, and the next one a minute later', () => {
    expect(mayText({ number: [], user: [] }, NOW)).toEqual({
      ok: true,
      value: { number: [NOW], user: [NOW], resendAt: after(NOW, MINUTE) },
    })
  })
  test.each([
    ['half a minute after the last', { number: ago(0.5), user: ago(0.5) }, after(NOW, MINUTE / 2)],
    ['the sixth within an hour', { number: ago(50, 40, 30, 20, 10), user: [] }, after(NOW, 10 * MINUTE)],
    [
      'the eleventh of one person',
      { number: [], user: ago(55, 50, 45, 40, 35, 30, 25, 20, 15, 10) },
      after(NOW, 5 * MINUTE),
    ],
  ])('%s waits', (_, windows, retryAt) => {
    expect(mayText(windows, NOW)).toEqual({ ok: false, failure: 'sms-too-often', detail: { retryAt } })
    expect(mayText(windows, retryAt).ok).toBe(true)
  })
  test('the fifth says that the next one has to wait for the first to be an hour old', () => {
    expect(mayText({ number: ago(40, 30, 20, 10), user: [] }, NOW)).toMatchObject({
      value: { resendAt: after(NOW, 20 * MINUTE) },
    })
  })
  test('never goes more than five times within any hour, nor twice within a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 * MINUTE }), { maxLength: 60 }), (pauses) => {
        let windows: SmsWindows = { number: [], user: [] }
        let at = NOW
        const went: Instant[] = []
        for (const pause of pauses) {
          at = after(at, pause)
          const next = mayText(windows, at)
          if (!next.ok) continue
          windows = next.value
          went.push(at)
        }
        for (const one of went) {
          const hour = went.filter((other) => other >= one && other < after(one, HOUR))
          expect(hour.length).toBeLessThanOrEqual(SMS_LIMITS.perNumber)
        }
        for (const [nth, one] of went.entries())
          if (nth > 0) expect(one >= after(went[nth - 1]!, SMS_LIMITS.gapMs)).toBe(true)
      }),
    )
  })
})

test('a brand’s day ends at midnight in Taipei', () => {
  expect(nextDay(NOW)).toBe('2026-11-21T16:00:00.000Z')
  expect(nextDay('2026-11-21T16:00:00.000Z')).toBe('2026-11-22T16:00:00.000Z')
})

test('the words of a code fit one SMS, and carry no other number of six digits', () => {
  for (const locale of ['zh-Hant', 'ja'] as const) {
    const words = smsWords(locale, '海風咖啡', '123456')
    expect(words.length).toBeLessThanOrEqual(70)
    expect(words.match(/\d{6}/g)).toEqual(['123456'])
  }
  for (const locale of ['zh-Hant', 'ja'] as const) {
    const words = spendWords(locale, { brand: '海風咖啡', store: '永康店' }, '123456')
    expect(words.length).toBeLessThanOrEqual(70)
    expect(words.match(/\d{6}/g)).toEqual(['123456'])
  }
  expect(spendWords('en', { brand: 'Sea Breeze Coffee', store: 'Yongkang' }, '123456').length).toBeLessThanOrEqual(160)
  // Latin letters alone: 160 in one.
  expect(smsWords('en', 'Sea Breeze Coffee', '123456').length).toBeLessThanOrEqual(160)
})
