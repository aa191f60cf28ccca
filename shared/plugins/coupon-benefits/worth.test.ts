import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Basket } from '../../domain/coupon/basket.ts'
import { kinds } from './kinds.ts'
import { loadBenefit } from './load.server.ts'

const latte = { sku: 'LT', name: '拿鐵', quantity: 2, price: 120, discount: 0 }
const cake = { sku: 'CK', name: '蛋糕', quantity: 1, price: 90, discount: 10 }
const basket: Basket = { lines: [latte, cake], total: 320 }

const worth = async (kind: string, settings: object, of: Basket = basket) => {
  const benefit = (await loadBenefit(kind))!
  return benefit.worth(benefit.settings.parse(settings), of)
}
const says = async (kind: string, settings: object) => {
  const benefit = (await loadBenefit(kind))!
  const parsed = benefit.settings.parse(settings)
  return [benefit.headline(parsed)['zh-Hant'], benefit.line(parsed)['zh-Hant']]
}

describe('an amount', () => {
  test('is taken off from what must be spent', async () => {
    expect(await worth('amount', { off: 100, minSpend: 320 })).toEqual({ off: 100 })
    expect(await worth('amount', { off: 100, minSpend: 321 })).toEqual({ reason: 'coupon-min-spend', least: 321 })
    expect(await says('amount', { off: 1_000, minSpend: 3_000 })).toEqual(['折 $1,000', '消費滿 $3,000 可用'])
  })
  test('above the basket is the basket', async () => {
    expect(await worth('amount', { off: 500, minSpend: 0 })).toEqual({ off: 320 })
  })
  test('above what must be spent cannot be set up', async () => {
    const { settings } = (await loadBenefit('amount'))!
    expect(settings.safeParse({ off: 200, minSpend: 100 }).success).toBe(false)
    expect(settings.safeParse({ off: -1, minSpend: 0 }).success).toBe(false)
    expect(settings.safeParse({ off: 1.5, minSpend: 0 }).success).toBe(false)
  })
})

describe('a percentage', () => {
  test('is rounded down and capped', async () => {
    expect(await worth('percent', { percentOff: 15, minSpend: 0, maxOff: null })).toEqual({ off: 48 })
    expect(await worth('percent', { percentOff: 33, minSpend: 0, maxOff: null })).toEqual({ off: 105 })
    expect(await worth('percent', { percentOff: 33, minSpend: 0, maxOff: 60 })).toEqual({ off: 60 })
    expect(await worth('percent', { percentOff: 33, minSpend: 400, maxOff: 60 })).toEqual({
      reason: 'coupon-min-spend',
      least: 400,
    })
  })
  test('is said as what is left to pay', async () => {
    expect(await says('percent', { percentOff: 15, minSpend: 0, maxOff: null })).toEqual([
      '85 折',
      '整筆消費，不限金額',
    ])
    expect(await says('percent', { percentOff: 10, minSpend: 500, maxOff: 60 })).toEqual([
      '9 折',
      '消費滿 $500 可用，最多折 $60',
    ])
    const folds = await Promise.all(
      [50, 90, 91, 95, 99].map((percentOff) => says('percent', { percentOff, minSpend: 0, maxOff: null })),
    )
    expect(folds.map(([fold]) => fold)).toEqual(['5 折', '1 折', '0.9 折', '0.5 折', '0.1 折'])
  })
})

describe('an item', () => {
  const given = (quantity: number, sku: string | null = 'LT') => ({ item: { 'zh-Hant': '拿鐵' }, quantity, sku })
  test('is free when it lies in the basket, by its number or its name', async () => {
    expect(await worth('item', given(1))).toEqual({ off: 120 })
    expect(await worth('item', given(2, null))).toEqual({ off: 240 })
    expect(await says('item', given(2))).toEqual(['免費兌換', '拿鐵 × 2'])
  })
  test('that does not lie there in that number is missing', async () => {
    // A clerk who types a bill in hands it over beside the bill.
    expect(await worth('item', given(3), { lines: [], total: 320, unseen: true })).toEqual({ off: 0 })
    expect(await worth('item', given(3))).toEqual({ reason: 'coupon-item-missing', item: '拿鐵' })
    expect(await worth('item', given(1, 'XX'))).toEqual({ reason: 'coupon-item-missing', item: '拿鐵' })
  })
})

test('the counter decides what words are worth', async () => {
  expect(await worth('free-text', { headline: { 'zh-Hant': '買一送一' }, line: { 'zh-Hant': '任一' } })).toEqual({
    off: 0,
  })
})

test('no benefit takes off less than nothing or more than the basket', async () => {
  const settings: Record<(typeof kinds)[number], fc.Arbitrary<object>> = {
    amount: fc.record({ off: fc.integer({ min: 1, max: 999 }), minSpend: fc.constant(0) }),
    percent: fc.record({
      percentOff: fc.integer({ min: 1, max: 99 }),
      minSpend: fc.integer({ min: 0, max: 999 }),
      maxOff: fc.option(fc.integer({ min: 1, max: 999 })),
    }),
    item: fc.record({
      item: fc.constant({ 'zh-Hant': '拿鐵' }),
      quantity: fc.integer({ min: 1, max: 3 }),
      sku: fc.constantFrom('LT', null),
    }),
    'free-text': fc.constant({ headline: { 'zh-Hant': 'A' }, line: { 'zh-Hant': 'B' } }),
  }
  const line = fc
    .record({ quantity: fc.integer({ min: 1, max: 5 }), price: fc.integer({ min: 0, max: 500 }) })
    .chain(({ quantity, price }) =>
      fc.integer({ min: 0, max: quantity * price }).map((discount) => ({ ...latte, quantity, price, discount })),
    )
  const baskets = fc.array(line, { maxLength: 4 }).map((lines) => ({
    lines,
    total: lines.reduce((sum, { quantity, price, discount }) => sum + quantity * price - discount, 0),
  }))
  for (const kind of kinds) {
    const benefit = (await loadBenefit(kind))!
    fc.assert(
      fc.property(settings[kind], baskets, (given, of) => {
        const found = benefit.worth(benefit.settings.parse(given), of)
        if (!('off' in found)) return
        expect(Number.isInteger(found.off) && found.off >= 0 && found.off <= of.total).toBe(true)
      }),
    )
  }
})
