import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Validity } from './validity.ts'
import { rewardWarnings } from './lasts-with-card.ts'

const until = (day: string | null) => ({ period: { from: null, until: day } })
const fixed = (day: string): Validity => ({ kind: 'fixed', from: '2026-01-01', until: day })
const warned = (card: string | null, validity: Validity, left: number | null = null, holders = 0) =>
  rewardWarnings(until(card), { campaign: { validity }, left }, holders)

describe('a coupon that ends', () => {
  test('before the card does is told with its last day', () => {
    expect(warned('2026-12-31', fixed('2026-11-30'))).toEqual([{ kind: 'ends', day: '2026-11-30' }])
    expect(warned(null, fixed('2026-11-30'))).toEqual([{ kind: 'ends', day: '2026-11-30' }])
  })
  test('with the card, or after it, is as it should be', () => {
    expect(warned('2026-11-30', fixed('2026-11-30'))).toEqual([])
    expect(warned('2026-11-30', fixed('2027-11-30'))).toEqual([])
  })
  test('is never one that counts its days from when it is given, or comes round every year', () => {
    expect(warned(null, { kind: 'days-after-issue', days: 1 })).toEqual([])
    expect(warned(null, { kind: 'lunar-festival', festival: 'spring', daysBefore: 0, daysAfter: 0 })).toEqual([])
  })
})

test('a stock is too small exactly when it has an end and fewer are left than hold the card', () => {
  const days: Validity = { kind: 'days-after-issue', days: 30 }
  fc.assert(
    fc.property(fc.option(fc.nat(50)), fc.nat(50), (left, holders) => {
      const kinds = warned(null, days, left, holders).map(({ kind }) => kind)
      expect(kinds).toEqual(left === 0 ? ['sold-out'] : left !== null && left < holders ? ['few'] : [])
    }),
  )
})

test('a birthday coupon is for who told theirs', () => {
  expect(warned(null, { kind: 'birthday-month' })).toEqual([{ kind: 'birthday' }])
})
