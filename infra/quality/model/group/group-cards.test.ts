// One card for the whole group: fed in the stores of two brands, it gives coupons of whichever brand it names.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { PLAIN } from '#shared/domain/card/program.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Both from './two-brands.ts'

const SOCKS = 'cmp_01JDHF0CP00000000000000C01'
const CAKE = 'cmp_01JDHF0CP00000000000000C02'
const CARD = 'crd_01JDHF0PR00000000000000C01'
const POINTS = 'crd_01JDHF0PR00000000000000C02'

let stage: typeof Stage
let both: typeof Both
let table: Model['table']
let opened: ReturnType<typeof table.all>
let guest: Stage.Person

const campaign = (name: string) => ({
  name: { 'zh-Hant': name },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 30 },
})
const card = (goal: number, reward: string, halfway: { at: number; campaign: string }[] = []) => ({
  ...PLAIN,
  ...stage.stamps,
  pool: null,
  settings: {
    ...stage.stamps.settings,
    goal,
    reward: { campaign: reward, words: { 'zh-Hant': '禮' } },
    halfway: halfway.map((one) => ({ ...one, words: { 'zh-Hant': '小禮' } })),
  },
})

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('./two-brands.ts')
  await stage.openCafe()
  const { cafe, shoes } = both.brands
  await stage.publish('campaign', SOCKS, campaign('襪子一雙'), shoes.id)
  await stage.publish('campaign', CAKE, campaign('蛋糕一塊'), cafe.id)
  stage.advance(120_000)
  expect(await both.acts.publishCard('cafe', CARD, card(3, SOCKS, [{ at: 2, campaign: CAKE }]))).toMatchObject({
    ok: true,
  })
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(() => {
  stage.advance(120_000)
  table.restore(opened)
})

const couponsOf = async ({ id }: Stage.Person, of?: string) =>
  (await stage.rowsOf({ id, phone: '' })).filter((row) => row._et === 'coupon' && (!of || row.campaign === of))
const buy = (at: 'cafe' | 'shoes', number: string) =>
  both.acts.order(at, { number, total: 100, member: { phone: guest.phone } }, number)

test('a card may name what is live: a group’s in any of its brands, a brand’s in its own', async () => {
  const nowhere = 'cmp_01JDHF0CP00000000000000C09'
  const [first, second, third, fourth] = ['C06', 'C07', 'C08', 'C09'].map((end) => `crd_01JDHF0PR00000000000000${end}`)
  expect(await both.acts.publishCard('cafe', first!, card(2, nowhere))).toMatchObject({ failure: 'reward-not-live' })
  expect(await both.acts.publishCard('shoes', second!, card(2, CAKE))).toMatchObject({ ok: true })
  expect(await both.acts.publishCard('cafe', third!, card(2, SOCKS), 'brand')).toMatchObject({
    failure: 'reward-not-live',
  })
  expect(await both.acts.publishCard('cafe', fourth!, card(2, CAKE), 'brand')).toMatchObject({ ok: true })
})

test('stamps of two brands fill it, and its coupons are owed by the brands whose they are', async () => {
  guest = await both.acts.newMember('cafe', 'shoes')
  const { cafe, shoes } = both.brands
  expect((await buy('cafe', 'C1')).ok).toBe(true)
  const half = await buy('shoes', 'S1')
  expect(half.ok && half.value.coupons).toMatchObject([{ of: cafe.name, name: { 'zh-Hant': '蛋糕一塊' } }])
  const full = await buy('cafe', 'C2')
  expect(full.ok && full.value.coupons).toMatchObject([{ of: shoes.name, name: { 'zh-Hant': '襪子一雙' } }])
  expect(await buy('cafe', 'C2')).toMatchObject({ ok: true, value: { coupons: full.ok && full.value.coupons } })
  expect(await couponsOf(guest)).toMatchObject([
    { campaign: CAKE, brand: cafe.id },
    { campaign: SOCKS, brand: shoes.id },
  ])
  for (const app of ['cafe', 'shoes'] as const) expect((await both.acts.home(app, guest.id)).coupons).toHaveLength(2)
})

test('the card says in both apps what it gives', async () => {
  guest = await both.acts.newMember('cafe', 'shoes')
  for (const app of ['cafe', 'shoes'] as const) {
    const { cards } = await both.acts.home(app, guest.id)
    expect(
      cards
        .find(({ programId }) => programId === CARD)!
        .gives!.map(({ id }) => id)
        .sort(),
    ).toEqual([SOCKS, CAKE].sort())
  }
})

test('who is in one brand only has the other’s coupon in that app, and uses it at the other’s counter', async () => {
  guest = await both.acts.newMember('cafe')
  const { shoes } = both.brands
  for (const number of ['C1', 'C2', 'C3']) expect((await buy('cafe', number)).ok).toBe(true)
  const shown = (await both.acts.home('cafe', guest.id)).coupons.find(({ campaignId }) => campaignId === SOCKS)!
  expect(shown).toMatchObject({ of: shoes.name, brandId: shoes.id, brands: [shoes.name], transferable: false })
  const own = await both.acts.codeAt('cafe')
  expect(await both.acts.byCode('cafe', guest.id, shown.id, own.code)).toMatchObject({
    failure: 'coupon-other-brand',
    detail: { where: shoes.name['zh-Hant'] },
  })
  const used = await both.acts.byCode('cafe', guest.id, shown.id, (await both.acts.codeAt('shoes')).digits)
  expect(used.ok && used.value.coupon.state).toBe('redeemed')
})

test('a refund takes the coupons along that its order had filled the card for, and they are earned again', async () => {
  guest = await both.acts.newMember('cafe', 'shoes')
  for (const [at, number] of [
    ['cafe', 'C1'],
    ['shoes', 'S1'],
    ['shoes', 'S2'],
  ] as const)
    await buy(at, number)
  const back = await both.acts.refund('shoes', 'S2', 100)
  expect(back.ok && back.value.voided).toHaveLength(1)
  expect(await couponsOf(guest, SOCKS)).toMatchObject([{ state: 'voided' }])
  expect((await both.acts.refund('shoes', 'S1', 100)).ok).toBe(true)
  expect(await couponsOf(guest, CAKE)).toMatchObject([{ state: 'voided' }])
  for (const number of ['C4', 'C5']) await buy('cafe', number)
  expect((await couponsOf(guest)).map(({ state }) => state).sort()).toEqual(['issued', 'issued', 'voided', 'voided'])
})

test('a coupon of it that is given anew stands in the same apps', async () => {
  guest = await both.acts.newMember('cafe')
  for (const number of ['C1', 'C2', 'C3']) await buy('cafe', number)
  const [held] = await couponsOf(guest, SOCKS)
  const anew = await both.acts.reissue('shoes', guest.id, String(held!.id), 'again')
  expect(await both.acts.reissue('shoes', guest.id, String(held!.id), 'again')).toEqual(anew)
  const states = (await both.acts.home('cafe', guest.id)).coupons
    .filter(({ campaignId }) => campaignId === SOCKS)
    .map(({ state }) => state)
  expect(states).toEqual(['usable', 'voided'])
})

test('points of the whole group buy another brand’s coupon, once for one request', async () => {
  const { shoes } = both.brands
  const points = {
    rate: { points: 1, per: 1 },
    multipliers: [],
    pendingDays: 0,
    exchanges: [{ campaign: SOCKS, points: 60 }],
  }
  const settings = { ...both.brands.cafe.others[0]!.settings.settings, ...points }
  const program = { ...PLAIN, ...both.brands.cafe.others[0]!.settings, settings }
  expect(await both.acts.publishCard('shoes', POINTS, program)).toMatchObject({ ok: true })
  stage.advance(120_000)
  guest = await both.acts.newMember('cafe')
  await buy('cafe', 'C1')
  const bought = await both.acts.exchange('cafe', guest.id, POINTS, SOCKS, 'once')
  expect(bought).toMatchObject({ ok: true, value: { spent: 60, coupon: { of: shoes.name } } })
  expect(await both.acts.exchange('cafe', guest.id, POINTS, SOCKS, 'once')).toMatchObject({
    ok: true,
    value: { spent: 60 },
  })
  expect(await both.acts.exchange('cafe', guest.id, POINTS, SOCKS, 'twice')).toMatchObject({ failure: 'not-enough' })
  expect(await couponsOf(guest, SOCKS)).toHaveLength(1)
})
