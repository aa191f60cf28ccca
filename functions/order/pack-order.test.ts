import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINES_MAX, purchaseLine } from '#shared/domain/order/purchase.ts'
import { packOrder, unpackOrder, type OrderBody } from './pack-order.ts'

const words = (maxLength: number) =>
  fc.string({ unit: 'binary', minLength: 1, maxLength }).filter((one) => one.trim() === one)
const money = fc.nat(10_000_000)
const line = fc.record(
  {
    sku: words(64),
    name: words(80),
    quantity: fc.integer({ min: 1, max: 9_999 }),
    price: money,
    discount: money,
    category: words(64),
  },
  { requiredKeys: ['sku', 'name', 'quantity', 'price', 'discount'] },
)
const lines = fc.array(line, { maxLength: LINES_MAX })
const program = fc.constantFrom('crd_1' as never, 'crd_2' as never)
const coupon = fc.constantFrom('cpn_1' as never, 'cpn_2' as never)
const parts = fc.array(fc.constant('1.2.nctascfz.'), { maxLength: 3 })
const card = { program, at: fc.constant('brd_1'), version: fc.nat(9), balance: fc.integer(), entry: fc.string(), parts }
const rewards = fc.array(fc.record({ key: fc.string(), cost: fc.nat(99), coupon }), { maxLength: 2 })
const given = fc.array(fc.record({ ...card, added: fc.nat(), taken: fc.nat(), rewards }), { maxLength: 3 })
const used = fc.array(fc.record({ ...card, amount: fc.nat(), money, pays: fc.boolean(), back: fc.nat() }), {
  maxLength: 2,
})
const refund = fc.record(
  {
    number: fc.string(),
    at: fc.constant('2026-11-21T02:00:00.000Z' as never),
    amount: money,
    lines: fc.array(fc.record({ sku: words(64), quantity: fc.nat(99) }), { maxLength: 5 }),
    retry: fc.record({ key: fc.uuid(), hash: fc.string() }),
    taken: fc.array(fc.record({ program, taken: fc.nat(), missing: fc.nat(), balance: fc.integer() }), {
      maxLength: 2,
    }),
    voided: fc.array(coupon, { maxLength: 2 }),
    returned: fc.constant([]),
    revived: fc.array(coupon, { maxLength: 1 }),
  },
  { requiredKeys: ['number', 'at', 'amount', 'lines', 'taken', 'voided', 'returned', 'revived'] },
)
const body = fc.record(
  { lines, given, used, coupons: fc.array(coupon, { maxLength: 2 }), refunds: fc.array(refund, { maxLength: 4 }) },
  { requiredKeys: ['refunds'] },
)

test('an order comes out of the table as it went in, however long its basket and however often it was refunded', () => {
  const same = (one: unknown) => void expect(unpackOrder(packOrder(one as OrderBody))).toEqual(one)
  fc.assert(fc.property(body, same), { numRuns: 40 })
})

test('every cell that a till may send of a line is kept', () => {
  const whole = Object.fromEntries(Object.keys(purchaseLine.shape).map((cell, nth) => [cell, nth])) as never
  expect(unpackOrder(packOrder({ lines: [whole], refunds: [] })).lines).toEqual([whole])
})

/** Things of a shop: no two alike, each with a number as on its package. */
const shelf = (kinds: number) =>
  Array.from({ length: kinds }, (_, nth) => ({
    sku: `471${String((nth + 11) * 7_919_317_731).slice(0, 10)}`,
    name: `${['手沖單品', '重乳酪蛋糕', '高山烏龍茶', '火腿起司三明治'][nth % 4]} ${100 + ((nth * 37) % 900)}g`,
    quantity: 1 + (nth % 3),
    price: 20 + ((nth * 131) % 480),
    discount: nth % 5 === 0 ? nth % 17 : 0,
    category: ['咖啡', '甜點', '茶', '輕食'][nth % 4]!,
  }))

test.each([
  [12, 450],
  [40, 1_000],
  [100, 2_000],
])('%i kinds of things take less than %i bytes', (kinds, bytes) => {
  expect(packOrder({ lines: shelf(kinds), refunds: [] }).length).toBeLessThan(bytes)
})
