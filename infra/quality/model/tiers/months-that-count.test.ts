// Tiers by how many months somebody came: real orders and refunds on the double of the table.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let person: Stage.Person
let late: (number: string, paidAt: string) => Promise<unknown>

const MONTHLY: TierScheme = {
  ...cafe.tiers!.settings,
  measure: 'months',
  period: { kind: 'rolling', months: 6 },
  lastsMonths: null,
  refunds: 'take-back',
  tiers: cafe.tiers!.settings.tiers.map((tier, nth) => ({
    ...tier,
    upgradeAt: nth,
    renewAt: null,
    benefits: { ...tier.benefits, couponOnUpgrade: null, birthdayCoupon: null },
  })),
}
const [first, second, third] = MONTHLY.tiers.map(({ id }) => id)
const buy = (number: string, total = 120) => stage.acts.buy(number, person, total, number)
const refund = (order: string, amount: number) =>
  stage.acts.refund(`r-${order}-${amount}`, order, amount, `r-${order}-${amount}`)
const tier = () => stage.acts.tierOf(person)

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { recordOrder } = await import('#functions/order/record-order.ts')
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const record = recordOrder(answering)
  const till = { kind: 'till', ...stage.place, key: 'key_1', channel: 'pos', stores: [] }
  late = (number, paidAt) =>
    record(
      {
        number,
        storeId: cafe.stores[0]!.id as never,
        currency: 'TWD',
        lines: [],
        total: 120,
        paidAt,
        member: { phone: person.phone, enrol: false },
      },
      stage.turn(till, number),
    )
  await stage.openCafe()
  await stage.publish('tier', cafe.tiers!.id, MONTHLY)
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  person = (await stage.makePeople())[0]!
})

test('ten purchases in one month are one month, and one in the next is the second', async () => {
  for (let nth = 0; nth < 10; nth++) await buy(`A${nth}`, 900)
  expect(await tier()).toBe(second)
  stage.advance(31 * DAY)
  await buy('B')
  expect(await tier()).toBe(third)
})

test('a month counts until the last of its purchases has come back whole', async () => {
  await buy('A')
  await buy('B')
  await refund('A', 120)
  await refund('B', 119)
  expect(await tier()).toBe(second)
  await refund('B', 1)
  expect(await tier()).toBe(first)
})

test('a purchase that is told late counts in the month in which it was paid', async () => {
  await late('L1', '2026-11-15T02:00:00.000Z')
  stage.advance(12 * DAY)
  expect(stage.now().slice(0, 7)).toBe('2026-12')
  await late('L2', '2026-11-30T15:59:00.000Z')
  expect(await tier()).toBe(second)
  await late('L3', '2026-11-30T16:01:00.000Z')
  expect(await tier()).toBe(third)
})
