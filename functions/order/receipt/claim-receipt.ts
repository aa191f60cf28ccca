import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { claimReceipt as route, readReceipt as readRoute } from '#shared/contract/order/receipt.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { purchaseLeft } from '#shared/domain/order/order.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import { orderPaid } from '#shared/events/order.ts'
import type { Cards, People } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { DayEnds, Holder, StoreNames } from '../../platform/asks.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { openDoor } from '../../platform/table/door.ts'
import { getRows } from '../../platform/table/read.ts'
import { insert, replace } from '../../platform/table/write.ts'
import { findOrder, givenOf, order, refundsOf, sale, type OrderItem } from '../store.ts'
import { countOrder } from '../count-order.ts'
import { claimableUntil } from './hang-receipt.ts'

export interface ReceiptDeps {
  cards: Cards
  people: People
  tiers: Tiers
  dayEnds: DayEnds
  storeNames: StoreNames
  brandName: (place: { group: string; brand: string }) => Promise<string>
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<OutputOf<typeof route>['coupons']>
}

type Claimed = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'
>

const TRIES = 4

/** The order behind a receipt. */
const orderBehind = async (code: string): Promise<OrderItem | undefined> => {
  const behind = await openDoor('receipt', code)
  const [channel, ...number] = behind?.id?.split('/') ?? []
  if (!behind?.brand || !channel) return undefined
  return findOrder({ group: behind.group, brand: behind.brand, channel }, number.join('/'))
}

const occasionOf = async ({ dayEnds }: Pick<ReceiptDeps, 'dayEnds'>, item: OrderItem) => ({
  way: item.channel === 'shop' ? ('shop' as const) : ('till' as const),
  at: item.paidAt ?? '',
  store: item.store ?? null,
  dayEndsAtHour: await dayEnds(item),
  purchase: purchaseLeft({ lines: (item.lines ?? []) as PurchaseLine[], total: item.total ?? 0 }, refundsOf(item)),
})

const keyOf = ({ channel, number }: OrderItem) => `order:${channel}:${number}`

/** What a receipt is worth to somebody who has nothing yet. */
export const readReceipt =
  (deps: ReceiptDeps) =>
  async (
    { code }: InputOf<typeof readRoute>,
    { now }: Turn,
  ): Promise<Result<OutputOf<typeof readRoute>, FailureOf<typeof readRoute>>> => {
    const item = await orderBehind(code)
    if (!item?.paidAt || !item.recordedAt || claimableUntil(item.recordedAt) < now) return fail('receipt-unknown')
    if (item.member) return fail('receipt-claimed')
    const { group, brand, store, paidAt } = item
    const holder = { group, brand, member: 'mem_00000000000000000000000000' }
    const occasion = await occasionOf(deps, item)
    const { given } = await deps.cards.earn([], {
      ...holder,
      occasion,
      key: keyOf(item),
      reason: 'order',
      shownName: '○○',
      now,
    })
    return ok({
      brandId: brand as never,
      brandName: await deps.brandName(item),
      storeName: (await deps.storeNames(group)).get(store ?? '') ?? '',
      total: occasion.purchase.total,
      paidAt,
      expiresAt: claimableUntil(item.recordedAt),
      earned: await deps.cards.describe(item, given),
    })
  }

export const claimReceipt =
  (deps: ReceiptDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Claimed> => {
    const { actor, now, retry } = turn
    const holder = { group: actor.group, brand: actor.brand, member: actor.member }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const item = await orderBehind(code)
      // Another brand's receipt is none here: its points are not this brand's to give.
      if (!item || item.group !== actor.group || item.brand !== actor.brand) return fail('receipt-unknown')
      if (item.member) return answerAgain(deps, item, turn)
      if (!item.recordedAt || claimableUntil(item.recordedAt) < now) return fail('receipt-unknown')
      const rows = await getRows([
        ...deps.people.keysOf(holder),
        ...(await deps.cards.keysOf(holder)),
        ...(await deps.tiers.keysOf(holder)),
      ])
      const person = deps.people.personIn(rows)
      if (!person?.isInBrand) return fail('member-not-found')
      const tier = await deps.tiers.tierIn(rows, holder, now)
      const occasion = { ...(await occasionOf(deps, item)), ...(tier && { tier }) }
      const key = keyOf(item)
      const { given, writes, ...earned } = await deps.cards.earn(rows, {
        ...holder,
        occasion,
        key,
        reason: 'order',
        shownName: person.name,
        now,
      })
      const graded = await countOrder(deps, rows, { ...holder, occasion, key, now }, given)
      if (given.length === 0 && !graded?.writes.length) return fail('nothing-to-claim')
      const coupons = [...earned.coupons, ...(graded?.coupons ?? [])]
      const { rev, v: _, ...rest } = item
      const claimed = {
        member: actor.member,
        given,
        coupons: coupons.map(({ id }) => id),
        claimedAt: now,
        ...(graded && { counted: graded.counted }),
      }
      const happened = orderPaid.happened(
        { at: now, ...holder, ...(item.store && { store: item.store }) },
        {
          number: item.number,
          channel: item.channel as 'pos',
          paidAt: occasion.at,
          total: occasion.purchase.total,
          lines: occasion.purchase.lines.map(({ sku, quantity, category }) => ({ sku, quantity, category })),
          claimed: true,
        },
      )
      const of = `${item.channel}.${item.number}`
      const saved = await commit([
        replace(order, { ...rest, ...claimed, claimRetry: retry }, rev),
        insert(sale, { ...holder, at: occasion.at, of, store: item.store, amount: item.total ?? 0 }, [happened]),
        ...writes,
        ...(graded?.writes ?? []),
      ])
      if (saved.ok) return ok({ earned: await deps.cards.describe(item, given), coupons })
    }
    return fail('try-again')
  }

/** Claimed already: the same request gets its answer again, anybody else is refused. */
const answerAgain = async (
  deps: ReceiptDeps,
  item: OrderItem,
  { actor, now, retry }: Turn<Member>,
): Promise<Claimed> => {
  const first = item.claimRetry as Turn['retry']
  if (item.member !== actor.member || !retry || first?.key !== retry.key) return fail('receipt-claimed')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok({
    earned: await deps.cards.describe(item, givenOf(item)),
    coupons: item.coupons?.length ? await deps.showIssued({ ...item, member: actor.member }, item.coupons, now) : [],
  })
}
