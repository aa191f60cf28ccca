// What an order counts towards the tier of who bought it.
import type { Instant } from '#shared/base/time.ts'
import type { Occasion } from '#shared/domain/card/card-kind.ts'
import type { Amounts } from '#shared/domain/tier/term.ts'
import type { EarnedRecord } from '../platform/asks/cards.ts'
import type { CountAct, UncountAct } from '../platform/asks/tiers.ts'
import type { Holder } from '../platform/asks.ts'
import type { Row } from '../platform/table/read.ts'
import type { Write } from '../platform/table/write.ts'
import type { ServeDeps } from './serve-order.ts'

type Deps = Pick<ServeDeps, 'cards' | 'tiers'>

interface OrderAct extends Holder {
  occasion: Occasion
  key: string
  now: Instant
}

/** A purchase of which nothing is left is no visit. */
const amountsOf = async (
  { cards }: Deps,
  { group, occasion }: OrderAct,
  given: readonly EarnedRecord[],
): Promise<Amounts> => {
  const spend = occasion.purchase?.total ?? 0
  return { spend, visits: spend > 0 ? 1 : 0, points: await cards.pointsIn({ group }, given) }
}

const actOf = ({ group, brand, member, occasion, key, now }: OrderAct): Omit<CountAct, keyof Amounts> => ({
  group,
  brand,
  member,
  at: occasion.at,
  dayEndsAtHour: occasion.dayEndsAtHour,
  store: occasion.store,
  key,
  now,
})

/** @param beside what the order gives already, in the same commit */
export const countOrder = async (
  deps: Deps,
  rows: Row[],
  act: OrderAct,
  given: readonly EarnedRecord[],
  beside: readonly Write[],
) => deps.tiers.record(rows, { ...actOf(act), ...(await amountsOf(deps, act, given)), beside })

/** @param act the occasion with what is left of the purchase @param given as the refund left it */
export const uncountOrder = async (
  deps: Deps,
  rows: Row[],
  act: OrderAct & Pick<UncountAct, 'through'>,
  counted: UncountAct['counted'],
  given: readonly EarnedRecord[],
) => {
  const { through } = act
  const left = await amountsOf(deps, act, given)
  return deps.tiers.takeBack(rows, { ...actOf(act), counted, left, ...(through && { through }) })
}
