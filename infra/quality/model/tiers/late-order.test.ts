// An order that is told late earns by the tier of its day: real orders, refunds and reviews on the double of the table.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import { GOLD, UPGRADE_AT, goldScheme } from './gold-scheme.ts'

const SCHEME = goldScheme()

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let person: Stage.Person
let paid: (number: string, total: number, paidAt?: string) => Promise<number>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { recordOrder } = await import('#functions/order/record-order.ts')
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const record = recordOrder(answering)
  const till = { kind: 'till', ...stage.place, key: 'key_1', channel: 'pos', stores: [] }
  /** How many points it gave. */
  paid = async (number, total, paidAt = stage.now()) => {
    const done = await record(
      {
        number,
        storeId: cafe.stores[0]!.id as never,
        currency: 'TWD',
        lines: [],
        total,
        paidAt,
        member: { phone: person.phone, enrol: false },
      },
      stage.turn(till, number),
    )
    if (!done.ok) throw new Error(done.failure)
    return done.value.earned.find(({ programId }) => programId === stage.POINTS)?.added ?? 0
  }
  await stage.openCafe()
  const points = cafe.others[0]!.settings
  const multipliers = [{ when: { kind: 'tier', tiers: [GOLD] }, percent: 200 }]
  const rate = { points: 1, per: 100 }
  await stage.publish('program', stage.POINTS, { ...points, settings: { ...points.settings, rate, multipliers } })
  await stage.publish('tier', cafe.tiers!.id, SCHEME)
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  person = (await stage.makePeople())[0]!
})

const balance = async () => {
  const rows = (await stage.rowsOf(person)).filter((row) => row._et === 'entry' && row.of === stage.POINTS)
  return rows.reduce((all, { delta }) => all + Number(delta), 0)
}

test('what was bought before the rise earns what it would have earned then', async () => {
  const before = stage.now()
  stage.advance(DAY)
  await paid('UP', UPGRADE_AT)
  stage.advance(DAY)
  expect(await paid('LATE', 1_000, before)).toBe(10)
  expect(await paid('NOW', 1_000)).toBe(20)
})

test('what was bought before the fall earns what it would have earned then', async () => {
  await paid('UP', UPGRADE_AT)
  stage.advance(DAY)
  const asGold = stage.now()
  stage.advance(70 * DAY)
  await stage.acts.reviewTiers()
  expect(await stage.acts.tierOf(person)).toBe('basic')
  expect(await paid('LATE', 1_000, asGold)).toBe(20)
  expect(await paid('NOW', 1_000)).toBe(10)
})

test('a tier that is over by now, and that nobody has reviewed yet, still counts for its time', async () => {
  await paid('UP', UPGRADE_AT)
  stage.advance(DAY)
  const asGold = stage.now()
  stage.advance(70 * DAY)
  expect(await paid('LATE', 1_000, asGold)).toBe(20)
})

test('a refund takes back by the tier that it earned by', async () => {
  const before = stage.now()
  stage.advance(DAY)
  await paid('UP', UPGRADE_AT)
  stage.advance(HOUR)
  const was = await balance()
  await paid('LATE', 1_000, before)
  await stage.acts.refund('R1', 'LATE', 500, 'r1')
  expect((await balance()) - was).toBe(5)
  await stage.acts.refund('R2', 'LATE', 500, 'r2')
  expect((await balance()) - was).toBe(0)
})
