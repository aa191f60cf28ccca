// What is asked when a gift holds more than coupons.
import { creditPoints as crediting, creditsPoints } from '../../card/credit-points.ts'
import { writeEntry } from '../../ledger/store.ts'
import { groupCounts, membershipKey } from '../people.ts'

export { creditsPoints }
export const creditPoints = crediting({ writeEntry, membershipKey, groupCounts })
