// The coupon of an upgrade that cannot be given: owed as long as the tier is held, given once, and told where it never was.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BOUGHT, BRAND, STORE } from '../bad-input/places.ts'
import type { Caller } from '../bad-input/front-door.ts'
import { UPGRADE_AT, goldScheme } from './gold-scheme.ts'

const GIFT = `cmp_${'0'.repeat(24)}U1` as never
const NAME = { 'zh-Hant': '升等禮' }
const MINUTES = 120_000

const SCHEME = goldScheme({ gift: GIFT, refunds: 'take-back' })

let house: House
let opened: ReturnType<House['table']['all']>
let me: Person
let till: Caller
let orders = 0
let restores = 0

beforeAll(async () => {
  house = await openHouse()
  const { stage } = house
  me = await house.joins()
  till = await house.till(BRAND)
  await stage.publish('campaign', GIFT, { ...stage.reward, name: NAME })
  await stage.publish('tier', cafe.tiers!.id, SCHEME)
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  // What is known of live tiers and campaigns is kept for a minute.
  house.stage.setClock(new Date(Date.parse(house.stage.STARTED) + ++restores * 10 * MINUTES).toISOString() as never)
})

const setOut = async (isOut: boolean) => {
  const { setArchived, stageOf } = await import('#functions/platform/table/config.ts')
  const { live } = (await stageOf(house.stage.place, 'campaign', GIFT))!
  const change = { at: house.stage.place, noun: 'campaign' as const, id: GIFT, by: '老闆', now: house.stage.now() }
  await setArchived({ ...change, also: [] }, live!, isOut ? house.stage.now() : undefined)
  house.stage.advance(MINUTES)
}
const buy = async (total: number) => {
  house.stage.advance(1_000)
  const number = `U-${++orders}`
  const { coupons } = await house.door.must('POST /pos/orders', till, {
    number,
    storeId: STORE,
    lines: [{ ...BOUGHT, quantity: 1, price: total }],
    total,
    paidAt: house.stage.now(),
    member: { phone: me.phone, enrol: false },
  })
  return { number, given: coupons.map(({ campaignId }: { campaignId: string }) => campaignId) }
}
const sweep = async (days = 1) => {
  for (let day = 0; day < days; day++) {
    house.stage.advance(DAY)
    await house.stage.acts.reviewTiers()
  }
}
const rows = () => house.stage.rowsOf(me)
const gifts = async () => (await rows()).filter(({ _et, campaign }) => _et === 'coupon' && campaign === GIFT)
const missed = async () => (await rows()).filter(({ _et, reason }) => _et === 'entry' && reason === 'not-given')

describe('an upgrade gift that is out when the tier is reached', () => {
  test('comes with the next act once there is one to give, once and never again', async () => {
    await setOut(true)
    expect((await buy(UPGRADE_AT)).given).toEqual([])
    expect((await buy(10)).given).toEqual([])
    await setOut(false)
    expect((await buy(10)).given).toContain(GIFT)
    expect((await buy(10)).given).not.toContain(GIFT)
    await sweep(3)
    expect(await gifts()).toHaveLength(1)
  })
  test('is said with why it waits: on the page of the tier, at home, and at the desk', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    const awaits = [{ of: 'upgrade', id: GIFT, name: NAME, why: 'campaign-not-live', until: null }]
    expect((await house.door.must('GET /me/tier', { token: me.token }, {})).tier).toMatchObject({ awaits })
    expect((await house.door.must('GET /me', { token: me.token }, {})).tier).toMatchObject({ awaits })
    const desk = { id: me.id, brand: BRAND }
    expect(await house.door.must('GET /admin/members/{id}', house.owner, desk)).toMatchObject({ tierAwaits: awaits })
    await setOut(false)
    await buy(10)
    expect((await house.door.must('GET /me/tier', { token: me.token }, {})).tier.awaits).toBeUndefined()
    expect((await house.door.must('GET /admin/members/{id}', house.owner, desk)).tierAwaits).toBeUndefined()
  })
  test('is on the board of who looks after the coupons, with its number, and gone from it once given', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    const board = () => house.door.must('GET /admin/owed', house.owner, { brand: BRAND })
    const line = { id: GIFT, name: NAME, why: 'campaign-not-live', count: 1, members: [{ id: me.id, name: '林小美' }] }
    expect(await board()).toEqual({ capped: false, count: 1, coupons: [line] })
    await setOut(false)
    await sweep(2)
    expect(await board()).toEqual({ capped: false, count: 0, coupons: [] })
  })
  test('comes by itself in the night after, to who does nothing more', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    await sweep()
    expect(await gifts()).toEqual([])
    await setOut(false)
    await sweep(2)
    expect(await gifts()).toHaveLength(1)
    expect(await missed()).toEqual([])
  })
  test('goes with the tier where that ends before, and an entry says so once', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    await sweep(70)
    await setOut(false)
    await sweep(3)
    expect(await gifts()).toEqual([])
    expect(await missed()).toEqual([expect.objectContaining({ of: GIFT, delta: 0, account: 'coupon' })])
    const { entries } = await house.door.must('GET /admin/members/{id}', house.owner, {
      id: me.id,
      brand: BRAND,
    })
    expect(entries).toContainEqual(expect.objectContaining({ reason: 'not-given', name: NAME, delta: 0 }))
  })
  test('is earned anew by who reaches the tier again', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    await sweep(70)
    await setOut(false)
    expect((await buy(UPGRADE_AT)).given).toContain(GIFT)
  })
  test('is owed no more where a refund takes the tier back', async () => {
    await setOut(true)
    const { number } = await buy(UPGRADE_AT)
    await house.door.must('POST /pos/refunds', till, {
      number: `R-${number}`,
      order: number,
      storeId: STORE,
      refundedAt: house.stage.now(),
      lines: [],
      amount: UPGRADE_AT,
    })
    await setOut(false)
    await sweep(2)
    expect(await gifts()).toEqual([])
    expect(await missed()).toHaveLength(1)
  })
  test('is owed no more where staff give another tier by hand', async () => {
    await setOut(true)
    await buy(UPGRADE_AT)
    await house.door.must('POST /admin/members/{id}/tier', house.owner, {
      id: me.id,
      brand: BRAND,
      tier: 'basic',
      reason: '輸入錯誤',
    })
    expect(await missed()).toHaveLength(1)
  })
})
