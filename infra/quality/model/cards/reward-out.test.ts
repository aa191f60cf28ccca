// A card that would be full while its reward cannot be given.
import { beforeAll, expect, test } from 'vitest'
import { GOAL, PER_POINT } from '../expected.ts'
import { openModel } from '../open-model.ts'
import type * as Stock from '../hang-stock.ts'
import type * as Stage from '../stage.ts'

const GIFT = 'cmp_01JDHF0CP00000000000000F01'

let stage: typeof Stage
let hangStock: typeof Stock.hangStock
let person: Stage.Person
let orders = 0

beforeAll(async () => {
  ;({ stage } = await openModel())
  ;({ hangStock } = await import('../hang-stock.ts'))
  await stage.openCafe()
  person = (await stage.makePeople())[0]!
})

const publishGift = async (stock: number | null) => {
  await stage.publish('campaign', GIFT, { ...stage.reward, stock })
  // What is known of live programmes and campaigns is kept for a minute.
  stage.advance(120_000)
}
const buy = async () => {
  const number = `W${orders++}`
  const answer = await stage.acts.buy(number, person, PER_POINT, number)
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value.skipped.map(({ programId, why }) => [programId, why])
}
const held = async () => {
  const rows = await stage.rowsOf(person)
  return {
    coupons: rows.filter(({ _et, campaign }) => _et === 'coupon' && campaign === GIFT).length,
    stamps: rows.filter(({ _et, of }) => _et === 'entry' && of === stage.STAMPS).length,
  }
}

test('keeps its stamps and says so, and is filled once there is more', async () => {
  const { settings } = stage.stamps
  await publishGift(1)
  await hangStock(GIFT, 1)
  await stage.publish('program', stage.STAMPS, {
    ...stage.stamps,
    settings: { ...settings, reward: { ...settings.reward, campaign: GIFT } },
  })
  stage.advance(120_000)
  for (let nth = 1; nth < 2 * GOAL; nth++) expect(await buy()).toEqual([])
  const before = await held()
  expect(before.coupons).toBe(1)

  expect(await buy()).toEqual([[stage.STAMPS, 'reward-out']])
  expect(await held()).toEqual(before)

  await publishGift(null)
  expect(await buy()).toEqual([])
  expect((await held()).coupons).toBe(2)
})

test('an act that would fill more cards than one act can is not stamped, says so, and leaves all as it was', async () => {
  await publishGift(null)
  const { settings } = stage.stamps
  const ofAmount = {
    ...settings,
    earn: { kind: 'amount', per: PER_POINT },
    reward: { ...settings.reward, campaign: GIFT },
  }
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, settings: ofAmount })
  stage.advance(120_000)
  const buys = async (cards: number) => {
    const number = `M${orders++}`
    const answer = await stage.acts.buy(number, person, PER_POINT * GOAL * cards, number)
    if (!answer.ok) throw new Error(answer.failure)
    return answer.value.skipped.map(({ programId, why }) => [programId, why])
  }
  const before = await held()
  for (const cards of [20, 60, 400]) expect(await buys(cards)).toEqual([[stage.STAMPS, 'too-many-at-once']])
  expect(await held()).toEqual(before)
  expect(await buys(10)).toEqual([])
  expect((await held()).coupons).toBe(before.coupons + 10)
})
