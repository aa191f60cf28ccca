import type { Instant } from '../../base/time.ts'

interface Gathered {
  left: number
  endsAt: Instant | null
  opensAt: Instant | null
  isPaid?: true
}

/** An account with more lots than this stores them together, so that it stays below 1 kB; those that wait to open stay apart. */
export const LOTS_MAX = 40

const isLike = (a: Gathered, b: Gathered) => a.opensAt === b.opensAt && a.isPaid === b.isPaid

/** Two lots that end soonest after one another become one, with the later end: nobody loses by it. @param lots soonest first */
export const gather = <Lot extends Gathered>(lots: Lot[]): Lot[] => {
  if (lots.length <= LOTS_MAX) return lots
  const same = lots.findIndex((lot, at) => at > 0 && isLike(lots[at - 1]!, lot) && lots[at - 1]!.endsAt === lot.endsAt)
  const at = same > 0 ? same : lots.findIndex((lot, nth) => nth > 0 && isLike(lots[nth - 1]!, lot))
  if (at < 1) return lots
  const into = { ...lots[at]!, left: lots[at - 1]!.left + lots[at]!.left }
  return [...lots.slice(0, at - 1), into, ...lots.slice(at + 1)]
}
