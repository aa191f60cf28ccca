import type { Instant } from '#shared/base/time.ts'
import { purchaseLeft } from '#shared/domain/order/order.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import { openDoor } from '../../platform/table/door.ts'
import type { Paid } from '../give-order.ts'
import { findOrder, type OrderItem } from '../store.ts'

/** The order behind a receipt. */
export const orderBehind = async (code: string): Promise<OrderItem | undefined> => {
  const behind = await openDoor('receipt', code)
  const [channel, ...number] = behind?.id?.split('/') ?? []
  if (!behind?.brand || !channel) return undefined
  return findOrder({ group: behind.group, brand: behind.brand, channel }, number.join('/'))
}

/** What was sold, what is left of it, and when it was recorded; undefined while the order itself has not come. */
export const soldIn = (item: OrderItem): { paid: Paid; left: Purchase; recordedAt: Instant } | undefined => {
  const { group, brand, channel, number, store = null, paidAt, recordedAt, total = 0, lines = [], refunds } = item
  if (!paidAt || !recordedAt) return undefined
  return {
    paid: { group, brand, channel, number, store, paidAt, total },
    left: purchaseLeft({ lines, total }, refunds),
    recordedAt,
  }
}
