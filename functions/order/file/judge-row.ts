// What a row of a file would do, before anything is written.
import type { StoreId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { importOrders, ROW_REFUSALS } from '#shared/contract/order/order-file.ts'
import type { recordOrder, refundOrder } from '#shared/contract/order.ts'
import type { InputOf } from '#shared/contract/route.ts'
import { findStore, readRow, type OrderRow } from '#shared/domain/order/file/read-row.ts'
import { judgePaidAt } from '#shared/domain/order/order.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { Till } from '../../platform/http/actor.ts'
import { findServed, type ServeDeps } from '../serve-order.ts'
import { type OrderItem } from '../store.ts'
import { findBefore, findRefunded } from './find-recorded.ts'

export type FileInput = InputOf<typeof importOrders>
export type Refused = (typeof ROW_REFUSALS)[number]
export type Whose = 'known' | 'new' | 'none'

export interface JudgedOrder {
  is: 'order'
  asked: InputOf<typeof recordOrder>
  member: Whose
  /** The very same order was recorded before: by which channel. */
  before: Till['channel'] | null
}

export interface JudgedRefund {
  is: 'refund'
  asked: InputOf<typeof refundOrder>
  /** Where its order came in. */
  channel: Till['channel']
}

const storeOf = (
  stores: readonly { id: string; name: string }[],
  said: string | undefined,
  otherwise: string | null,
): Result<string, 'store-missing' | 'store-unknown'> => {
  if (said === undefined) return otherwise === null ? fail('store-missing') : ok(otherwise)
  const found = findStore(stores, said)
  return found ? ok(found.id) : fail('store-unknown')
}

/** A row that names somebody nobody knows is not recorded without them: sent again once they have joined, it counts. */
const whose = async (
  deps: ServeDeps,
  till: Till,
  { named }: OrderRow,
  enrol: boolean,
  now: Instant,
): Promise<Result<Whose, 'phone-invalid' | 'member-unknown' | 'member-elsewhere'>> => {
  if (!named) return ok('none')
  if ('phone' in named && !readPhone(named.phone).ok) return fail('phone-invalid')
  const found = await findServed(deps, till, named, now)
  if (found === 'elsewhere') return fail('member-elsewhere')
  if (found !== 'unknown') return ok('known')
  return enrol && 'phone' in named ? ok('new') : fail('member-unknown')
}

/** Registers number by store or by day: what has the number of another day’s order is not that order. A row without a day says nothing of it. */
const isSameSale = (before: OrderItem, row: OrderRow, store: string, dayEnds: number, saysDay: boolean) =>
  before.total === row.total &&
  before.store === store &&
  (!saysDay || businessDay(before.paidAt as Instant, dayEnds) === businessDay(row.paidAt, dayEnds))

export const judgeRow = async (
  deps: ServeDeps,
  till: Till,
  { store: otherwise, enrol }: FileInput,
  cells: FileInput['rows'][number],
  now: Instant,
): Promise<Result<JudgedOrder | JudgedRefund, Refused>> => {
  const read = readRow(cells, now)
  if (!read.ok) return read
  const { number, total, paidAt, named, invoice, refundOf, lines } = read.value
  const stores = [...(await deps.storesOf(till.group, till.brand))].map(([id, name]) => ({ id, name }))
  const store = storeOf(stores, read.value.store, otherwise)
  if (!store.ok) return store
  const storeId = store.value as StoreId
  if (refundOf) {
    const refunded = await findRefunded(till, refundOf, storeId)
    if (!refunded) return fail('order-unknown')
    if (refunded === 'differs') return fail('order-differs')
    const asked = {
      number,
      order: refundOf,
      storeId,
      refundedAt: paidAt,
      amount: total,
      lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    }
    return ok({ is: 'refund', asked, channel: refunded.channel as Till['channel'] })
  }
  const ends = await deps.dayEnds(till)
  const saysDay = Boolean(cells.paidAt)
  const before = await findBefore(till, number, (one) => isSameSale(one, read.value, storeId, ends, saysDay))
  if (before === 'differs') return fail('order-differs')
  const asked: JudgedOrder['asked'] = {
    number,
    storeId,
    currency: 'TWD',
    lines,
    total,
    paidAt,
    ...(invoice && { invoiceNumber: invoice }),
    ...(named && { member: 'phone' in named ? { ...named, enrol } : named }),
  }
  if (before) {
    const channel = before.channel as Till['channel']
    return ok({ is: 'order', asked, member: before.member ? 'known' : 'none', before: channel })
  }
  const time = judgePaidAt(paidAt, now)
  if (!time.ok) return time
  const member = await whose(deps, till, read.value, enrol, now)
  return member.ok ? ok({ is: 'order', asked, member: member.value, before: null }) : member
}
