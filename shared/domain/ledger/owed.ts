// What a holder has on a card, by when it ends: the sum over all holders is what a brand owes.
import { businessDay, type Day } from '../../base/time.ts'
import { claimedOf, type Account, type Hold, type Lot } from './account.ts'

/** What never lapses; what somebody paid for, which never lapses either; what the holder owes back. */
export type End = Day | 'never' | 'paid' | 'debt' | `opens.${Day}`

/** Units by the local day on which they end, and besides: `opens.<day>` those of them that may be used from that day on. */
export type Owed = Readonly<Partial<Record<End, number>>>

/** Every end is the end of a local day, whatever hour the business day ends at. */
export const endOf = (endsAt: string | null): End => (endsAt === null ? 'never' : businessDay(endsAt))

const opensOn = (opensAt: string): End => `opens.${businessDay(opensAt)}`

const sumBy = (parts: readonly (readonly [End, number])[]): Owed => {
  const sums: Partial<Record<End, number>> = {}
  for (const [end, units] of parts) sums[end] = (sums[end] ?? 0) + units
  return Object.fromEntries(Object.entries(sums).filter(([, units]) => units !== 0))
}

/** What a refund has claimed of what is set aside is owed to nobody: it is spent, or it is taken when it comes back. */
const unclaimed = (hold: Hold): Lot[] =>
  hold.parts.map((part) => ({ ...part, left: part.left - claimedOf(hold, part.id) }))

export const owedOn = ({ lots, holds, debt }: Account): Owed =>
  sumBy([
    ...[...lots, ...holds.flatMap(unclaimed)].flatMap(
      ({ left, endsAt, opensAt, isPaid }): (readonly [End, number])[] => [
        [isPaid ? 'paid' : endOf(endsAt), left],
        ...(opensAt === null ? [] : [[opensOn(opensAt), left] as const]),
      ],
    ),
    ['debt', debt],
  ])

/** Of something that ends all at once. */
export const owedAtOnce = (units: number, endsAt: string | null, debt = 0): Owed =>
  sumBy([
    [endOf(endsAt), units],
    ['debt', debt],
  ])

/** Money that somebody paid ahead and has left, less what they owe back. */
export const paidAhead = ({ paid = 0, debt = 0 }: Owed): number => Math.max(0, paid - debt)

/** What a movement changed of it; nothing where nothing changed. */
export const owedBetween = (before: Owed, after: Owed): Owed =>
  sumBy([
    ...(Object.entries(after) as [End, number][]),
    ...Object.entries(before).map(([end, units]) => [end as End, -units!] as const),
  ])
