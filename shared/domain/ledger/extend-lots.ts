import { fail, ok, type Result } from '../../base/result.ts'
import type { Instant } from '../../base/time.ts'
import { balanceOf, settle, soonestFirst, type Account, type Lot, type Movement } from './account.ts'

export interface ExtendedAccount {
  account: Account
  /** The last one is its own: it adds nothing, and its parts are the lots with their new ends. */
  movements: Movement[]
  extended: number
}

/** One lot, or all of them, lapse later. What never lapses, or later still, stays as it is. */
export const extendLots = (
  before: Account,
  { until, lot }: { until: Instant; lot?: number },
  at: Instant,
): Result<ExtendedAccount, 'nothing-to-extend'> => {
  const { account, movements } = settle(before, at)
  const isPutOff = ({ id, endsAt }: Lot) => (lot === undefined || id === lot) && endsAt !== null && endsAt < until
  const putOff = account.lots.filter(isPutOff)
  if (putOff.length === 0) return fail('nothing-to-extend')
  const lots = account.lots.map((one) => (isPutOff(one) ? { ...one, endsAt: until } : one)).sort(soonestFirst)
  const parts = putOff.map((one) => ({ ...one, left: 0, endsAt: until }))
  return ok({
    account: { ...account, lots },
    movements: [...movements, { delta: 0, balance: balanceOf(account), parts }],
    extended: putOff.reduce((all, { left }) => all + left, 0),
  })
}
