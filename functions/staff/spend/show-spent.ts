// What was used on a bill and what came onto a card, as the clerk is told of it.
import { offOf, paidByValue } from '#shared/domain/order/spending.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { ShownAct, Spending, Spent } from '../../platform/asks/acts.ts'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import type { ValueRecord } from '../../platform/asks/value.ts'

type Deps = { cards: Pick<Cards, 'describe'> }
type Place = { group: string }

const linesOf = (
  { cards }: Deps,
  place: Place,
  records: readonly Pick<UsedRecord, 'program' | 'at' | 'version' | 'balance'>[],
) =>
  cards.describe(
    place,
    records.map(({ program, at, version, balance }) => {
      const named = { program, at, version, balance }
      return { ...named, added: 0, taken: 0, entry: '', parts: [], rewards: [] }
    }),
  )

export const showSpent = async (deps: Deps, place: Place, { bill, used, coupons }: Spending): Promise<Spent> => {
  const lines = await linesOf(deps, place, used)
  const off = offOf(used, coupons)
  const total = bill - off
  return {
    used: used.map(({ amount, money, pays, balance }, nth) => {
      const { programId, name, unit } = lines[nth]!
      return { programId, name, unit, amount, money, pays, balance }
    }),
    coupons: coupons.map(({ coupon, name, off: money }) => ({ id: coupon, name, off: money })),
    off,
    total,
    due: total - paidByValue(used),
  }
}

export const showToppedUp = async (
  deps: Deps,
  place: Place,
  record: ValueRecord,
): Promise<NonNullable<ShownAct['toppedUp']>> => {
  const [{ programId, name, unit, balance } = { programId: record.program, name: {}, unit: {}, balance: 0 }] =
    await linesOf(deps, place, [record])
  return { programId, name, unit, balance, paid: record.amount, bonus: record.bonus } as never
}

export const showPaidOut = async (
  deps: Deps,
  place: Place,
  record: ValueRecord,
  second: { name: string } | undefined,
): Promise<NonNullable<ShownAct['paidOut']>> => {
  const { program, amount: taken, bonus: bonusGone, fee, cash } = record
  const [{ programId, name, unit, balance } = { programId: program, name: {}, unit: {}, balance: 0 }] = await linesOf(
    deps,
    place,
    [record],
  )
  return { programId, name, unit, balance, taken, fee, cash, bonusGone, second: second?.name ?? null } as never
}
