// A mission of a visit, a product and a task: what is returned takes the step that it did, and no other.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must } from '../must.ts'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from '../spending/open-till-model.ts'

const MISSION = 'crd_01JDHF0PR00000000000000RS1'
const COFFEE = { sku: 'LATTE', name: '拿鐵', quantity: 1, price: 100, discount: 0 }
const BEANS = { sku: 'BEANS', name: '咖啡豆', quantity: 1, price: 300, discount: 0 }

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  const step = (id: string, of: object) => ({ id, words: { 'zh-Hant': id }, ...of })
  await stage.publish('program', MISSION, {
    ...stage.stamps,
    kind: 'mission',
    ways: ['till'],
    settings: {
      steps: [
        step('visit', { kind: 'store', store: cafe.stores[0]!.id }),
        step('beans', { kind: 'product', products: ['BEANS'] }),
        step('photo', { kind: 'task' }),
      ],
      order: 'any',
      reward: { campaign: stage.REWARD, words: { 'zh-Hant': '一杯' } },
      halfway: [],
      next: { kind: 'ends' },
      validity: { kind: 'never' },
    },
  })
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
})

const buys = async (...lines: (typeof COFFEE)[]) => {
  stage.advance(60_000)
  const total = lines.reduce((sum, { price }) => sum + price, 0)
  return must(await tills.acts.order({ total, lines, member: { phone: mei.phone, enrol: false } })).number
}
const returns = async (number: string, { sku, price }: typeof COFFEE) => {
  const asked = { lines: [{ sku, quantity: 1 }] }
  return must(await tills.acts.refund(number, price, asked)).taken.filter(({ programId }) => programId === MISSION)
}
const steps = async () => {
  const { member } = must(await tills.acts.look({ phone: mei.phone }))
  return member?.cards.find(({ programId }) => programId === MISSION)?.balance
}

test('the beans go back: their step is open again, and the visit of the day before is not asked for it', async () => {
  await buys(COFFEE)
  expect(await steps()).toBe(1)
  const number = await buys(COFFEE, BEANS)
  expect(await steps()).toBe(2)
  expect(await returns(number, BEANS)).toMatchObject([{ taken: 1 }])
  expect(await steps()).toBe(1)
  expect(await returns(number, COFFEE)).toEqual([])
  expect(await steps()).toBe(1)
})

test('the coffee goes back: the beans are still bought', async () => {
  await buys(COFFEE)
  const number = await buys(COFFEE, BEANS)
  expect(await returns(number, COFFEE)).toEqual([])
  expect(await steps()).toBe(2)
  expect(await returns(number, BEANS)).toMatchObject([{ taken: 1 }])
  expect(await steps()).toBe(1)
})

test('both steps of one purchase: each goes with what did it', async () => {
  const number = await buys(COFFEE, BEANS)
  expect(await steps()).toBe(2)
  expect(await returns(number, BEANS)).toMatchObject([{ taken: 1 }])
  expect(await steps()).toBe(1)
  expect(await returns(number, COFFEE)).toMatchObject([{ taken: 1 }])
  expect(await steps()).toBe(0)
})
