import { layDown as layIt } from '../../order/spend/lay-down.ts'
import type { LayDown } from '../../platform/asks/laying.ts'
import { cards } from '../cards.ts'
import { tillCoupons } from '../holder.ts'
import { spendAsks } from './spend-asks.ts'
import { spendCodes } from './spend-codes.ts'

/** Points, stored value and coupons on a bill, as tills lay them down. */
export const layDown: LayDown = layIt({ cards, tillCoupons, spendAsks, spendCodes })
