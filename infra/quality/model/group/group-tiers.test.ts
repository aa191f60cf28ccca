// Tiers of the whole group: what they give reaches whoever rises, in whichever brand they buy and have a birthday.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Both from './two-brands.ts'

const UP = 'cmp_01JDHF0CP00000000000000D01'
const BIRTHDAY = 'cmp_01JDHF0CP00000000000000D02'
const LADDER = 'tsc_01JDHF0TS00000000000000D01'
const UPGRADE_AT = 500

let stage: typeof Stage
let both: typeof Both
let table: Model['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('./two-brands.ts')
  await stage.openCafe()
  const benefit = { kind: 'amount', settings: { off: 50, minSpend: 0 } }
  const validity = { kind: 'days-after-issue', days: 30 }
  for (const [id, name] of [
    [UP, '升等禮'],
    [BIRTHDAY, '生日禮'],
  ] as const)
    await stage.publish('campaign', id, { name: { 'zh-Hant': name }, benefit, validity })
  stage.advance(120_000)
  const [basic, regular] = schemeOf().tiers
  const gifts = { words: [], couponOnUpgrade: UP, birthdayCoupon: BIRTHDAY }
  const tiers = [
    { ...basic!, benefits: { ...basic!.benefits, birthdayCoupon: BIRTHDAY } },
    { ...regular!, upgradeAt: UPGRADE_AT, renewAt: UPGRADE_AT, benefits: gifts },
  ]
  // The owner looks at the shoe shop and gives what the café bears.
  expect(await both.acts.publishTiers('shoes', LADDER, schemeOf({ tiers: tiers as never }))).toMatchObject({ ok: true })
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  stage.advance(600_000)
  table.restore(opened)
})

const couponsOf = async ({ id }: Stage.Person) =>
  (await stage.rowsOf({ id, phone: '' })).filter((row) => row._et === 'coupon')
const buy = (at: 'cafe' | 'shoes', { phone }: Stage.Person, number: string) =>
  both.acts.order(at, { number, total: UPGRADE_AT, member: { phone } }, number)

test('tiers of a brand give its own coupons only', async () => {
  const own = {
    ...schemeOf(),
    tiers: schemeOf().tiers.map((one) => ({ ...one, benefits: { ...one.benefits, couponOnUpgrade: UP } })),
  }
  expect(await both.acts.publishTiers('shoes', 'tsc_01JDHF0TS00000000000000D02', own, 'brand')).toMatchObject({
    failure: 'reward-not-live',
  })
})

test('who rises by what they bought in another brand has the gift in that app, and a refund takes it back', async () => {
  const guest = await both.acts.newMember('shoes')
  const up = await buy('shoes', guest, 'T1')
  expect(up.ok && up.value.coupons).toMatchObject([{ campaignId: UP, of: both.brands.cafe.name }])
  expect(await couponsOf(guest)).toMatchObject([{ campaign: UP, brand: both.brands.cafe.id, state: 'issued' }])
  expect((await both.acts.home('shoes', guest.id)).coupons).toHaveLength(1)
  expect((await both.acts.refund('shoes', 'T1', UPGRADE_AT)).ok).toBe(true)
  expect(await couponsOf(guest)).toMatchObject([{ state: 'voided' }])
  expect((await buy('shoes', guest, 'T2')).ok).toBe(true)
  expect((await couponsOf(guest)).map(({ state }) => state).sort()).toEqual(['issued', 'voided'])
})

test('the gift of a birthday comes once a year, to whoever is in any of the brands', async () => {
  const [one, two, neither] = [
    await both.acts.newMember('shoes'),
    await both.acts.newMember('cafe', 'shoes'),
    await both.acts.newMember('cafe'),
  ]
  for (const who of [one!, two!]) await both.acts.tellBirthday(who.id, '12-24')
  await both.acts.tellBirthday(neither!.id, '06-01')
  for (let day = 0; day < 40; day++) {
    stage.advance(24 * 3_600_000)
    await both.acts.dueToday()
  }
  for (const who of [one!, two!])
    expect(await couponsOf(who)).toMatchObject([{ campaign: BIRTHDAY, brand: both.brands.cafe.id, ofGroup: true }])
  expect(await couponsOf(neither!)).toEqual([])
  expect((await both.acts.home('shoes', one!.id)).coupons).toHaveLength(1)
})
