// Rows of a shop's file that are none are refused one by one, in words that the desk says in three languages; nothing of them is written.
import { beforeAll, expect, test } from 'vitest'
import type { ROW_REFUSALS } from '#shared/contract/order/order-file.ts'
import { ordersWords as en } from '../../../../admin-app/words/en/rooms/orders.ts'
import { ordersWords as ja } from '../../../../admin-app/words/ja/rooms/orders.ts'
import { ordersWords as zhHant } from '../../../../admin-app/words/zh-hant/rooms/orders.ts'
import { BRAND, SISTERS_STORE, STORE } from './places.ts'
import { standing } from './refuses.ts'
import type { Scene } from './scene.ts'

type Why = (typeof ROW_REFUSALS)[number]
type Cells = Record<string, unknown>

let scene: Scene
beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
})

const total = (word: Why, ...cells: string[]) => cells.map((cell) => [{ total: cell }, word] as const)
const paidAt = (word: Why, ...cells: string[]) => cells.map((cell) => [{ paidAt: cell }, word] as const)
const lines = (...cells: Cells[]) => cells.map((cell) => [{ total: '', lines: [cell] }, 'line-wrong'] as const)
const number = (word: Why, ...cells: string[]) => cells.map((cell) => [{ number: cell }, word] as const)
const LATTE = { sku: 'LATTE', quantity: '1', price: '150' }

const ROWS: readonly (readonly [Cells, Why])[] = [
  ...total('total-negative', '-1', '(300)', '－300'),
  ...total(
    'total-wrong',
    '',
    '300.5',
    '0.01',
    '1e3',
    'NaN',
    'Infinity',
    '三百',
    'US$300',
    '10000001',
    '9007199254740993',
  ),
  ...paidAt('time-wrong', '昨天', '2026/02/30 10:00', '2026/11/21 25:00', '2026-13-01'),
  ...paidAt('paid-at-future', '2026/11/22 10:00', '2026-11-21T03:00:00Z'),
  ...paidAt('order-too-old', '2026/08/01 10:00', '1970-01-01T00:00:00Z', '115/08/01'),
  ...lines(
    { ...LATTE, price: '-150' },
    { ...LATTE, price: '1.5' },
    { ...LATTE, quantity: '-1' },
    { ...LATTE, quantity: '0.5' },
    { ...LATTE, quantity: '10000' },
  ),
  ...number('number-missing', '', ' ', '#'),
  ...number('number-wrong', '一', 'A B', 'A'.repeat(65)),
  [{ store: '沒有這家' }, 'store-unknown'],
  [{ store: SISTERS_STORE }, 'store-unknown'],
  [{ phone: '02-2771' }, 'phone-invalid'],
  [{ member: '0000000000' }, 'member-unknown'],
]

test('each is refused by its own word', async () => {
  const was = standing(scene)
  const rows = ROWS.map(([cells], nth) => ({ line: nth + 2, number: `F-${nth}`, total: '300', ...cells }))
  const file = { file: 'file-00001', brand: BRAND, name: '昨天.csv', store: STORE, enrol: false, rows }
  for (const isTrial of [true, false]) {
    const { value } = await scene.door.ask('POST /admin/order-files/{file}/rows', scene.owner, { ...file, isTrial })
    const told = value.rows as { line: number; outcome: string; why: Why }[]
    expect(told.map(({ line, outcome, why }) => [rows[line - 2], outcome, why])).toEqual(
      ROWS.map(([, why], nth) => [rows[nth], 'refused', why]),
    )
    // The members of orders that came too late are told of at the desk; that is all there is of them.
    const is = standing(scene).filter((item) => !was.includes(item))
    expect(is.filter(({ _et }) => _et !== 'note')).toEqual([])
  }
  for (const [, why] of ROWS) for (const words of [zhHant, en, ja]) expect(words.why[why]).toBeTruthy()
})

test('members of another group, and of another brand of the group, are not served', async () => {
  const { stranger, sisters } = scene
  const rows = [stranger.phone, sisters.phone].map((phone, nth) => ({
    line: nth + 2,
    number: `G-${nth}`,
    total: '300',
    phone,
  }))
  const file = { file: 'file-00002', brand: BRAND, name: '昨天.csv', store: STORE, enrol: false, isTrial: false, rows }
  const { value } = await scene.door.ask('POST /admin/order-files/{file}/rows', scene.owner, file)
  expect(value.rows).toMatchObject([{ why: 'member-unknown' }, { why: 'member-elsewhere' }])
})
