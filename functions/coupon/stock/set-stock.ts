// What the shards get or give back when a campaign is published with another stock than before.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { changeOf, spread } from '#shared/domain/coupon/limit/stock.ts'
import type { Write } from '../../platform/table/write.ts'
import { changeStock, hangStock, readLeft, type Stocked } from './store.ts'

/** @param stock how many there are in all @param before how many were spread until now */
export const setStock = async (
  of: Stocked,
  stock: number | null,
  before: number,
): Promise<Result<Write[], 'stock-below-issued'>> => {
  if (stock === null) return ok([])
  const left = await readLeft(of)
  if (left.length === 0) return ok(spread(stock).map((part, nth) => hangStock(of, nth, part)))
  const changes = changeOf(left, stock - before)
  if (!changes) return fail('stock-below-issued', { issued: before - left.reduce((sum, one) => sum + one, 0) })
  return ok(changes.flatMap((by, nth) => (by === 0 ? [] : [changeStock(of, nth, by)])))
}
