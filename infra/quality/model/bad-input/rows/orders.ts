// Orders, holds, quotes and refunds that do not add up, in time, in money, in place.
import { after, DAY, MINUTE } from '#shared/base/time.ts'
import { LINES_MAX } from '#shared/domain/order/purchase.ts'
import { BOUGHT, SISTERS_STORE, STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'
import { NOWHERE } from '../things.ts'

const by = { as: 'till' } as const

const order = ({ basket, stage }: Scene) => ({ ...basket, number: 'NEW', paidAt: stage.now() })
const hold = async ({ basket, ids, liveCode }: Scene) => ({
  ...basket,
  member: { code: await liveCode() },
  use: [{ programId: ids.value, amount: 100 }],
})
const refund = ({ stage, order: of }: Scene) => ({
  number: 'BACK',
  order: of,
  storeId: STORE,
  refundedAt: stage.now(),
  amount: 150,
  lines: [],
})
type Ask = (scene: Scene) => object | Promise<object>

/** The three that carry a basket. */
const BASKETS: readonly [Row['route'], Ask][] = [
  ['POST /pos/orders', order],
  ['POST /pos/holds', hold],
  ['POST /pos/quote', ({ basket }) => basket],
]
const REFUNDS: readonly [Row['route'], Ask][] = [
  ['POST /pos/refunds', refund],
  ['POST /pos/refunds/preview', refund],
]

/** The same bad thing wherever it may be sent. */
const each = (
  routes: readonly [Row['route'], Ask][],
  bad: string,
  change: object | ((scene: Scene) => object),
  told: Pick<Row, 'word' | 'field'>,
): Row[] =>
  routes.map(([route, good]) => ({
    ...by,
    bad,
    route,
    input: async (scene) => ({ ...(await good(scene)), ...(typeof change === 'function' ? change(scene) : change) }),
    ...told,
  }))

const ORDERS = BASKETS.slice(0, 1)
const invalid = (field: string) => ({ word: 'input-invalid', field }) as const

const TOTALS: Row[] = [
  ...each(BASKETS, 'more paid than the lines cost', { total: 301 }, { word: 'total-wrong' }),
  ...each(
    BASKETS,
    'a dollar paid for nothing',
    { lines: [{ ...BOUGHT, discount: 300 }], total: 1 },
    { word: 'total-wrong' },
  ),
  ...each(ORDERS, 'a bill above the lines', { bill: 301 }, { word: 'total-wrong' }),
  ...each(BASKETS, 'a line too many', { lines: Array(LINES_MAX + 1).fill(BOUGHT) }, invalid('lines')),
  ...each(BASKETS, 'goods without a name', { lines: [{ ...BOUGHT, name: ' ' }] }, invalid('lines.0.name')),
  ...each(REFUNDS, 'more given back than was paid', { amount: 301 }, { word: 'refund-too-large' }),
  ...each(
    REFUNDS,
    'goods that were not bought',
    { lines: [{ sku: 'TEA', quantity: 1 }] },
    { word: 'refund-unknown-line' },
  ),
  ...each(
    REFUNDS,
    'more goods back than were bought',
    { lines: [{ sku: BOUGHT.sku, quantity: 3 }] },
    { word: 'refund-too-large' },
  ),
]

const MONEY: Row[] = [
  ...each(BASKETS, 'dollars with cents', { currency: 'USD' }, { word: 'currency-unsupported' }),
  ...each(BASKETS, 'yen', { currency: 'JPY' }, { word: 'currency-unsupported' }),
  ...each(BASKETS, 'the currency in small letters', { currency: 'twd' }, { word: 'currency-unsupported' }),
  ...each(BASKETS, 'a currency of two letters', { currency: 'NT' }, invalid('currency')),
  ...each(BASKETS, 'NT$300.50', { total: 300.5, lines: [] }, invalid('total')),
  ...each(REFUNDS, 'a currency where there is none to choose', { currency: 'USD' }, invalid('body')),
]

const aheadOf =
  (ms: number) =>
  ({ stage }: Scene) => ({ paidAt: after(stage.now(), ms) })
const back =
  (ms: number) =>
  ({ stage }: Scene) => ({ refundedAt: after(stage.now(), ms) })
const CLOCKS: Row[] = [
  ...each(ORDERS, 'paid in eleven minutes', aheadOf(11 * MINUTE), { word: 'paid-at-future' }),
  ...each(ORDERS, 'paid in the year 9999', { paidAt: '9999-12-31T23:59:59.999Z' }, { word: 'paid-at-future' }),
  ...each(ORDERS, 'paid 91 days ago', aheadOf(-91 * DAY), { word: 'order-too-old' }),
  ...each(ORDERS, 'paid in 1970', { paidAt: '1970-01-01T00:00:00Z' }, { word: 'order-too-old' }),
  ...each(REFUNDS, 'given back in eleven minutes', back(11 * MINUTE), { word: 'paid-at-future' }),
  ...each(REFUNDS, 'given back 91 days ago', back(-91 * DAY), { word: 'order-too-old' }),
  ...[
    '2026-11-21T10:00:00',
    '2026-11-21T10:00:00+08:00',
    '2026-11-21',
    '2026-02-30T10:00:00Z',
    '昨天',
    1795226400,
  ].flatMap((at) => [
    ...each(ORDERS, `paid at ${at}`, { paidAt: at }, invalid('paidAt')),
    ...each(REFUNDS, `given back at ${at}`, { refundedAt: at }, invalid('refundedAt')),
  ]),
]

const NUMBERS: Row[] = ['', ' ', '一', 'A B', 'A'.repeat(65), 17].flatMap((number) => [
  ...each(ORDERS, `the number ${JSON.stringify(number)}`, { number }, invalid('number')),
  ...each(REFUNDS, `the number ${JSON.stringify(number)}`, { number }, invalid('number')),
  ...each(REFUNDS, `of the order ${JSON.stringify(number)}`, { order: number }, invalid('order')),
])

const PLACES: Row[] = [SISTERS_STORE, NOWHERE.store].flatMap((storeId) => [
  ...each([...BASKETS, ...REFUNDS], `at ${storeId}`, { storeId }, { word: 'store-unknown' }),
])

const SPENDING: Row[] = [
  ...each(ORDERS, 'a hold that nobody laid', { hold: `hld_${'0'.repeat(26)}` }, { word: 'hold-unknown' }),
  ...each(
    ORDERS,
    'a hold and something beside it',
    ({ ids }) => ({ hold: `hld_${'0'.repeat(26)}`, bill: 300, use: [{ programId: ids.value, amount: 1 }] }),
    invalid('hold'),
  ),
  ...each(
    ORDERS,
    'spending without the bill',
    ({ ids }) => ({ use: [{ programId: ids.value, amount: 1 }] }),
    invalid('bill'),
  ),
  ...each(
    ORDERS,
    'spending of nobody',
    ({ ids }) => ({ bill: 300, total: 200, use: [{ programId: ids.value, amount: 100 }] }),
    { word: 'member-not-found' },
  ),
  ...each(BASKETS.slice(1, 2), 'nothing to hold', { use: [] }, invalid('use')),
  ...each(
    BASKETS.slice(1, 2),
    'more than is there',
    ({ ids }) => ({ use: [{ programId: ids.value, amount: 1_101 }], total: 2_000, lines: [] }),
    { word: 'not-enough' },
  ),
  ...each(
    BASKETS.slice(1, 2),
    'a number where the live code is needed',
    ({ mei }) => ({ member: { phone: mei.phone } }),
    { word: 'live-code-needed' },
  ),
  ...each(
    BASKETS.slice(1, 2),
    'value of another company',
    ({ tills }) => ({ use: [{ programId: tills.FOREIGN, amount: 1 }] }),
    { word: 'value-other-company' },
  ),
]

const AGAIN: Row[] = [
  ...each(ORDERS, 'an order that is there', ({ order: number }) => ({ number }), { word: 'order-already-recorded' }),
  ...each(
    ORDERS,
    'a number that is none, to be enrolled',
    { member: { phone: '02-2771', enrol: true } },
    { word: 'phone-invalid' },
  ),
  ...each(ORDERS, 'a field that nobody knows', { tip: 10 }, invalid('body')),
  ...each(ORDERS, 'an invoice that is none', { invoiceNumber: 'AB1234567' }, invalid('invoiceNumber')),
]

export const ORDER_ROWS: Row[] = [...TOTALS, ...MONEY, ...CLOCKS, ...NUMBERS, ...PLACES, ...SPENDING, ...AGAIN]
