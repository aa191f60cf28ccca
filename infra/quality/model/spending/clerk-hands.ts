// A clerk with a spoken number on the table double.
import { offeredValue, payableValue, value } from '#functions/abilities/cards.ts'
import { acts } from '#functions/abilities/counter/acts.ts'
import { proving } from '#functions/abilities/counter/proving.ts'
import { secondHand } from '#functions/abilities/counter/second-hand.ts'
import { couponOfId, undoRedemption } from '#functions/abilities/counter/clerks.ts'
import { serving } from '#functions/abilities/counter/serving.ts'
import { layDown as layIt } from '#functions/order/spend/lay-down.ts'
import { bindings } from '#functions/abilities/counter/bindings.ts'
import { heldCoupons } from '#functions/abilities/counter/held-coupons.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { entriesUnder, showIssued } from '#functions/abilities/holder.ts'
import { memberNames } from '#functions/abilities/people.ts'
import { chance } from '#functions/platform/chance.ts'
import { readRate, withinRate } from '#functions/platform/http/rate.ts'
import { lookUp } from '#functions/staff/act/look-up.ts'
import { redeemByHand } from '#functions/staff/act/redeem-by-hand.ts'
import { todaysActs } from '#functions/staff/act/todays-acts.ts'
import { undoAct } from '#functions/staff/act/undo-act.ts'
import { askByHand, watchByHand } from '#functions/counter/ask-by-hand.ts'
import { codeByHand } from '#functions/counter/code-by-hand.ts'
import { letGoByHand } from '#functions/counter/let-go-by-hand.ts'
import { payOutByHand, quotePayOut } from '#functions/counter/pay-out-by-hand.ts'
import { quoteByHand } from '#functions/counter/quote-by-hand.ts'
import { spendByHand } from '#functions/counter/spend-by-hand.ts'
import { topUpByHand } from '#functions/counter/top-up-by-hand.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must } from '../must.ts'
import { now, place } from '../stage.ts'
import { spendCodes } from './till.ts'

const house = { ...serving, spendCodes, chance, showIssued, memberNames, couponOfId, undoRedemption }
const deps = {
  ...house,
  layDown: layIt(house),
  acts,
  heldCoupons,
  offeredValue,
  payableValue,
  entriesUnder,
  proving,
  secondHand,
  value,
  tasks,
  bindings,
  withinRate,
  readRate,
}
const looking = lookUp(deps)
const asking = askByHand(deps)
const watching = watchByHand(deps)
const texting = codeByHand(deps)
const redeeming = redeemByHand(deps)
const quoting = quoteByHand(deps)
const lettingGo = letGoByHand(deps)
const spending = spendByHand(deps)
const toppingUp = topUpByHand(deps)
const quotingPayOut = quotePayOut(deps)
const payingOut = payOutByHand(deps)
const undoing = undoAct(deps)
const listing = todaysActs(deps)

const turn = (body: unknown, key?: string, nth = 0): never =>
  ({
    actor: { kind: 'clerk', ...place, store: cafe.stores[nth]!.id, clerk: `clk_${nth}`, name: '阿珍' },
    now: now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: JSON.stringify(body) } }),
  }) as never

export const lookByCode = (code: string) => looking({ code }, turn(code))
export const look = (phone: string) => looking({ phone }, turn(phone))
/** What a scan of a member code tells. @param nth of the brand’s stores */
export const scan = async (code: string, nth = 0) => {
  const found = must(await looking({ code }, turn(code, undefined, nth)))
  if (found.kind !== 'member') throw new Error(found.kind)
  return found
}
export const ask = (asked: object, key?: string) => asking(asked as never, turn(asked, key))
/** @param nth of the brand’s stores */
export const watch = (id: string, nth = 0) => watching({ id: id as never }, turn(id, undefined, nth))
export const text = (phone: string, key?: string) => texting({ phone }, turn(phone, key))
/** @param nth of the brand’s stores */
export const redeem = (asked: object, key?: string, nth = 0) => redeeming(asked as never, turn(asked, key, nth))
const plain = { use: [], coupons: [] }
export const quote = (asked: object) => quoting({ ...plain, ...asked } as never, turn(asked))
/** @param nth of the brand’s stores, with a clerk of its own */
export const spend = (asked: object, key?: string, nth = 0) =>
  spending({ ...plain, ...asked } as never, turn(asked, key, nth))
export const topUp = (asked: object, key?: string) => toppingUp(asked as never, turn(asked, key))
export const payOutQuote = (asked: object) => quotingPayOut(asked as never, turn(asked))
export const payOut = (asked: object, key?: string) => payingOut(asked as never, turn(asked, key))
export const undo = (id: string, key?: string, nth = 0) => undoing({ id }, turn(id, key, nth))
export const today = async () => must(await listing({}, turn('today'))).acts
/** What a scan of a coupon tells. @param nth of the brand’s stores */
export const scanCoupon = async (code: string, nth = 0) => {
  const found = must(await looking({ code }, turn(code, undefined, nth)))
  if (found.kind !== 'coupon') throw new Error(found.kind)
  return found
}
/** @param nth of the brand’s stores */
export const letGo = (coupon: string, key?: string, nth = 0) =>
  lettingGo({ coupon: coupon as never }, turn(coupon, key, nth))
