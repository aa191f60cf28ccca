import type { Instant } from '../../base/time.ts'
import type { Account, Lot } from './account.ts'
import { laterEnd } from './lapse-rule.ts'

/** All that is there, and what is set aside as well, ends no sooner than that; when it is let go stays as it was. */
export const putOffTo = (account: Account, endsAt: Instant | null): Account => {
  const later = (lot: Lot): Lot => ({ ...lot, endsAt: laterEnd(lot.endsAt, endsAt) })
  return {
    ...account,
    lots: account.lots.map(later),
    holds: account.holds.map((hold) => ({ ...hold, parts: hold.parts.map(later) })),
  }
}
