// Every route of the product, by module. API Gateway, the OpenAPI document and the apps' types are made from this list.
import * as brand from './brand.ts'
import * as archive from './card/archive.ts'
import * as desk from './card/desk.ts'
import * as exchange from './card/exchange.ts'
import * as pointGift from './card/point-gift.ts'
import * as task from './card/task.ts'
import * as terms from './card/terms.ts'
import * as checkIn from './card/check-in.ts'
import * as card from './card.ts'
import * as channel from './channel.ts'
import * as coupon from './coupon.ts'
import * as ledger from './ledger.ts'
import * as attribute from './member/attribute.ts'
import * as departure from './member/departure.ts'
import * as details from './member/details.ts'
import * as erasure from './member/erasure.ts'
import * as liveCode from './member/live-code.ts'
import * as merge from './member/merge.ts'
import * as smsAccount from './member/sms-account.ts'
import * as mySpendAsk from './member/spend-ask.ts'
import * as member from './member.ts'
import * as hold from './order/hold.ts'
import * as orderFile from './order/order-file.ts'
import * as receipt from './order/receipt.ts'
import * as spendAsk from './order/spend-ask.ts'
import * as spendCode from './order/spend-code.ts'
import * as tillKey from './order/till-key.ts'
import * as value from './order/value.ts'
import * as order from './order.ts'
import * as phone from './phone.ts'
import * as playbook from './playbook.ts'
import * as awaited from './report/awaited.ts'
import * as owed from './report/owed.ts'
import * as money from './report/money.ts'
import * as unusual from './report/unusual.ts'
import * as report from './report.ts'
import type { Route } from './route.ts'
import * as act from './staff/act.ts'
import * as clerk from './staff/clerk.ts'
import * as staffBinding from './staff/binding.ts'
import * as staffPeople from './staff/people.ts'
import * as staffHeld from './staff/held.ts'
import * as staffPayOut from './staff/pay-out.ts'
import * as staffSpend from './staff/spend.ts'
import * as staffSpending from './staff/spending.ts'
import * as staff from './staff.ts'
import * as tier from './tier.ts'

const modules = {
  brand,
  staff: { ...staff, ...clerk, ...act, ...staffBinding, ...staffPeople },
  member: { ...member, ...liveCode, ...mySpendAsk, ...phone, ...smsAccount },
  people: { ...attribute, ...details, ...merge },
  privacy: { ...departure, ...erasure },
  ledger,
  order: { ...order, ...orderFile, ...hold, ...receipt, ...spendAsk, ...spendCode, ...tillKey, ...value },
  tier,
  card: { ...card, ...archive, ...checkIn, ...desk, ...exchange, ...pointGift, ...task, ...terms },
  coupon,
  counter: { ...staffHeld, ...staffPayOut, ...staffSpend, ...staffSpending },
  channel,
  playbook,
  report: { ...report, ...awaited, ...money, ...owed, ...unusual },
}

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'key' in value && 'who' in value

export const routesOf = (module: keyof typeof modules): Route[] => Object.values(modules[module]).filter(isRoute)

export const allRoutes = (): Route[] => (Object.keys(modules) as (keyof typeof modules)[]).flatMap(routesOf)

type Modules = typeof modules
type AnyRoute = { [M in keyof Modules]: Modules[M][keyof Modules[M]] }[keyof Modules]
/** Routes by key, for `call('POST /me/stamps', …)`. */
export type Api = { [R in AnyRoute as R extends { key: infer K extends string; who: string } ? K : never]: R }
