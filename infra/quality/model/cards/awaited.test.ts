// A cell on the way whose reward cannot be given: the card goes on, says what it owes, and hands it out once it can.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { after } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/card/home-card.ts'
import { AWAITED_MAX } from '#shared/domain/card/reward/awaited.ts'
import { GOAL } from '../expected.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BOUGHT, BRAND, ORDER_TOTAL, STORE } from '../bad-input/places.ts'
import type { Caller } from '../bad-input/front-door.ts'

const GIFT = `cmp_${'0'.repeat(24)}G1` as never
const CELL = 1
const MINUTES = 120_000
const OWED = { id: GIFT, name: { 'zh-Hant': '小餅乾' }, why: 'campaign-not-live' }

let house: House
let opened: ReturnType<House['table']['all']>
let me: Person
let clerk: Caller
let till: Caller
let tries = 0
let orders = 0

const gift = (more: object) => ({ ...house.stage.reward, name: { 'zh-Hant': '小餅乾' }, ...more }) as never
const publishGift = async (more: object = {}) => {
  const at = { id: GIFT, brand: BRAND }
  const { draftVersion } = await house.door.must('PUT /admin/campaigns/{id}/draft', house.owner, {
    ...at,
    settings: gift(more),
    draftVersion: null,
  })
  await house.door.must('POST /admin/campaigns/{id}/publication', house.owner, { ...at, draftVersion })
  // What is known of live programmes and campaigns is kept for a minute.
  house.stage.advance(MINUTES)
}
const endGift = async () => {
  const { setArchived, stageOf } = await import('#functions/platform/table/config.ts')
  const { live } = (await stageOf(house.stage.place, 'campaign', GIFT))!
  const change = { at: house.stage.place, noun: 'campaign' as const, id: GIFT, by: '老闆', now: house.stage.now() }
  await setArchived({ ...change, also: [] }, live!, house.stage.now())
  house.stage.advance(MINUTES)
}

beforeAll(async () => {
  house = await openHouse()
  const { stage } = house
  me = await house.joins()
  clerk = await house.clerk(STORE)
  till = await house.till(BRAND)
  await publishGift()
  const { settings } = stage.stamps
  const halfway = [{ at: CELL, campaign: GIFT, words: { 'zh-Hant': '小餅乾' } }]
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, settings: { ...settings, halfway } })
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  house.stage.setClock(after(house.stage.STARTED, ++tries * 10 * MINUTES))
})

const stamp = async () => {
  house.stage.advance(1_000)
  const { act, coupons } = await house.door.must('POST /clerk/stamps', clerk, { phone: me.phone })
  return { act, coupons: coupons.map(({ campaignId }: { campaignId: string }) => campaignId) }
}
const paid = () => ({
  number: `A-${++orders}`,
  storeId: STORE,
  lines: [BOUGHT],
  total: ORDER_TOTAL,
  paidAt: house.stage.now(),
  member: { phone: me.phone, enrol: false },
})
const buy = () => house.door.must('POST /pos/orders', till, paid())
const card = async (): Promise<HomeCard> => {
  const { cards } = await house.door.must('GET /me', { token: me.token }, {})
  return cards.find(({ programId }: HomeCard) => (programId as string) === house.stage.STAMPS)
}
const gifts = async () =>
  (await house.stage.rowsOf(me)).filter(({ _et, campaign }) => _et === 'coupon' && campaign === GIFT)

describe('a reward on the way that cannot be given', () => {
  test('keeps nobody from the stamp: the card says what it owes and why, to its member and to the desk', async () => {
    await endGift()
    await stamp()
    const awaits = [{ key: `1.${CELL}`, ...OWED }]
    expect(await card()).toMatchObject({ balance: 1, awaits })
    const page = await house.door.must('GET /admin/members/{id}', house.owner, { id: me.id, brand: BRAND })
    expect(page.cards).toContainEqual(expect.objectContaining({ programId: house.stage.STAMPS, awaits }))
    expect(await gifts()).toEqual([])
  })
  test('is told to the desk before it is earned by hand, and nothing is written', async () => {
    await endGift()
    const was = await card()
    const wish = { program: house.stage.STAMPS as never, kind: 'late-credit' as const, amount: 1, reason: '手機沒電' }
    const { gives, owes } = await house.door.must('POST /admin/members/{id}/adjustments/preview', house.owner, {
      id: me.id,
      brand: BRAND,
      ...wish,
    })
    expect(gives).toEqual([])
    expect(owes).toEqual([{ key: `1.${CELL}`, ...OWED }])
    expect(await card()).toEqual(was)
  })
  test('is on the board of what is owed, and gone from it once it is given', async () => {
    await endGift()
    await stamp()
    const board = async () => (await house.door.must('GET /admin/owed', house.owner, { brand: BRAND })).coupons
    expect(await board()).toMatchObject([{ id: GIFT, count: 1, members: [{ id: me.id }] }])
    await publishGift()
    await stamp()
    expect(await board()).toEqual([])
  })
  test('is told with the stamp itself, when the phone collects it', async () => {
    await endGift()
    const { url } = await house.door.must('GET /admin/stores/{id}/code', house.owner, { id: STORE })
    const { earned, coupons } = await house.door.must(
      'POST /me/stamps',
      { token: me.token },
      { code: url.split('/').at(-1)! },
    )
    expect(earned).toContainEqual(
      expect.objectContaining({ added: 1, card: expect.objectContaining({ awaits: [expect.anything()] }) }),
    )
    expect(coupons).toEqual([])
  })
  test('is told at the counter with the act, and in the list of the day for as long as it stands there', async () => {
    await endGift()
    const { act } = await stamp()
    expect(act.earned).toMatchObject([{ programId: house.stage.STAMPS, added: 1, owes: [OWED] }])
    await publishGift()
    const next = await stamp()
    expect(next.act.earned[0]).not.toHaveProperty('owes')
    const { acts } = await house.door.must('GET /clerk/today', clerk, {})
    const told = acts.map(({ earned }: typeof act) => earned[0].owes)
    expect(told).toEqual([undefined, [OWED]])
  })
  test('is printed below the order, and the same once more when the till asks again', async () => {
    await endGift()
    const order = paid()
    const first = await house.door.must('POST /pos/orders', till, order, 'one and the same')
    const owes = first.earned.flatMap(({ owes: some = [] }: { owes?: object[] }) => some)
    expect(owes).toContainEqual(OWED)
    expect(first.receiptText).toContain('替您留著：小餅乾')
    expect(first.coupons.map(({ campaignId }: { campaignId: string }) => campaignId)).not.toContain(GIFT)
    await publishGift()
    expect(await house.door.must('POST /pos/orders', till, order, 'one and the same')).toEqual(first)
  })
  test('comes with the next stamp once it can be given, once and never again', async () => {
    await endGift()
    await stamp()
    expect((await stamp()).coupons).toEqual([])
    await publishGift()
    expect((await stamp()).coupons).toEqual([GIFT])
    expect((await card()).awaits).toBeUndefined()
    await stamp()
    expect(await gifts()).toHaveLength(1)
  })
  test('is awaited for every card that reached it, and all come together', async () => {
    await endGift()
    for (let nth = 0; nth < GOAL + CELL; nth++) await stamp()
    expect((await card()).awaits).toHaveLength(2)
    await publishGift()
    expect((await stamp()).coupons.filter((one: string) => one === GIFT)).toHaveLength(2)
    expect(await gifts()).toHaveLength(2)
  })
  test('lets a card go on for eight; the stamp that would add to them is not taken, and it is said why', async () => {
    await endGift()
    while (((await card()).awaits?.length ?? 0) < AWAITED_MAX || (await card()).balance !== 0) await stamp()
    const was = await card()
    const { skipped } = await buy()
    expect(skipped).toContainEqual(expect.objectContaining({ programId: house.stage.STAMPS, why: 'reward-out' }))
    expect(await card()).toEqual(was)
    await publishGift()
    await stamp()
    expect((await card()).awaits).toBeUndefined()
    expect(await gifts()).toHaveLength(AWAITED_MAX + 1)
  })
  test('is awaited no more when what earned it is refunded, and is earned anew', async () => {
    await endGift()
    const { number } = await buy()
    const had = (await card()).awaits?.length
    expect(had).toBeGreaterThan(0)
    await house.door.must('POST /pos/refunds', till, {
      number: `R-${number}`,
      order: number,
      storeId: STORE,
      refundedAt: house.stage.now(),
      lines: [],
      amount: ORDER_TOTAL,
    })
    expect((await card()).awaits).toBeUndefined()
    await publishGift()
    expect((await stamp()).coupons).toEqual([GIFT])
    expect(await gifts()).toHaveLength(1)
  })
  test('given late goes with the purchase that brought it only where the card falls below its cell', async () => {
    await endGift()
    await stamp()
    await publishGift()
    house.stage.advance(1_000)
    const { act } = await stamp()
    expect(await gifts()).toHaveLength(1)
    await house.door.must('POST /clerk/acts/{id}/undo', clerk, { id: act.id })
    expect((await gifts()).map(({ state }) => state)).toEqual(['issued'])
    expect(await card()).toMatchObject({ balance: 1 })
  })
})
