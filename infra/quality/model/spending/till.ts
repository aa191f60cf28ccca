// A till and its members on the table double: what spending is tried with.
import { PLAIN } from '#shared/domain/card/program.ts'
import { stepAt } from '#shared/domain/member/live-code.ts'
import { offeredValue, payableValue, value } from '#functions/abilities/cards.ts'
import { answering, serving as house } from '#functions/abilities/counter/serving.ts'
import { bindings } from '#functions/abilities/counter/bindings.ts'
import { heldCoupons } from '#functions/abilities/counter/held-coupons.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { findEntry, issueCoupon, showHistory } from '#functions/abilities/holder.ts'
import { brandNames } from '#functions/abilities/house.ts'
import { memberNames } from '#functions/abilities/people.ts'
import type { Sms, SmsSent } from '#shared/plugins/sms/family.ts'
import { makeSpendCode } from '#functions/member/spend-code/make-spend-code.ts'
import { trySpendCode } from '#functions/member/spend-code/try-spend-code.ts'
import { findMember } from '#functions/member/store.ts'
import { lookUpMember, quoteOrder } from '#functions/order/quote-order.ts'
import { recordOrder } from '#functions/order/record-order.ts'
import { previewRefund, refundOrder } from '#functions/order/refund-order.ts'
import { holdSpending } from '#functions/order/spend/hold-spending.ts'
import { releaseHold } from '#functions/order/spend/release-hold.ts'
import { sendSpendAsk, watchSpendAsk } from '#functions/order/spend/send-spend-ask.ts'
import { sendSpendCode } from '#functions/order/spend/send-spend-code.ts'
import { payOutValue } from '#functions/order/value/pay-out-value.ts'
import { topUpValue } from '#functions/order/value/top-up-value.ts'
import { chance } from '#functions/platform/chance.ts'
import { lookUp } from '#functions/staff/act/look-up.ts'
import { readRate, withinRate } from '#functions/platform/http/rate.ts'
import { liveDigits } from '#functions/platform/session/live-codes.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import * as stage from '../stage.ts'

export const VALUE = 'crd_01JDHF0PR00000000000000SV1'
export const FOREIGN = 'crd_01JDHF0PR00000000000000SV2'
export const TEN_OFF = 'cmp_01JDHF0CP000000000000000F1'
const store = cafe.stores[0]!.id as never
const till = { kind: 'till', ...stage.place, key: 'key_1', channel: 'pos', stores: [] }
const clerk = { kind: 'clerk', ...stage.place, store, clerk: 'clk_1', name: '阿珍' }

export const storedValue = (company: string) => ({
  ...PLAIN,
  kind: 'stored-value',
  name: { 'zh-Hant': '儲值卡' },
  unit: { 'zh-Hant': '元' },
  face: cafe.program.settings.face,
  settings: {
    topUp: { least: 1, most: 10_000 },
    mostBalance: 50_000,
    bonuses: [{ from: 1_000, bonus: 100 }],
    bonusLapse: { kind: 'after-earning', months: 12 },
    feePercent: 0,
    issuer: {
      company,
      name: '公司',
      taxId: '22099131',
      guarantee: '存入之金額全數信託於銀行專戶，專款專用，為期一年。',
      complaintLine: '0800-000-000',
    },
  },
})

export const openTill = async () => {
  await stage.openCafe()
  await stage.publish('program', VALUE, storedValue(cafe.company.id))
  await stage.publish('program', FOREIGN, storedValue('com_00000000000000000000000009'))
  await stage.publish('campaign', TEN_OFF, {
    name: { 'zh-Hant': '折十元' },
    benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
  })
}

/** What the gateway was handed, newest last; and what it says of the next ones. */
export const inbox: Sms[] = []
export const gateway: { says: SmsSent | undefined } = { says: { state: 'accepted', id: '1' } }
const textPhone = async () => {
  const { says } = gateway
  return says && (async (sms: Sms) => (inbox.push(sms), says))
}
export const spendCodes = { make: makeSpendCode({ chance, brandNames, textPhone }), tryCode: trySpendCode }

const serving = { ...house, spendCodes }
const turn = (key?: string, body = key): never =>
  ({
    actor: till,
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: body } }),
  }) as never

/** The sixteen digits on the phone at this moment, or so many half minutes away from it. */
export const liveCode = async (member: string, away = 0): Promise<string> => {
  const { code } = (await findMember(stage.place.group, member))!
  return code + (await liveDigits(stage.place.group, code))(stepAt(stage.now()) + away)
}
export const staticCode = async (member: string) => (await findMember(stage.place.group, member))!.code

const record = recordOrder({ ...answering, spendCodes })
const refund = refundOrder(serving)
const preview = previewRefund(serving)
const lay = holdSpending({ ...serving, chance })
const free = releaseHold(serving)
const ask = quoteOrder({ ...serving, withinRate, readRate })
const look = lookUpMember({ ...serving, withinRate })
const lookByHand = lookUp({
  ...serving,
  tasks,
  bindings,
  offeredValue,
  payableValue,
  heldCoupons,
  memberNames,
  withinRate,
})
const pay = topUpValue({ ...serving, value })
const payBack = payOutValue({ ...serving, value })
const text = sendSpendCode(serving)
const question = sendSpendAsk({ ...serving, value })
const watch = watchSpendAsk({ ...serving, value })

let numbers = 0
const order = (more: object): never =>
  ({ number: `A-${++numbers}`, storeId: store, currency: 'TWD', lines: [], paidAt: stage.now(), ...more }) as never

export const acts = {
  order: (more: object, key?: string) => record(order(more), turn(key, JSON.stringify(more))),
  /** The very same order again. */
  again: (asked: object, key?: string, body = 'same') => record(asked as never, turn(key, body)),
  orderOf: order,
  hold: (more: object, key?: string) =>
    lay({ storeId: store, currency: 'TWD', lines: [], use: [], coupons: [], ...more } as never, turn(key)),
  release: (id: string) => free({ id }, turn()),
  refund: (of: string, amount: number, more: object = {}) =>
    refund(
      {
        number: `R-${++numbers}`,
        order: of,
        storeId: store,
        refundedAt: stage.now(),
        amount,
        lines: [],
        ...more,
      } as never,
      turn(),
    ),
  preview: (of: string, amount: number) =>
    preview(
      { number: `R-${++numbers}`, order: of, storeId: store, refundedAt: stage.now(), amount, lines: [] } as never,
      turn(),
    ),
  quote: (more: object) => ask({ storeId: store, currency: 'TWD', lines: [], ...more } as never, turn()),
  topUp: (member: { phone: string }, amount: number, programId = VALUE) =>
    pay(
      { number: `T-${++numbers}`, storeId: store, amount, programId, member: { ...member, enrol: false } } as never,
      turn(),
    ),
  payOut: (member: object, amount: number, key?: string) =>
    payBack({ number: `O-${++numbers}`, storeId: store, amount, programId: VALUE, member } as never, turn(key)),
  text: (phone: string, key?: string, at = store) => text({ storeId: at, phone }, turn(key, phone)),
  /** Asks on LINE. @param more what is to be used: `{ use, bill }` or `{ payOut }` */
  question: (phone: string, more: object, key?: string, at = store) =>
    question({ storeId: at, phone, use: [], coupons: [], ...more } as never, turn(key, JSON.stringify([phone, more]))),
  watch: (id: string) => watch({ id: id as never }, turn()),
  look: (member: object) => look({ member } as never, turn()),
  lookAsClerk: (phone: string) => lookByHand({ phone }, { actor: clerk, now: stage.now(), locale: 'zh-Hant' } as never),
  history: (member: string) => showHistory({ ...stage.place, member }, stage.now()),
  entry: (member: string, key: string) => findEntry({ ...stage.place, member }, key),
  giveCoupon: async (
    member: string,
    { campaign = TEN_OFF, brand = stage.place.brand } = {},
  ): Promise<{ id: string; code: string }> => {
    const issued = await issueCoupon({
      ...stage.place,
      brand,
      member,
      campaign: campaign as never,
      key: `gift:${++numbers}`,
      reason: 'claim',
      now: stage.now(),
    })
    if (!('shown' in issued) || !(await commit(issued.writes)).ok) throw new Error('no coupon')
    const { id, code } = issued.shown
    await stage.acts.hangCode(id, member, brand)
    return { id, code: code ?? '' }
  },
}
