// An order as the cards see it.
import type { Instant } from '#shared/base/time.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import type { DayEnds } from '../platform/asks.ts'

/** Where and when something was sold. */
export interface Sold {
  group: string
  brand: string
  channel: string
  store: string | null
  paidAt: Instant
}

/** @param purchase what is left of it after refunds */
export const occasionOf = async (
  { dayEnds }: { dayEnds: DayEnds },
  { group, brand, channel, store, paidAt }: Sold,
  purchase: Purchase,
): Promise<Occasion> => ({
  way: channel === 'shop' ? 'shop' : 'till',
  at: paidAt,
  store,
  dayEndsAtHour: await dayEnds({ group, brand }),
  purchase,
})
