import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, instant } from '../../base/time.ts'
import { couponNumber, redeem, stateNow } from './coupon.ts'

const ENDS = '2026-11-28T15:59:59.999Z'
const usable = { state: 'usable', endsAt: ENDS }

describe('a coupon', () => {
  test('is usable until its last instant, and expired after it', () => {
    expect(stateNow(usable, ENDS)).toEqual(usable)
    expect(stateNow(usable, after(ENDS, 1))).toEqual({ state: 'expired', endsAt: ENDS })
  })
  test('is redeemed once; the second time is told when it was', () => {
    const redeemed = redeem(stateNow(usable, ENDS), ENDS, 'sto_1')
    expect(redeemed).toEqual({ ok: true, value: { state: 'redeemed', endsAt: ENDS, redeemedAt: ENDS, store: 'sto_1' } })
    if (redeemed.ok)
      expect(redeem(redeemed.value, after(ENDS, 1), 'sto_2')).toEqual({
        ok: false,
        failure: 'coupon-already-redeemed',
        detail: { redeemedAt: ENDS },
      })
  })
  test('that expired is refused with its day', () => {
    expect(redeem(stateNow(usable, after(ENDS, 1)), ENDS, 'sto_1')).toEqual({
      ok: false,
      failure: 'coupon-expired',
      detail: { expiresAt: ENDS },
    })
  })
  test('once redeemed never expires, and only a usable one can be redeemed', () => {
    fc.assert(
      fc.property(fc.constantFrom('usable', 'redeemed'), fc.integer({ min: 0, max: 2 ** 42 }), (state, now) => {
        const held = stateNow({ state, endsAt: ENDS, redeemedAt: ENDS, store: 'sto_1' }, instant(now))
        if (state === 'redeemed') expect(held.state).toBe('redeemed')
        expect(redeem(held, instant(now), 'sto_2').ok).toBe(held.state === 'usable')
      }),
    )
  })
  test('has a number that can be read aloud', () => {
    expect(couponNumber('cpn_01ARYZ6S41TSV4RRFFQ69G5FAV')).toBe('Q6 9G5F AV')
  })
})
