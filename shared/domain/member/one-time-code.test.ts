import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after } from '../../base/time.ts'
import { CODE_MS, CODE_TRIES, lockedCode, tryCode, wrongTry, type SentCode } from './one-time-code.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const sent = (more: Partial<SentCode> = {}): SentCode => ({
  tries: 0,
  until: after(NOW, CODE_MS),
  isUsed: false,
  ...more,
})

describe('a one-time code', () => {
  test('may be tried five times, each counted', () => {
    expect([0, 1, 2, 3, 4].map((tries) => tryCode(sent({ tries }), NOW))).toEqual(
      [1, 2, 3, 4, 5].map((value) => ({ ok: true, value })),
    )
  })
  test('is locked after that until it lapses, and no other is sent', () => {
    const code = sent({ tries: CODE_TRIES })
    expect(tryCode(code, NOW)).toEqual({ ok: false, failure: 'sms-code-locked', detail: { retryAt: code.until } })
    expect(lockedCode(code, NOW)).toBe(code.until)
    expect(lockedCode(code, code.until)).toBeUndefined()
    expect(lockedCode(sent({ tries: 4 }), NOW)).toBeUndefined()
  })
  test.each([
    ['never sent', undefined],
    ['used', sent({ isUsed: true })],
    ['five minutes old', sent({ until: NOW })],
  ])('%s is none', (_, code) => expect(tryCode(code, NOW)).toEqual({ ok: false, failure: 'sms-code-expired' }))
  test('says how many tries are left, and after the last that it is locked', () => {
    const until = after(NOW, CODE_MS)
    expect(wrongTry(1, until)).toMatchObject({ failure: 'sms-code-wrong', detail: { left: 4 } })
    expect(wrongTry(4, until)).toMatchObject({ failure: 'sms-code-wrong', detail: { left: 1 } })
    expect(wrongTry(5, until)).toMatchObject({ failure: 'sms-code-locked', detail: { retryAt: until } })
  })
  test('is never tried a sixth time, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120_000 })), (pauses) => {
        let [tries, at, tried] = [0, NOW, 0]
        for (const pause of pauses) {
          at = after(at, pause)
          const next = tryCode(sent({ tries }), at)
          if (next.ok) [tries, tried] = [next.value, tried + 1]
        }
        expect(tried).toBeLessThanOrEqual(CODE_TRIES)
      }),
    )
  })
})
