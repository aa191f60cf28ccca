// What is too much for a full card goes on to the card that follows; where that one takes none, it stays where it is.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/card/home-card.ts'
import type { Caller } from '../bad-input/front-door.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BOUGHT, BRAND, ORDER_TOTAL, STORE } from '../bad-input/places.ts'
import { GOAL } from '../expected.ts'

const NEXT = `crd_${'0'.repeat(24)}N1` as never
const GIFT = `cmp_${'0'.repeat(24)}G1` as never
/** Of an order, so that one is worth three stamps. */
const PER = ORDER_TOTAL / 3
const HAD = 3
const CAME = 3
const SURPLUS = HAD + CAME - GOAL
const REASON = '結帳時手機沒電'

let house: House
let opened: ReturnType<House['table']['all']>
let me: Person
let other: Person
let clerk: Caller
let till: Caller
let second: Caller
let numbers = 0

const settings = (more: object) => ({ ...house.stage.stamps.settings, earn: { kind: 'amount', per: PER }, ...more })
const publish = async (id: string, program: object, more: object = {}) => {
  await house.stage.publish('program', id, { ...house.stage.stamps, ...program, settings: settings(more) })
  // What is known of live programmes and campaigns is kept for a minute.
  house.stage.advance(2 * MINUTE)
}
const publishNext = (more: object = {}, program: object = {}) =>
  publish(NEXT, { ...program, name: { 'zh-Hant': '第二張' } }, { next: { kind: 'ends' }, ...more })
const chain = () => publish(house.stage.STAMPS, {}, { next: { kind: 'chains', program: NEXT } })
const publishGift = async (stock: number | null) => {
  await house.stage.publish('campaign', GIFT, { ...house.stage.reward, stock })
  house.stage.advance(2 * MINUTE)
}
const archive = async (id: string) => {
  const { setArchived, stageOf } = await import('#functions/platform/table/config.ts')
  const { live } = (await stageOf(house.stage.place, 'program', id))!
  const change = { at: house.stage.place, noun: 'program' as const, id, by: '老闆', now: house.stage.now() }
  await setArchived({ ...change, also: [] }, live!, house.stage.now())
  house.stage.advance(2 * MINUTE)
}

beforeAll(async () => {
  house = await openHouse()
  me = await house.joins()
  other = await house.joins()
  clerk = await house.clerk(STORE)
  till = await house.till(BRAND)
  second = await house.hire(house.stage.place.group, 'second', 'owner')
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  house.stage.advance(10 * MINUTE)
})

const order = (member?: Person, total = ORDER_TOTAL) => {
  house.stage.advance(MINUTE)
  return house.door.must('POST /pos/orders', till, {
    number: `C-${++numbers}`,
    storeId: STORE,
    lines: [{ ...BOUGHT, quantity: 1, price: total }],
    total,
    paidAt: house.stage.now(),
    ...(member && { member: { phone: member.phone, enrol: false } }),
  })
}
const byClerk = (worth = CAME) => {
  house.stage.advance(MINUTE)
  return house.door.must('POST /clerk/stamps', clerk, { phone: me.phone, worth })
}
const ofReceipt = async () => {
  const { claimUrl } = await order()
  return house.door.must('POST /me/receipts/{code}', { token: me.token }, { code: claimUrl.split('/').at(-1) })
}
const lateCredit = (amount = CAME, member = me) =>
  house.door.must('POST /admin/members/{id}/adjustments', house.owner, {
    id: member.id,
    brand: BRAND,
    program: house.stage.STAMPS as never,
    kind: 'late-credit',
    amount,
    reason: REASON,
  })
const agreed = async () => {
  const { limits, limitsRev } = await house.door.must('GET /admin/approvals', house.owner, { brand: BRAND })
  await house.door.must('PUT /admin/desk-limits', house.owner, {
    brand: BRAND,
    limits: { ...limits, stamp: 0 },
    rev: limitsRev,
  })
  const { approval } = await lateCredit()
  return house.door.must('POST /admin/approvals/{id}/decision', second, { id: approval, brand: BRAND, approve: true })
}
const merged = async () => {
  await order(other)
  return house.door.must('POST /admin/members/{id}/merges', house.owner, {
    id: me.id,
    brand: BRAND,
    from: other.id,
    reason: '同一個人',
  })
}
const ROADS = { order: () => order(me), byClerk, ofReceipt, lateCredit, agreed, merged }
const roads = Object.entries(ROADS) as [string, () => Promise<unknown>][]

/** By programme: what the member reads. */
const cards = async (): Promise<Record<string, HomeCard | undefined>> => {
  const { cards: all } = await house.door.must('GET /me', { token: me.token }, {})
  return Object.fromEntries(all.map((card: HomeCard) => [card.programId, card]))
}
const standing = async () => {
  const { [house.stage.STAMPS]: first, [NEXT]: next } = await cards()
  return [first?.balance, next?.balance]
}
const movements = async (of: string) =>
  (await house.stage.rowsOf(me))
    .filter((row) => row._et === 'entry' && row.of === of)
    .reduce((all, { delta }) => all + Number(delta), 0)
const gives = async (campaign: string) =>
  (await house.stage.rowsOf(me)).filter((row) => row._et === 'coupon' && row.campaign === campaign).length

describe('a card that follows another', () => {
  test.each(roads)('takes what was too much for it: %s', async (_road, act) => {
    await publishNext()
    await chain()
    await order(me)
    await act()
    expect(await standing()).toEqual([undefined, SURPLUS])
    expect([await movements(house.stage.STAMPS), await movements(NEXT)]).toEqual([0, SURPLUS])
    expect(await gives(house.stage.REWARD)).toBe(1)
  })
  test.each(roads)('leaves it on the full one where it was finished before: %s', async (_road, act) => {
    await publishNext()
    await publish(house.stage.STAMPS, { stores: [] }, { goal: 20 })
    await order(me, PER * GOAL)
    await house.door.must('POST /admin/members/{id}/adjustments', house.owner, {
      id: me.id,
      brand: BRAND,
      program: house.stage.STAMPS as never,
      kind: 'correction',
      amount: -GOAL,
      reason: REASON,
    })
    await chain()
    await order(me)
    await act()
    expect(await standing()).toEqual([SURPLUS, 0])
    expect(await movements(house.stage.STAMPS)).toBe(SURPLUS)
    expect((await cards())[house.stage.STAMPS]).toMatchObject({ shown: { isOver: true }, expiresAt: null })
  })
  test.each(roads)('leaves it on the full one where it is out of service: %s', async (_road, act) => {
    await publishNext()
    await chain()
    await archive(NEXT)
    await order(me)
    await act()
    expect(await standing()).toEqual([SURPLUS, undefined])
    expect([await movements(house.stage.STAMPS), await movements(NEXT)]).toEqual([SURPLUS, 0])
  })
  test('and is not there, or over by its period, leaves it too; the till hears why', async () => {
    await publishNext({}, { period: { from: null, until: '2026-11-20' } })
    await chain()
    await order(me)
    const { earned, skipped } = await order(me)
    expect(earned).toContainEqual(
      expect.objectContaining({ programId: house.stage.STAMPS, added: CAME, balance: SURPLUS }),
    )
    expect(skipped).toContainEqual(expect.objectContaining({ programId: NEXT, why: 'surplus-stays' }))
  })
  test('gives it back with its purchase, from where it stays', async () => {
    await publishNext()
    await chain()
    await archive(NEXT)
    await order(me)
    const { number } = await order(me)
    await house.door.must('POST /pos/refunds', till, {
      number: `R-${number}`,
      order: number,
      storeId: STORE,
      refundedAt: house.stage.now(),
      lines: [],
      amount: ORDER_TOTAL,
    })
    expect(await standing()).toEqual([HAD, undefined])
    expect(await gives(house.stage.REWARD)).toBe(1)
  })
  test('holds it where a third one follows that takes none', async () => {
    const third = `crd_${'0'.repeat(24)}N2` as never
    await publish(third, { period: { from: null, until: '2026-11-20' } }, { next: { kind: 'ends' } })
    await publishNext({ goal: 2, next: { kind: 'chains', program: third } })
    await chain()
    await order(me)
    const { skipped } = await order(me, PER * 5)
    expect(skipped).toContainEqual(expect.objectContaining({ programId: third, why: 'surplus-stays' }))
    expect(await standing()).toEqual([undefined, 2])
  })
})

describe('a card that follows and is filled while its own reward is out', () => {
  const open = async () => {
    await publishGift(0)
    await publishNext({ goal: 2, reward: { campaign: GIFT, words: { 'zh-Hant': '餅乾' } }, next: { kind: 'renews' } })
    await chain()
    await order(me)
  }
  test.each(roads)(
    'waits for the reward, which comes with the next stamp once there is more: %s',
    async (_road, act) => {
      await open()
      await act()
      expect(await standing()).toEqual([undefined, 0])
      expect([await gives(house.stage.REWARD), await gives(GIFT)]).toEqual([1, 0])
      expect((await cards())[NEXT]).toMatchObject({ awaits: [{ id: GIFT, why: 'coupon-sold-out' }] })
      await publishGift(null)
      await order(me, PER)
      expect(await gives(GIFT)).toBe(1)
      expect((await cards())[NEXT]!.awaits).toBeUndefined()
    },
  )
  test('waits for no more than eight: then the act gives nothing, and says why', async () => {
    await open()
    const before = await standing()
    const { skipped } = await order(me, PER * (1 + 2 * 9))
    expect(skipped).toContainEqual(expect.objectContaining({ programId: house.stage.STAMPS, why: 'reward-out' }))
    expect(await standing()).toEqual(before)
  })
})

test('what would fill more following cards than one act can gives nothing, says so, and leaves all as it was', async () => {
  await publishNext({ goal: 2, next: { kind: 'renews' } })
  await chain()
  await order(me)
  const before = await standing()
  const { skipped } = await order(me, PER * 150)
  expect(skipped).toContainEqual(expect.objectContaining({ programId: house.stage.STAMPS, why: 'too-many-at-once' }))
  expect(await standing()).toEqual(before)
})
