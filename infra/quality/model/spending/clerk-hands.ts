// A clerk with a spoken number on the table double.
import { couponOfId } from '#functions/abilities/counter/clerks.ts'
import { serving } from '#functions/abilities/counter/serving.ts'
import { bindings } from '#functions/abilities/counter/bindings.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { showIssued } from '#functions/abilities/holder.ts'
import { memberNames } from '#functions/abilities/people.ts'
import { chance } from '#functions/platform/chance.ts'
import { withinRate } from '#functions/platform/http/rate.ts'
import { lookUp } from '#functions/staff/act/look-up.ts'
import { redeemByHand } from '#functions/staff/act/redeem-by-hand.ts'
import { askByHand, watchByHand } from '#functions/staff/spend/ask-by-hand.ts'
import { codeByHand } from '#functions/staff/spend/code-by-hand.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { now, place } from '../stage.ts'
import { spendCodes } from './till.ts'

const deps = { ...serving, spendCodes, chance, showIssued, memberNames, couponOfId, tasks, bindings, withinRate }
const looking = lookUp(deps)
const asking = askByHand(deps)
const watching = watchByHand(deps)
const texting = codeByHand(deps)
const redeeming = redeemByHand(deps)

const turn = (body: unknown, key?: string, nth = 0): never =>
  ({
    actor: { kind: 'clerk', ...place, store: cafe.stores[nth]!.id, clerk: `clk_${nth}`, name: '阿珍' },
    now: now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: JSON.stringify(body) } }),
  }) as never

export const look = (phone: string) => looking({ phone }, turn(phone))
export const ask = (asked: { phone: string; coupon: string }, key?: string) => asking(asked as never, turn(asked, key))
/** @param nth of the brand’s stores */
export const watch = (id: string, nth = 0) => watching({ id: id as never }, turn(id, undefined, nth))
export const text = (phone: string, key?: string) => texting({ phone }, turn(phone, key))
/** @param nth of the brand’s stores */
export const redeem = (asked: object, key?: string, nth = 0) => redeeming(asked as never, turn(asked, key, nth))
