import { expect, test } from 'vitest'
import { orderKey, orderOf, refundKey } from './entry-keys.ts'

const order = { channel: 'pos', number: 'A/1_2-3.4' }

test('a movement of an order or of its refund names the order, whichever card it is of', () => {
  for (const key of [orderKey(order), refundKey(order, 'R-1')])
    for (const of of ['', '#crd_1', '#use.crd_1', '#crd_1.lapse.x.0']) expect(orderOf(`${key}${of}`)).toBe(order.number)
  for (const other of ['scan:ABC', 'redeem:cpn_1', 'exchange:order:pos:1', 'order:']) expect(orderOf(other)).toBeNull()
})
