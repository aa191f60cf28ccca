import { fail, ok, type Result } from '#shared/base/result.ts'
import type { readReceipt as route } from '#shared/contract/order/receipt.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { DayEnds, StoreNames } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Tiers } from '../../platform/asks/tiers.ts'
import type { Turn } from '../../platform/http/http.ts'
import { occasionOf } from '../occasion-of.ts'
import { worthToAnybody } from './worth-to-anybody.ts'
import { claimableUntil } from './hang-receipt.ts'
import { orderBehind, soldIn } from './order-behind.ts'

export interface ReadDeps {
  cards: Cards
  tiers: Pick<Tiers, 'tierIn'>
  dayEnds: DayEnds
  storeNames: StoreNames
  brandName: (place: { group: string; brand: string }) => Promise<string>
}

/** What a receipt is worth to somebody who has nothing yet. */
export const readReceipt =
  (deps: ReadDeps) =>
  async (
    { code }: InputOf<typeof route>,
    { now }: Turn,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const item = await orderBehind(code)
    const sold = item && soldIn(item)
    if (!sold || claimableUntil(sold.recordedAt) < now) return fail('receipt-unknown')
    if (item.member) return fail('receipt-claimed')
    const { paid, left, recordedAt } = sold
    const { given } = await worthToAnybody(deps, paid, await occasionOf(deps, paid, left), now)
    return ok({
      brandId: paid.brand as never,
      brandName: await deps.brandName(paid),
      storeName: (await deps.storeNames(paid.group)).get(paid.store ?? '') ?? '',
      total: left.total,
      paidAt: paid.paidAt,
      expiresAt: claimableUntil(recordedAt),
      earned: await deps.cards.describe(paid, given),
    })
  }
