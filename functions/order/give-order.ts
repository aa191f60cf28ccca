// What an order gives its member, on every card and towards the tier, and the line on their own page that tells of it.
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { orderKey } from '#shared/domain/order/entry-keys.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Happening } from '#shared/events/event.ts'
import { orderPaid } from '#shared/events/order.ts'
import type { EarnedRecord } from '../platform/asks/cards.ts'
import type { Counted } from '../platform/asks/tiers.ts'
import type { Holder } from '../platform/asks.ts'
import type { Row } from '../platform/table/read.ts'
import { insert, type Write } from '../platform/table/write.ts'
import { countOrder } from './count-order.ts'
import { occasionOf, type Sold } from './occasion-of.ts'
import type { ServeDeps } from './serve-order.ts'
import { sale } from './store.ts'

export interface Paid extends Sold {
  number: string
  /** Before refunds. */
  total: number
}

interface Giving {
  holder: Holder
  /** Masked. */
  name: string
  paid: Paid
  /** What is left of it after the refunds that are known. */
  left: Purchase
  /** By a receipt, later. */
  claimed: boolean
  /** The till or shop that recorded it. */
  by?: DoneBy
  now: Instant
}

export interface Given {
  given: EarnedRecord[]
  skipped: { program: EarnedRecord['program']; why: string }[]
  coupons: HeldCoupon[]
  counted?: Counted
  /** Nothing was given and nothing counted. */
  isEmpty: boolean
  writes: Write[]
}

export const paidEvent = (
  { group, brand, channel, store, paidAt, number }: Paid,
  { total, lines }: Purchase,
  { claimed, member, now }: { claimed: boolean; member?: string; now: Instant },
): Happening =>
  orderPaid.happened(
    { at: now, group, brand, ...(store && { store }), ...(member && { member }) },
    {
      number,
      channel: channel as 'pos' | 'shop' | 'csv',
      paidAt,
      total,
      lines: lines.map(({ sku, quantity, category }) => ({ sku, quantity, ...(category && { category }) })),
      claimed,
    },
  )

/** @param rows where the member’s cards and standing are, as they were read */
export const giveOrder = async (
  deps: Pick<ServeDeps, 'cards' | 'tiers' | 'dayEnds'>,
  rows: Row[],
  { holder, name, paid, left, claimed, by, now }: Giving,
): Promise<Given> => {
  const { member } = holder
  const { channel, number, store, paidAt, total } = paid
  const tier = await deps.tiers.tierIn(rows, holder, now, paidAt)
  const occasion = { ...(await occasionOf(deps, paid, left)), ...(tier && { tier }) }
  const act = { ...holder, occasion, key: orderKey(paid), ...(by && { by }), now }
  const { given, skipped, coupons, writes } = await deps.cards.earn(rows, { ...act, reason: 'order', shownName: name })
  const graded = await countOrder(deps, rows, act, given, writes)
  const told = paidEvent(paid, left, { claimed, member, now })
  const line = { ...holder, at: paidAt, of: `${channel}.${number}`, ...(store && { store }), amount: total }
  return {
    given,
    skipped,
    coupons: [...coupons, ...(graded?.coupons ?? [])],
    // A refund counts again by the tier that it earned by.
    ...(graded && { counted: { ...graded.counted, ...(tier && { tier }) } }),
    isEmpty: given.length === 0 && !graded?.writes.length,
    writes: [insert(sale, line, [told]), ...writes, ...(graded?.writes ?? [])],
  }
}
