import type { Instant } from '../../base/time.ts'
import { isOneAccount, type Seam } from './seams.ts'

interface Gathered {
  id: number
  left: number
  endsAt: Instant | null
  opensAt: Instant | null
  isPaid?: true
}

/** An account with more lots than this stores them together, so that it stays below 1 kB; those that wait to open stay apart. */
export const LOTS_MAX = 40

/** Two lots that end soonest after one another become one, with the later end: nobody loses by it, and nobody has what came from somebody else. @param lots soonest first */
export const gather = <Lot extends Gathered>(lots: Lot[], seams: readonly Seam[] = []): Lot[] => {
  if (lots.length <= LOTS_MAX) return lots
  const isLike = (a: Lot, b: Lot) => a.opensAt === b.opensAt && a.isPaid === b.isPaid && isOneAccount(seams, a, b)
  const pairs = lots.flatMap((lot, at) => {
    const next = lots.findIndex((other, nth) => nth > at && isLike(lot, other))
    return next < 0 ? [] : [{ lot, next: lots[next]! }]
  })
  const pair = pairs.find(({ lot, next }) => lot.endsAt === next.endsAt) ?? pairs[0]
  if (!pair) return lots
  const both = { ...pair.next, left: pair.lot.left + pair.next.left }
  return lots.flatMap((lot) => (lot === pair.lot ? [] : lot === pair.next ? both : lot))
}
