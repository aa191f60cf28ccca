// One act may give the same campaign twice: two cards filled by one order, a card and a tier. A transaction names an item
// once, so what is limited is counted in one write, and the second gift is decided with the first in mind.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stock from './hang-stock.ts'
import type * as Stage from './stage.ts'

const GIFT = 'cmp_01JDHF0CP00000000000000T01'
const PROGRAMS = ['crd_01JDHF0PR00000000000000T01', 'crd_01JDHF0PR00000000000000T02']
const SPEND = 100

let stage: typeof Stage
let hangStock: typeof Stock.hangStock
let table: Model['table']
let opened: ReturnType<typeof table.all>
let campaigns = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ hangStock } = await import('./hang-stock.ts'))
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => table.restore(opened))

/** Two cards that one order fills, and a tier that it reaches, all with the same gift. */
const giveThrice = async (limits: { stock?: number; perMember?: number; codes?: { kind: 'pool' } }) => {
  // What is known of live programmes and campaigns is kept for a minute.
  stage.advance(120_000)
  const gift = `${GIFT.slice(0, -2)}${String(++campaigns).padStart(2, '0')}`
  await stage.publish('campaign', gift, { ...stage.reward, transfer: false, ...limits })
  if (limits.stock !== undefined) await hangStock(gift, limits.stock)
  const ladder = cafe.tiers!.settings
  for (const id of PROGRAMS) {
    const words = stage.stamps.settings.reward.words
    const settings = { ...stage.stamps.settings, goal: 1, reward: { campaign: gift, words } }
    await stage.publish('program', id, { ...stage.stamps, settings })
  }
  await stage.publish('tier', cafe.tiers!.id, {
    ...ladder,
    tiers: ladder.tiers.map((tier, nth) => ({
      ...tier,
      upgradeAt: nth * SPEND,
      benefits: { ...tier.benefits, couponOnUpgrade: nth === 1 ? gift : null },
    })),
  })
  stage.advance(120_000)
  return gift
}

const given = async (gift: string) => {
  const [person] = await stage.makePeople()
  const answer = await stage.acts.buy(`T${campaigns}`, person, SPEND, `key-T${campaigns}`)
  const rows = await stage.rowsOf(person!)
  return {
    answer,
    coupons: rows.filter(({ _et, campaign }) => _et === 'coupon' && campaign === gift),
    taken: rows.find(({ _et, campaign }) => _et === 'taken' && campaign === gift)?.taken,
    left: table
      .all()
      .filter(({ _et, campaign }) => _et === 'stock' && campaign === gift)
      .reduce((sum, { left }) => sum + Number(left), 0),
  }
}

test('three gifts of one order come out of one stock, and no limit of those who take it counts them', async () => {
  const gift = await giveThrice({ stock: 40, perMember: 1 })
  const { answer, coupons, taken, left } = await given(gift)
  expect(answer.ok).toBe(true)
  expect([coupons.length, taken, left]).toEqual([3, undefined, 37])
})

test('the last of a stock is given once', async () => {
  const gift = await giveThrice({ stock: 1 })
  const { answer, coupons, left } = await given(gift)
  expect(answer.ok).toBe(true)
  expect([coupons.length, left]).toEqual([1, 0])
})

test('each gets a code of its own out of the pool', async () => {
  const gift = await giveThrice({ codes: { kind: 'pool' } })
  const codes = Array.from({ length: 40 }, (_, nth) => `KOZ-${nth}`)
  await stage.acts.importCodes(gift, codes)
  const { answer, coupons } = await given(gift)
  expect(answer.ok).toBe(true)
  expect(new Set(coupons.map(({ tillCode }) => tillCode)).size).toBe(3)
})
