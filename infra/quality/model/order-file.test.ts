// A shop's file with a row for each product, on the real use cases and the table double.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { importOrders as Import } from '#functions/order/file/import-orders.ts'
import { gatherRows, type FileRow } from '#shared/domain/order/file/gather-rows.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let importOrders: ReturnType<typeof Import>
let phone: string
let person: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const file = await import('#functions/order/file/import-orders.ts')
  importOrders = file.importOrders(answering)
  await stage.openCafe()
  const { settings } = cafe.program
  const perProduct = { ...settings.settings, earn: { kind: 'product', products: ['LATTE'] } }
  await stage.publish('program' as never, stage.STAMPS, { ...settings, settings: perProduct })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  person = (await stage.makePeople())[0]!
  ;({ phone } = person)
})

const row = (line: number, more: Partial<FileRow> = {}): FileRow => ({ line, number: 'f1', total: '', phone, ...more })
const send = (rows: FileRow[], isTrial = false, by: unknown = stage.staff) =>
  importOrders(
    {
      file: 'file-00001',
      brand: stage.place.brand as never,
      name: '昨天.csv',
      isTrial,
      store: cafe.stores[0]!.id as never,
      enrol: false,
      rows: gatherRows(rows).orders as never,
    },
    stage.turn(by),
  )
const givenBy = async (program: string) =>
  (await stage.rowsOf(person))
    .filter((one) => one._et === 'entry' && one.of === program)
    .reduce((sum, { delta }) => sum + Number(delta), 0)
const stamps = () => givenBy(stage.STAMPS)
const pointsGiven = () => givenBy(stage.POINTS)

const LATTES = { sku: 'LATTE', quantity: '2', price: '150' }
const BEANS = { sku: 'BEANS', price: '600' }

test('feeds cards per product, and a refund of a product takes its part back', async () => {
  const before = table.all()
  const rows = [row(2, LATTES), row(3, BEANS)]
  expect(await send(rows, true)).toMatchObject({ value: { rows: [{ line: 2, outcome: 'ready', member: 'known' }] } })
  expect(table.all()).toEqual(before)
  expect(await send(rows)).toMatchObject({ value: { rows: [{ line: 2, outcome: 'recorded', member: 'known' }] } })
  expect(await stamps()).toBe(2)
  expect(await send(rows)).toMatchObject({ value: { rows: [{ outcome: 'already' }] } })
  const back = { number: 'r1', refundOf: 'f1', quantity: '-1', price: '150', sku: 'LATTE' }
  expect(await send([row(4, back)])).toMatchObject({ value: { rows: [{ outcome: 'recorded' }] } })
  expect(await stamps()).toBe(1)
})

test('says of a refund that its order had no such product', async () => {
  await send([row(2, LATTES)])
  const back = row(3, { number: 'r1', refundOf: 'f1', quantity: '1', price: '10', sku: 'TEA' })
  expect(await send([back])).toMatchObject({ value: { rows: [{ outcome: 'refused', why: 'refund-unknown-line' }] } })
})

test('says of a refund that nothing came in with the number it refunds, and writes nothing', async () => {
  const before = table.all()
  const back = row(2, { number: 'r1', refundOf: 'f1-mistyped', total: '-150' })
  expect(await send([back], true)).toMatchObject({ value: { rows: [{ outcome: 'refused', why: 'order-unknown' }] } })
  expect(await send([back])).toMatchObject({ value: { rows: [{ outcome: 'refused', why: 'order-unknown' }] } })
  expect(table.all()).toEqual(before)
})

test('takes back what a till’s order gave, and knows that order again', async () => {
  await stage.acts.buy('T-1', person, 300, 'key-of-t-1')
  const given = await pointsGiven()
  expect(given).toBeGreaterThan(0)
  expect(await send([row(2, { number: 'T-1', total: '300' })])).toMatchObject({
    value: { rows: [{ outcome: 'already' }] },
  })
  expect(await pointsGiven()).toBe(given)
  const back = row(3, { number: 'r1', refundOf: 'T-1', total: '-300' })
  expect(await send([back])).toMatchObject({ value: { rows: [{ outcome: 'recorded' }] } })
  expect(await send([back])).toMatchObject({ value: { rows: [{ outcome: 'already' }] } })
  expect(await pointsGiven()).toBe(0)
})

test('takes a refund for its own store’s order, and not for another store’s with the same number', async () => {
  const [here, there] = cafe.stores.map(({ name }) => name)
  const taken = { value: { rows: [{ outcome: 'recorded' }] } }
  expect(await send([row(2, { number: '1001', total: '500', store: there })])).toMatchObject(taken)
  const theirs = await pointsGiven()
  const back = row(3, { number: 'r1', refundOf: '1001', total: '-300' })
  const before = table.all()
  for (const store of [here, ''])
    expect(await send([{ ...back, store }])).toMatchObject({
      value: { rows: [{ outcome: 'refused', why: 'order-differs' }] },
    })
  expect(table.all()).toEqual(before)

  await stage.acts.buy('1001', person, 300, 'key-of-1001')
  expect(await pointsGiven()).toBeGreaterThan(theirs)
  expect(await send([{ ...back, store: here }])).toMatchObject(taken)
  expect(await pointsGiven()).toBe(theirs)
  expect(await send([{ ...back, number: 'r2', store: there, total: '-500' }])).toMatchObject(taken)
  expect(await pointsGiven()).toBe(0)
})

test.each([
  ['of another store', { store: cafe.stores[1]!.name }],
  ['of another day', { paidAt: '2026/11/19 12:00' }],
  ['with another total', { total: '301' }],
])('does not take a sale %s for the one that has its number', async (_, other) => {
  const day = '2026/11/20 12:00'
  expect(await send([row(2, { total: '300', paidAt: day })])).toMatchObject({
    value: { rows: [{ outcome: 'recorded' }] },
  })
  expect(await send([row(2, { total: '300', paidAt: day })])).toMatchObject({
    value: { rows: [{ outcome: 'already' }] },
  })
  const before = table.all()
  const told = await send([row(2, { total: '300', paidAt: day, ...other })])
  expect(told).toMatchObject({ value: { rows: [{ outcome: 'refused', why: 'order-differs' }] } })
  expect(table.all()).toEqual(before)
})

test('of somebody who is bound to stores books at those only', async () => {
  const boundTo = (nth: number) => ({ ...(stage.staff as object), stores: [cafe.stores[nth]!.id] })
  const before = table.all()
  expect(await send([row(2, { total: '300' })], false, boundTo(1))).toMatchObject({
    value: { rows: [{ outcome: 'refused', why: 'store-unknown' }] },
  })
  expect(table.all()).toEqual(before)
  expect(await send([row(2, { total: '300' })], false, boundTo(0))).toMatchObject({
    value: { rows: [{ outcome: 'recorded' }] },
  })
})
