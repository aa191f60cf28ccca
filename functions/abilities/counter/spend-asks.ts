import { makeSpendAsk } from '../../member/spend-ask/make-spend-ask.ts'
import { showSpendAsk, takeSpendAsk } from '../../member/spend-ask/take-spend-ask.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import { chance } from '../../platform/chance.ts'

/** What members are asked on LINE before somebody spends of theirs. */
export const spendAsks: SpendAsks = { make: makeSpendAsk({ chance }), show: showSpendAsk, take: takeSpendAsk }
