import type { Held } from '#shared/contract/order/hold.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import type { UsedCoupon } from '../../platform/asks/laying.ts'

/** What was used, with the names of its programmes. */
export const nameUsed = async (
  { cards }: { cards: Pick<Cards, 'namesOf'> },
  place: { group: string; brand: string },
  used: readonly UsedRecord[],
): Promise<Held['used']> => {
  if (used.length === 0) return []
  const names = await cards.namesOf(place)
  return used.map(({ program, amount, money, pays, balance }) => ({
    programId: program,
    ...(names.get(program) ?? ENDED),
    amount,
    money,
    pays,
    balance,
  }))
}

export const showUsedCoupons = (coupons: readonly UsedCoupon[]): Held['coupons'] =>
  coupons.map(({ coupon, name, off }) => ({ id: coupon, name, off }))
