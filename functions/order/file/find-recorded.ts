// An order that a file names may have come in by the till or the shop, too.
import type { Till } from '../../platform/http/actor.ts'
import { findOrder, type OrderItem } from '../store.ts'

const OTHERS: readonly Till['channel'][] = ['pos', 'shop']

const paidIn = async (till: Till, channel: Till['channel'], number: string): Promise<OrderItem | undefined> => {
  const found = await findOrder({ ...till, channel }, number)
  return found?.state === 'paid' ? found : undefined
}

/**
 * The order that a row is again.
 * @param isSame a till and a file number apart: another channel’s order is the row’s only where it is the same sale
 * @returns `differs`: a file brought the number before, for another sale
 */
export const findBefore = async (
  till: Till,
  number: string,
  isSame: (order: OrderItem) => boolean,
): Promise<OrderItem | 'differs' | undefined> => {
  const own = await paidIn(till, till.channel, number)
  if (own) return isSame(own) ? own : 'differs'
  const others = await Promise.all(OTHERS.map((channel) => paidIn(till, channel, number)))
  return others.find((one) => one !== undefined && isSame(one))
}

/** The order that a row refunds: of the row’s store, where several have the number. */
export const findRefunded = async (till: Till, number: string, store: string): Promise<OrderItem | undefined> => {
  const own = await paidIn(till, till.channel, number)
  if (own) return own
  const others = await Promise.all(OTHERS.map((channel) => paidIn(till, channel, number)))
  return others.find((one) => one?.store === store) ?? others.find((one) => one !== undefined)
}
