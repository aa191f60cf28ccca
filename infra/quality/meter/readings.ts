import { AWS } from '../../cloud/prices.ts'
import type { DropReading } from './drop.ts'
import type { Measured } from './listen.ts'
import { OPERATIONS, type Operation } from './named.ts'
import type { Measurements } from './operations.ts'

export interface Reading {
  operation: Operation | 'claim in a limited drop'
  wcu: number
  rcu: number
  trips: number
  /** Of its units, those on the busiest partition key that everybody’s operation touches; 0 when people share none. */
  hottestKeyShare: number
  /** Reads and writes of a million of them, on demand. */
  usdPerMillion: number
}

const MILLION = 1_000_000
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
const round = (value: number, digits: number) => Number(value.toFixed(digits))

const hottestKeyShare = (runs: Measured[]): number => {
  const unitsOf = ({ used }: Measured, pk: string) =>
    sum(used.filter((one) => one.pk === pk).map(({ wcu, rcu }) => wcu + rcu))
  const shared = new Set(runs[0]!.used.map(({ pk }) => pk).filter((pk) => runs.every((run) => unitsOf(run, pk) > 0)))
  const hottest = Math.max(0, ...[...shared].map((pk) => sum(runs.map((run) => unitsOf(run, pk)))))
  const all = sum(runs.map(({ wcu, rcu }) => wcu + rcu))
  return all === 0 ? 0 : hottest / all
}

const usdPerMillion = (wcu: number, rcu: number) => round((wcu * AWS.dynamo.write + rcu * AWS.dynamo.read) * MILLION, 2)

/** Many at once on a limited stock: what one of them costs, and how evenly their writes fall. Their trips cross. */
export const readingOfDrop = ({ wcuPerClaim, rcuPerClaim, hottestKeyShare: share }: DropReading): Reading => ({
  operation: 'claim in a limited drop',
  wcu: round(wcuPerClaim, 1),
  rcu: round(rcuPerClaim, 1),
  trips: 0,
  hottestKeyShare: round(share, 4),
  usdPerMillion: usdPerMillion(wcuPerClaim, rcuPerClaim),
})

/** The last person finds caches warm, as nearly everybody does; writes are the most that anybody’s took. */
export const readingsOf = (measurements: Measurements): (Reading & { operation: Operation })[] =>
  OPERATIONS.map((operation) => {
    const runs = measurements.get(operation)!
    const wcu = Math.max(...runs.map((run) => run.wcu))
    const { rcu, trips } = runs.at(-1)!
    return {
      operation,
      wcu,
      rcu,
      trips,
      hottestKeyShare: round(hottestKeyShare(runs), 2),
      usdPerMillion: usdPerMillion(wcu, rcu),
    }
  })
