// A gift of the café and its sister brand: who is in the café alone sees all they were given, and gets nothing that they could never see.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type * as DeskActs from '../desk-acts.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Both from './two-brands.ts'

const CAKE = 'cmp_01JDHF0CP00000000000000D01'
const SOCKS = 'cmp_01JDHF0CP00000000000000D02'
const WELCOME = 'bdl_00000000000000000000000021'
const WITH_POINTS = 'bdl_00000000000000000000000022'
const POINTS = 'crd_01JDHF0PR00000000000000D01'

let stage: typeof Stage
let both: typeof Both
let desk: typeof DeskActs.acts
let table: Model['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('./two-brands.ts')
  ;({ acts: desk } = await import('../desk-acts.ts'))
  await stage.openCafe()
  const { cafe, shoes } = both.brands
  const campaign = (name: string) => ({
    name: { 'zh-Hant': name },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-opening', days: 7, openWithinDays: 30 },
  })
  await stage.publish('campaign', CAKE, campaign('蛋糕券'))
  await stage.publish('campaign', SOCKS, campaign('襪子券'), shoes.id)
  await stage.publish('program', POINTS, stage.points, shoes.id)
  const coupons = [
    { brand: cafe.id, campaign: CAKE },
    { brand: shoes.id, campaign: SOCKS },
  ]
  const gift = { name: { 'zh-Hant': '聯合迎賓禮' }, coupons, points: [], again: true }
  await stage.publish('bundle' as never, WELCOME, gift)
  const points = [{ brand: shoes.id, program: POINTS, amount: 100 }]
  await stage.publish('bundle' as never, WITH_POINTS, { ...gift, points })
  const { hangPins } = await import('../../drive/hang-pins.ts')
  await hangPins()
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(() => {
  stage.advance(120_000)
  table.restore(opened)
})

const turn = () => stage.turn({ ...(stage.staff as object), brands: [] })
const gift = (id: string, member: string) =>
  ({ id, brand: both.brands.cafe.id, member }) as never as Parameters<typeof desk.give>[0]
const socksIn = async (app: 'cafe' | 'shoes', member: string) =>
  (await both.acts.home(app, member)).coupons.filter(({ campaignId }) => campaignId === SOCKS)

test('the sister brand’s coupon stands in the café’s app beside the café’s own, says whose it is, opens and is redeemed there', async () => {
  const { id } = await both.acts.newMember('cafe')
  must(await desk.give(gift(WELCOME, id), turn()))
  const { coupons } = await both.acts.home('cafe', id)
  expect(coupons.map(({ campaignId }) => campaignId).sort()).toEqual([CAKE, SOCKS])
  const [socks] = await socksIn('cafe', id)
  const { shoes } = both.brands
  expect(socks).toMatchObject({ of: shoes.name, brandId: shoes.id, brands: [shoes.name] })
  expect(must(await both.acts.places('cafe', id, socks!.id)).stores.map((one) => one.id)).toEqual(
    shoes.stores.map((one) => one.id),
  )
  expect(must(await both.acts.open('cafe', id, socks!.id)).coupon.openedAt).toBe(stage.now())
  const { digits } = await both.acts.codeAt('shoes')
  expect(must(await both.acts.byCode('cafe', id, socks!.id, digits)).coupon.state).toBe('redeemed')
})

test('who joins the sister brand later finds it there as well', async () => {
  const { id } = await both.acts.newMember('cafe')
  must(await desk.give(gift(WELCOME, id), turn()))
  await both.joinByLine(id, 'shoes')
  expect(await socksIn('shoes', id)).toHaveLength(1)
})

test('points of a brand they are not in are refused by name before and at the gift, and nothing is written; once they are in, they come', async () => {
  const { id } = await both.acts.newMember('cafe')
  const before = table.all()
  expect(word(await desk.previewGift(gift(WITH_POINTS, id), turn()))).toBe('bundle-points-elsewhere')
  expect(word(await desk.give(gift(WITH_POINTS, id), turn()))).toBe('bundle-points-elsewhere')
  expect(table.all()).toEqual(before)
  await both.joinByLine(id, 'shoes')
  expect(must(await desk.give(gift(WITH_POINTS, id), turn()))).toMatchObject({ points: [{ before: 0, after: 100 }] })
})
