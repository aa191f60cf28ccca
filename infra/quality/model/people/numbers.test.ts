// Whose number it is: who was made by it, who waits for the staff to decide, and who has it next.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type { importOrders as Import } from '#functions/order/file/import-orders.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let importOrders: ReturnType<typeof Import>
let free = 0
const freePhone = () => `0978${String(100_000 + free++)}`

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const file = await import('#functions/order/file/import-orders.ts')
  importOrders = file.importOrders(answering)
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const brand = () => stage.place.brand as never
const rowsOf = (kind: string) => table.all().filter(({ _et }) => _et === kind)

test('who is made by a row of a file is known for that, and not as a till’s', async () => {
  const row = { line: 2, number: 'f1', total: '120', phone: freePhone() }
  const { cafe } = await import('../../../local/seed/demo-cafe.ts')
  const told = await importOrders(
    {
      file: 'file-00001',
      brand: brand(),
      name: '昨天.csv',
      isTrial: false,
      store: cafe.stores[0]!.id as never,
      enrol: true,
      rows: [row],
    },
    stage.turn(stage.staff),
  )
  expect(told).toMatchObject({ value: { rows: [{ outcome: 'recorded', member: 'new' }] } })
  expect(rowsOf('membership').map(({ origin }) => origin)).toEqual(['import'])
  expect(rowsOf('join').map(({ origin }) => origin)).toEqual(['import'])
})
