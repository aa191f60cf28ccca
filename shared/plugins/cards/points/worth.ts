// How many points an occasion is worth. Each line has one percentage, of the multipliers that apply to it.
import { weekdayOf } from '../../../base/calendar.ts'
import type { Occasion } from '../../../domain/card/card-kind.ts'
import type { Multiplier, PointsCard } from '../../../domain/card/points-card.ts'
import { isAmong, paidByLine, type PurchaseLine } from '../../../domain/order/purchase.ts'
import { PLAIN, percentAmong } from './percent.ts'

/** @param line undefined: a purchase whose lines nobody told */
const applies = ({ when }: Multiplier, { at, store, tier, dayEndsAtHour }: Occasion, line?: PurchaseLine): boolean => {
  switch (when.kind) {
    case 'tier':
      return tier !== undefined && when.tiers.includes(tier)
    case 'weekday':
      return when.weekdays.includes(weekdayOf(at, dayEndsAtHour))
    case 'store':
      return (when.stores as readonly string[]).includes(store ?? '')
    case 'product':
      return line !== undefined && isAmong(line, when.products)
  }
}

const percentOf = ({ multipliers }: PointsCard, occasion: Occasion, line?: PurchaseLine): number =>
  percentAmong(multipliers.filter((one) => applies(one, occasion, line)).map(({ percent }) => percent))

export const worth = (settings: PointsCard, occasion: Occasion): number => {
  const { purchase } = occasion
  if (!purchase) return 0
  const { points, per } = settings.rate
  const weighed = purchase.lines.length
    ? paidByLine(purchase).reduce((all, paid, at) => all + paid * percentOf(settings, occasion, purchase.lines[at]), 0)
    : purchase.total * percentOf(settings, occasion)
  return Math.floor((weighed * points) / (per * PLAIN))
}
