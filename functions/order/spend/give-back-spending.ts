// What an order had used comes back with its refunds: points and value in their share, coupons when all of it came back.
import type { CouponId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Refund } from '#shared/domain/order/order.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import { broughtBack, isWhollyBack } from '#shared/domain/order/spending.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { TillCoupons } from '../../platform/asks.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Returned, UseAct, UsedRecord } from '../../platform/asks/card-uses.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'
import type { Row } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'

export interface BackDeps {
  cards: Pick<Cards, 'uses'>
  tillCoupons: Pick<TillCoupons, 'revive'>
}

interface BackAct {
  act: UseAct
  used: readonly UsedRecord[]
  coupons: readonly UsedCoupon[]
  purchase: Purchase
  /** All that are known, with the one that is being decided. */
  refunds: readonly Refund[]
}

export interface BroughtBack {
  used: UsedRecord[]
  returned: Returned[]
  revived: CouponId[]
  rows: Row[]
  writes: Write[]
}

export const giveBackSpending = async (
  { cards, tillCoupons }: BackDeps,
  rows: Row[],
  { act, used, coupons, purchase, refunds }: BackAct,
): Promise<BroughtBack> => {
  const partOf = (amount: number) => broughtBack(amount, purchase, refunds)
  const back = await cards.uses.giveBack(rows, { ...act, used, partOf })
  const { revived, writes } = await reviveCoupons({ tillCoupons }, { act, coupons, purchase, refunds })
  return { used: back.used, returned: back.returned, rows: back.rows, revived, writes: [...back.writes, ...writes] }
}

/** Also of an order that is nobody's: a guest of another brand used them, and their codes know whose they are. */
export const reviveCoupons = async (
  { tillCoupons }: Pick<BackDeps, 'tillCoupons'>,
  {
    act: { group, member = '', now, by },
    coupons,
    purchase,
    refunds,
  }: Pick<BackAct, 'coupons' | 'purchase' | 'refunds'> & {
    act: { group: string; member?: string; now: Instant; by?: DoneBy }
  },
): Promise<Pick<BroughtBack, 'revived' | 'writes'>> => {
  const revived: CouponId[] = []
  const writes: Write[] = []
  for (const { coupon, brand, at } of isWhollyBack(purchase, refunds) ? coupons : []) {
    const undone = at ? await tillCoupons.revive({ group, brand, member, coupon }, at, now, by) : []
    if (undone.length > 0) revived.push(coupon)
    writes.push(...undone)
  }
  return { revived, writes }
}
