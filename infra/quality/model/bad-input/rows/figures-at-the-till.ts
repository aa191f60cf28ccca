// Figures that a cash register sends.
import { MONEY_MAX } from '#shared/domain/order/purchase.ts'
import type { Figure } from '../figures.ts'
import { BOUGHT, STORE } from '../places.ts'
import type { Scene } from '../scene.ts'

const tooMuch = MONEY_MAX + 1
const by = { as: 'till' } as const

const order = ({ basket, stage, mei }: Scene) => ({
  ...basket,
  number: 'NEW',
  paidAt: stage.now(),
  member: { phone: mei.phone },
})
const spending = async (scene: Scene) => ({
  ...order(scene),
  member: { code: await scene.liveCode() },
  use: [{ programId: scene.ids.value, amount: 100 }],
  bill: 300,
})
const hold = async ({ basket, ids, liveCode }: Scene) => ({
  ...basket,
  member: { code: await liveCode() },
  use: [{ programId: ids.value, amount: 100 }],
})
const quote = ({ basket, mei }: Scene) => ({ ...basket, member: { phone: mei.phone } })
const refund = ({ stage, order: of }: Scene) => ({
  number: 'BACK',
  order: of,
  storeId: STORE,
  refundedAt: stage.now(),
  amount: 150,
  lines: [{ sku: BOUGHT.sku, quantity: 1 }],
})
const moving = ({ ids }: Scene) => ({ number: 'MOVE', storeId: STORE, amount: 100, programId: ids.value })
const asking = ({ ids, mei }: Scene) => ({
  storeId: STORE,
  phone: mei.phone,
  bill: 300,
  use: [{ programId: ids.value, amount: 100 }],
})

const inBasket = (route: Figure['route'], good: Figure['good']): Figure[] => [
  { ...by, route, good, at: 'total', zero: true, tooMuch },
  { ...by, route, good, at: 'lines.0.price', zero: true, tooMuch },
  { ...by, route, good, at: 'lines.0.discount', zero: true, tooMuch },
  { ...by, route, good, at: 'lines.0.quantity', tooMuch: 10_000 },
]

export const FIGURES: Figure[] = [
  ...inBasket('POST /pos/orders', order),
  { ...by, route: 'POST /pos/orders', good: spending, at: 'bill', zero: true, tooMuch },
  { ...by, route: 'POST /pos/orders', good: spending, at: 'use.0.amount', tooMuch },
  ...inBasket('POST /pos/holds', hold),
  { ...by, route: 'POST /pos/holds', good: hold, at: 'use.0.amount', tooMuch },
  ...inBasket('POST /pos/quote', quote),
  { ...by, route: 'POST /pos/refunds', good: refund, at: 'amount', zero: true, tooMuch },
  { ...by, route: 'POST /pos/refunds', good: refund, at: 'lines.0.quantity', tooMuch: 10_000 },
  { ...by, route: 'POST /pos/refunds/preview', good: refund, at: 'amount', zero: true, tooMuch },
  { ...by, route: 'POST /pos/refunds/preview', good: refund, at: 'lines.0.quantity', tooMuch: 10_000 },
  {
    ...by,
    route: 'POST /pos/top-ups',
    good: (scene) => ({ ...moving(scene), member: { phone: scene.mei.phone } }),
    at: 'amount',
    tooMuch,
  },
  {
    ...by,
    route: 'POST /pos/pay-outs',
    good: async (scene) => ({ ...moving(scene), member: { code: await scene.liveCode() } }),
    at: 'amount',
    tooMuch,
  },
  { ...by, route: 'POST /pos/spend-asks', good: asking, at: 'bill', zero: true, tooMuch },
  { ...by, route: 'POST /pos/spend-asks', good: asking, at: 'use.0.amount', tooMuch },
  {
    ...by,
    route: 'POST /pos/spend-asks',
    good: ({ ids, mei }) => ({ storeId: STORE, phone: mei.phone, payOut: { amount: 100, programId: ids.value } }),
    at: 'payOut.amount',
    tooMuch,
  },
]
