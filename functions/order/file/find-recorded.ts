// An order that a file names may have come in by the till or the shop, too.
import type { Till } from '../../platform/http/actor.ts'
import { getRows } from '../../platform/table/read.ts'
import { orderKey, ordersIn, type OrderItem } from '../store.ts'

const CHANNELS: readonly Till['channel'][] = ['csv', 'pos', 'shop']

/** The file's own first. */
const paid = async (till: Till, number: string): Promise<OrderItem[]> =>
  ordersIn(await getRows(CHANNELS.map((channel) => orderKey({ ...till, channel }, number))))
    .filter(({ state }) => state === 'paid')
    .sort((a, b) => CHANNELS.indexOf(a.channel as Till['channel']) - CHANNELS.indexOf(b.channel as Till['channel']))

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
  const found = await paid(till, number)
  const own = found.find(({ channel }) => channel === till.channel)
  if (own) return isSame(own) ? own : 'differs'
  return found.find(isSame)
}

/**
 * The order of the row’s store that it refunds, the file’s own first.
 * @returns `differs`: only other stores have one with the number
 */
export const findRefunded = async (
  till: Till,
  number: string,
  store: string,
): Promise<OrderItem | 'differs' | undefined> => {
  const found = await paid(till, number)
  return found.find((one) => one.store === store) ?? (found.length > 0 ? 'differs' : undefined)
}
