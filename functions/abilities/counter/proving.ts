import { showProof, takeProof } from '../../order/spend/prove-spending.ts'
import type { Proving } from '../../platform/asks/counter/proving.ts'
import { spendAsks } from './spend-asks.ts'
import { spendCodes } from './spend-codes.ts'

/** As tills are shown it. */
export const proving: Proving = {
  show: showProof,
  take: (...spending) => takeProof({ spendAsks, spendCodes }, ...spending),
}
