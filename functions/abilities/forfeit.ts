// What is owed no more to somebody who has gone.
import { forfeitCard } from '../card/leave/forfeit-card.ts'
import { forfeitCoupon } from '../coupon/leave/forfeit-coupon.ts'
import { writeEntry } from '../ledger/store.ts'
import type { Forfeit } from '../platform/asks.ts'

const [card, coupon] = [forfeitCard({ writeEntry }), forfeitCoupon({ writeEntry })]

export { groupPrograms, paidAheadOf } from '../card/leave/paid-ahead.ts'

export const forfeit: Forfeit = async (row, gone) => [...(await card(row, gone)), ...(await coupon(row, gone))]
