// Which of several multipliers counts. One below 100 wins over any above; of several below the lowest counts, of several above
// the highest. What a brand leaves out stays left out on a double day.
import type { TierRate } from '../../../domain/card/card-kind.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'

export const PLAIN = 100

/** @param found of those that apply */
export const percentAmong = (found: readonly number[]): number => {
  const lowest = Math.min(PLAIN, ...found)
  return lowest < PLAIN ? lowest : Math.max(PLAIN, ...found)
}

/** A multiplier for tiers, as it is set or as it is shown. */
interface OfTiers {
  percent: number
  tiers: readonly string[]
}

/** What a tier earns by the multipliers for tiers alone; undefined where there are none. */
export const rateAmong = (
  { points, per }: PointsCard['rate'],
  ofTiers: readonly OfTiers[],
  tier: string,
): TierRate | undefined => {
  if (ofTiers.length === 0) return undefined
  const percent = percentAmong(ofTiers.flatMap((one) => (one.tiers.includes(tier) ? one.percent : [])))
  return { points: (points * percent) / PLAIN, per, percent }
}
