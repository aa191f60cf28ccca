// What the shards get or give back when a campaign is published with another stock than before.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { changeOf, spread } from '#shared/domain/coupon/limit/stock.ts'
import type { Write } from '../../platform/table/write.ts'
import { changeStock, hangStock, readLeft, type Stocked } from './store.ts'

interface Until {
  /** How many were ever spread over the shards. */
  spread: number
  /** How many were given, where the shards did not see it: while there was no end of stock. */
  issued?: number | undefined
}

/** @param stock how many there are in all */
export const setStock = async (
  of: Stocked,
  stock: number | null,
  until: Until,
): Promise<Result<Write[], 'stock-below-issued'>> => {
  if (stock === null) return ok([])
  const left = await readLeft(of)
  const rest = left.reduce((sum, one) => sum + one, 0)
  const issued = until.issued ?? until.spread - rest
  if (left.length === 0 && stock >= issued)
    return ok(spread(stock - issued).map((part, nth) => hangStock(of, nth, part)))
  const changes = changeOf(left, stock - issued - rest)
  if (!changes) return fail('stock-below-issued', { issued })
  return ok(changes.flatMap((by, nth) => (by === 0 ? [] : [changeStock(of, nth, by)])))
}
