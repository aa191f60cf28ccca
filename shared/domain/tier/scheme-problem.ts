// What is wrong with a ladder of tiers, if anything.

export type SchemeProblem =
  /** The first tier is everybody’s. */
  | 'first-not-zero'
  /** A tier is not harder to reach than the one below. */
  | 'not-rising'
  /** Keeping a tier is easier than keeping the one below. */
  | 'renewal-not-rising'
  /** Who keeps a tier would have to do more than who reaches it. */
  | 'renewal-above-upgrade'
  /** There are not so many months in the period. */
  | 'never-reached'
  | 'same-id'

interface Rung {
  id: string
  upgradeAt: number
  renewAt: number | null
}

/** What keeps a tier; without a threshold of its own, what reaches it. */
export const renewalOf = ({ renewAt, upgradeAt }: Pick<Rung, 'renewAt' | 'upgradeAt'>): number => renewAt ?? upgradeAt

/** The first problem from the bottom up, and the place of its tier. @param most what somebody can have at all */
export const schemeProblem = (
  tiers: readonly Rung[],
  most = Infinity,
): { problem: SchemeProblem; nth: number } | undefined => {
  for (const [nth, tier] of tiers.entries()) {
    const below = tiers[nth - 1]
    if (tiers.findIndex(({ id }) => id === tier.id) !== nth) return { problem: 'same-id', nth }
    if (!below) {
      if (tier.upgradeAt !== 0 || renewalOf(tier) !== 0) return { problem: 'first-not-zero', nth }
      continue
    }
    if (tier.upgradeAt > most) return { problem: 'never-reached', nth }
    if (tier.upgradeAt <= below.upgradeAt) return { problem: 'not-rising', nth }
    if (renewalOf(tier) > tier.upgradeAt) return { problem: 'renewal-above-upgrade', nth }
    if (renewalOf(tier) < renewalOf(below)) return { problem: 'renewal-not-rising', nth }
  }
  return undefined
}
