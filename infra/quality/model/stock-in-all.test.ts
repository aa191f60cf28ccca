// A stock is how many there are in all, also of a campaign that had no end of stock for a while.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import type { issueCoupon as Issue } from '#functions/abilities/holder.ts'
import type * as Campaigns from '#functions/coupon/campaign/edit-campaign.ts'
import type { commit as Commit } from '#functions/platform/table/commit.ts'
import { must, word } from './must.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const ID = 'cmp_01JDHF0CP00000000000000E11'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let campaigns: typeof Campaigns
let issueCoupon: typeof Issue
let commit: typeof Commit
let mei: Stage.Person
let keys = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  campaigns = await import('#functions/coupon/campaign/edit-campaign.ts')
  ;({ issueCoupon } = await import('#functions/abilities/holder.ts'))
  ;({ commit } = await import('#functions/platform/table/commit.ts'))
  await stage.openCafe()
  mei = (await stage.makePeople())[0]!
  opened = table.all()
})
beforeEach(() => {
  table.restore(opened)
  // What is known of live campaigns is kept for a minute.
  stage.advance(2 * MINUTE)
})

const held = async () => (await stage.rowsOf(mei)).filter((row) => row._et === 'coupon').length
const deps = () => ({
  countCoupons: async () => new Map([[ID, { issued: await held(), redeemed: 0 }]]),
  findBrand: async () => ({}),
  placesOf: async () => new Map(),
})
const publish = async (stock: number | null) => {
  stage.advance(2 * MINUTE)
  const settings = {
    name: { 'zh-Hant': '開幕券' },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
    stock,
  }
  const at = { id: ID, brand: stage.place.brand }
  const before = await campaigns.listCampaignPages(deps())({ brand: at.brand } as never, stage.turn(stage.staff))
  const { draftVersion = null } = must(before).campaigns.find((one) => one.id === ID) ?? {}
  const drafted = must(
    await campaigns.draftCampaignPage(deps())({ ...at, settings, draftVersion } as never, stage.turn(stage.staff)),
  )
  const asked = { ...at, draftVersion: drafted.draftVersion } as never
  return campaigns.publishCampaignPage(deps())(asked, stage.turn(stage.staff))
}
const give = async (): Promise<string> => {
  const asked = {
    ...stage.place,
    member: mei.id,
    campaign: ID as never,
    key: `gift:${++keys}`,
    reason: 'claim' as const,
  }
  const issued = await issueCoupon({ ...asked, now: stage.now() })
  if (!('shown' in issued)) return JSON.stringify(issued)
  must((await commit(issued.writes)) as never)
  return 'given'
}
const giveMany = async (times: number) => {
  for (let nth = 0; nth < times; nth++) expect(await give()).toBe('given')
}

test('what went out while there was no end of stock is of the stock that there is then', async () => {
  must(await publish(10))
  await giveMany(4)
  must(await publish(null))
  await giveMany(3)
  expect(must(await publish(10)).left).toBe(3)
  await giveMany(3)
  expect(await give()).toContain('coupon-sold-out')
  expect(await held()).toBe(10)
  expect(must(await publish(11)).left).toBe(1)
})

test('a campaign that never had a stock gets one, of which what went out is gone', async () => {
  must(await publish(null))
  await giveMany(4)
  expect(must(await publish(5)).left).toBe(1)
})

test('a stock below what went out meanwhile is refused, and nothing is written', async () => {
  must(await publish(10))
  must(await publish(null))
  await giveMany(4)
  expect(word(await publish(3))).toBe('stock-below-issued')
  const before = table.all()
  const refused = await publish(3)
  expect(refused).toMatchObject({ detail: { issued: 4 } })
  const isStock = (row: Record<string, unknown>) => row._et === 'stock'
  expect(table.all().filter(isStock as never)).toEqual(before.filter(isStock as never))
})
