// Whose counters take a campaign’s coupons is agreed by who may see those brands.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { draftCampaignPage, publishCampaignPage } from '#functions/coupon/campaign/edit-campaign.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const ID = 'cmp_01JDHF0CP00000000000000C01'
const deps = {
  countCoupons: async () => new Map(),
  findBrand: async () => ({}),
  placesOf: async () => new Map([cafe, shoes].map(({ id, stores }) => [id, stores.map((one) => one.id)] as const)),
}

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => table.restore(opened))

const by = (brands: string[]) => stage.turn({ ...(stage.staff as object), brands })
const owner = () => by([])
const marketer = () => by([cafe.id])

const draft = async (who: never, brands: string[]) => {
  stage.advance(1000)
  const settings = {
    name: { 'zh-Hant': '折一千' },
    benefit: { kind: 'amount', settings: { off: 1000, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
    brands,
  }
  const asked = { id: ID, brand: cafe.id, settings, draftVersion: null } as never
  return must(await draftCampaignPage(deps)(asked, who)).draftVersion!
}
const publish = (who: never, draftVersion: number) =>
  publishCampaignPage(deps)({ id: ID, brand: cafe.id, draftVersion } as never, who)

test('who markets the café alone sends nobody to the shoe shop’s counters, and nothing is written', async () => {
  const version = await draft(marketer(), [shoes.id])
  const before = table.all()
  expect(word(await publish(marketer(), version))).toBe('not-allowed')
  expect(table.all()).toEqual(before)
})

test('the owner of the group may, and who markets the café changes what was agreed but does not widen it', async () => {
  const agreed = must(await publish(owner(), await draft(marketer(), [shoes.id])))
  expect(agreed.live?.brands).toEqual([shoes.id])
  const changed = must(await publish(marketer(), await draft(marketer(), [shoes.id])))
  expect(changed.liveVersion).toBe(2)
  must(await publish(marketer(), await draft(marketer(), [])))
  expect(word(await publish(marketer(), await draft(marketer(), [shoes.id])))).toBe('not-allowed')
})
