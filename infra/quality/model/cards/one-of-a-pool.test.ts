// Which programmes an act feeds: of a pool the first in rank that really gives something.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { PER_POINT } from '../expected.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const SECOND_CARD = 'crd_00000000000000000000000009'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let person: Stage.Person
let quote: () => Promise<unknown>
let orders = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { quoteOrder } = await import('#functions/order/quote-order.ts')
  const { serving } = await import('#functions/abilities/counter/serving.ts')
  const { cafe } = await import('../../../local/seed/demo-cafe.ts')
  const till = { kind: 'till', ...stage.place, key: 'key_1', channel: 'pos', stores: [] }
  const basket = { storeId: cafe.stores[0]!.id as never, currency: 'TWD' as const, lines: [], total: PER_POINT }
  quote = () =>
    quoteOrder({ ...serving, withinRate: async () => true, readRate: async () => 0 })(
      { ...basket, member: { phone: person.phone } } as never,
      stage.turn(till),
    )
  await stage.openCafe()
  const pool = (rank: number) => ({ kind: 'one-of', pool: '週年慶', rank })
  const settings = (goal: number) => ({ ...stage.stamps.settings, goal, next: { kind: 'ends' } })
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, stacking: pool(1), settings: settings(2) })
  await stage.publish('program', SECOND_CARD, { ...stage.stamps, stacking: pool(2), settings: settings(9) })
  // What is known of live programmes is kept for a minute.
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  person = (await stage.makePeople())[0]!
})

const buy = async () => {
  const number = `P${orders++}`
  return { number, answer: await stage.acts.buy(number, person, PER_POINT, number) }
}
const saying = (gives: string, standsBack: object) => ({
  value: {
    earned: expect.arrayContaining([expect.objectContaining({ programId: gives, added: 1 })]),
    skipped: [standsBack],
  },
})

test('a card of a pool that is over lets the next in rank give, and quote, order and refund say the same', async () => {
  const before = saying(stage.STAMPS, { programId: SECOND_CARD, why: 'one-of-pool' })
  expect(await quote()).toMatchObject(before)
  expect((await buy()).answer).toMatchObject(before)
  const filling = await buy()
  const after = saying(SECOND_CARD, { programId: stage.STAMPS, why: 'not-open' })
  expect(await quote()).toMatchObject(after)
  const bought = await buy()
  expect(bought.answer).toMatchObject(after)
  const taken = {
    value: { taken: expect.arrayContaining([expect.objectContaining({ programId: SECOND_CARD, taken: 1 })]) },
  }
  expect(await stage.acts.refund('R1', bought.number, PER_POINT, 'r1')).toMatchObject(taken)
  // The card that was over opens again, and is the first of its pool again.
  expect(await stage.acts.refund('R2', filling.number, PER_POINT, 'r2')).toMatchObject({ ok: true })
  expect(await quote()).toMatchObject(before)
})
