import { cards, payableValue, value } from '#functions/abilities/cards.ts'
import { acts } from '#functions/abilities/counter/acts.ts'
import { clerkOf, couponOfId } from '#functions/abilities/counter/clerks.ts'
import { heldCoupons } from '#functions/abilities/counter/held-coupons.ts'
import { layDown } from '#functions/abilities/counter/laying.ts'
import { proving } from '#functions/abilities/counter/proving.ts'
import { secondHand } from '#functions/abilities/counter/second-hand.ts'
import { spendAsks } from '#functions/abilities/counter/spend-asks.ts'
import { spendCodes } from '#functions/abilities/counter/spend-codes.ts'
import { entriesUnder, tillCoupons } from '#functions/abilities/holder.ts'
import { dayEnds, storeNames } from '#functions/abilities/house.ts'
import * as heldRoutes from '#shared/contract/staff/held.ts'
import * as payOutRoutes from '#shared/contract/staff/pay-out.ts'
import * as askRoutes from '#shared/contract/staff/spend.ts'
import * as routes from '#shared/contract/staff/spending.ts'
import { on, serve } from '../platform/http/http.ts'
import { readRate } from '../platform/http/rate.ts'
import { askByHand, watchByHand } from './ask-by-hand.ts'
import { codeByHand } from './code-by-hand.ts'
import { letGoByHand } from './let-go-by-hand.ts'
import { payOutByHand, quotePayOut } from './pay-out-by-hand.ts'
import { quoteByHand } from './quote-by-hand.ts'
import { spendByHand } from './spend-by-hand.ts'
import { topUpByHand } from './top-up-by-hand.ts'

const payingOut = { acts, dayEnds, entriesUnder, payableValue, proving, readRate, secondHand, value }

export const handler = serve(
  [
    on(routes.quoteByHand, quoteByHand({ acts, cards, layDown, tillCoupons, readRate })),
    on(routes.spendByHand, spendByHand({ acts, dayEnds, layDown })),
    on(routes.topUpByHand, topUpByHand({ acts, dayEnds, value })),
    on(payOutRoutes.quotePayOut, quotePayOut(payingOut)),
    on(payOutRoutes.payOutByHand, payOutByHand(payingOut)),
    on(askRoutes.askByHand, askByHand({ acts, couponOfId, layDown, spendAsks, tillCoupons })),
    on(askRoutes.watchByHand, watchByHand({ spendAsks })),
    on(heldRoutes.letGoByHand, letGoByHand({ couponOfId, heldCoupons })),
    on(askRoutes.codeByHand, codeByHand({ acts, spendCodes, storeNames })),
  ],
  { clerkOf },
)
