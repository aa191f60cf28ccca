import { fail, ok, type Result } from '../../base/result.ts'
import type { Instant } from '../../base/time.ts'
import { balanceOf, settle, soonestFirst, type Account, type Lot, type Movement } from './account.ts'

export interface ExtendedAccount {
  account: Account
  /** The last one is its own: it adds nothing, and its parts are the lots with their new ends. */
  movements: Movement[]
  extended: number
}

/** One lot, or all of them, lapse later, and what is set aside of them. What never lapses, or later still, stays as it is. */
export const extendLots = (
  before: Account,
  { until, lot }: { until: Instant; lot?: number },
  at: Instant,
): Result<ExtendedAccount, 'nothing-to-extend'> => {
  const { account, movements } = settle(before, at)
  const isPutOff = ({ id, endsAt }: Lot) => (lot === undefined || id === lot) && endsAt !== null && endsAt < until
  const putOff = [...account.lots, ...account.holds.flatMap(({ parts }) => parts)].filter(isPutOff)
  if (putOff.length === 0) return fail('nothing-to-extend')
  const later = (one: Lot): Lot => (isPutOff(one) ? { ...one, endsAt: until } : one)
  const lots = account.lots.map(later).sort(soonestFirst)
  const holds = account.holds.map((hold) => ({ ...hold, parts: hold.parts.map(later) }))
  const named = [...new Map(putOff.map((one) => [one.id, one])).values()]
  const parts = named.map((one) => ({ ...one, left: 0, endsAt: until }))
  return ok({
    account: { ...account, lots, holds },
    movements: [...movements, { delta: 0, balance: balanceOf(account), parts }],
    extended: putOff.reduce((all, { left }) => all + left, 0),
  })
}
