// Somebody who became somebody else is served as who they are now; somebody who was erased is nobody, and nothing is written about them.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RouteKey } from './front-door.ts'
import type { Person } from './open-house.ts'
import { BOUGHT, BRAND, ORDER_TOTAL, STORE } from './places.ts'
import { refuses, type Row } from './refuses.ts'
import type { Scene } from './scene.ts'
import { couponOf } from './things.ts'

/** What an order of NT$300 gives. */
const POINTS = 30
const reason = '本人要求'

let scene: Scene
let opened: ReturnType<Scene['table']['all']>
/** Who is gone, and who they have become. */
let gone: Person
let survivor: Person
let coupon: Awaited<ReturnType<typeof couponOf>>
let hold: string
let numbers = 0

const order = (more: object = {}) => ({
  number: `ME-${++numbers}`,
  storeId: STORE,
  lines: [BOUGHT],
  total: ORDER_TOTAL,
  paidAt: scene.stage.now(),
  ...more,
})
const record = (more: object) => scene.door.ask('POST /pos/orders', scene.callers.till, order(more))
const refund = (of: string, amount = ORDER_TOTAL) =>
  scene.door.ask('POST /pos/refunds', scene.callers.till, {
    number: `MB-${++numbers}`,
    order: of,
    storeId: STORE,
    refundedAt: scene.stage.now(),
    amount,
    lines: [],
  })
const pointsOf = async ({ phone }: Person) => {
  const { value } = await scene.door.ask('POST /pos/members', scene.callers.till, { member: { phone } })
  const cards: { programId: string; balance: number }[] = value.member.cards
  return cards.find(({ programId }) => programId === scene.ids.points)?.balance ?? 0
}
const BEFORE = 'BEFORE'

beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
  opened = scene.table.all()
})
beforeEach(async () => {
  scene.stage.setClock(scene.stage.STARTED)
  scene.table.restore(opened)
  ;[survivor, gone] = [await scene.joins(), await scene.joins()]
  await record({ number: BEFORE, member: { phone: gone.phone } })
  coupon = await couponOf(scene, gone)
  const laid = await scene.door.must('POST /pos/holds', scene.callers.till, {
    storeId: STORE,
    lines: [BOUGHT],
    total: ORDER_TOTAL,
    member: { code: await scene.tills.liveCode(gone.id) },
    use: [{ programId: scene.ids.points, amount: 10 }],
  })
  hold = laid.id
})

const asOwner = (route: RouteKey, more: object, word: Row['word']) => ({ as: 'owner' as const, route, more, word })
/** At the desk, by their id. */
const atTheDesk = (word: Row['word']) => [
  asOwner('GET /admin/members/{id}', {}, word),
  asOwner('POST /admin/members/{id}/tier', { tier: 'friend', reason }, word),
  asOwner('PUT /admin/members/{id}/details', { name: '林小美', reason }, word),
  asOwner('PUT /admin/members/{id}/tags/{tag}', { tag: '常客' }, word),
]
const refusedAll = async (rows: readonly ReturnType<typeof asOwner>[]) => {
  for (const { more, ...row } of rows)
    await refuses(scene, { ...row, bad: 'gone', input: () => ({ id: gone.id, brand: BRAND, ...more }) })
}
/** Their phone still has the session that it had. */
const withTheirOwnPhone: readonly [RouteKey, () => object][] = [
  ['GET /me', () => ({})],
  ['POST /me/cards/{id}/exchanges', () => ({ id: scene.ids.points, campaign: scene.ids.reward })],
  ['POST /me/cards/{id}/transfers', () => ({ id: scene.ids.points, amount: 1 })],
  ['POST /me/receipts/{code}', () => ({ code: scene.receipt })],
  ['POST /me/claims/coupons/{code}', () => ({ code: scene.open.link })],
  ['POST /me/coupons/{id}/transfers', () => ({ id: coupon.id })],
  ['POST /me/gifts/{code}', () => ({ code: scene.gift })],
  ['POST /me/point-gifts/{code}', () => ({ code: scene.pointGift })],
]
const phoneIsNobodys = async () => {
  const callers = { ...scene.callers, mei: { token: gone.token } }
  for (const [route, input] of withTheirOwnPhone)
    await refuses({ ...scene, callers }, { bad: 'gone', as: 'mei', route, input, word: 'member-not-found' })
}

describe('merged', () => {
  beforeEach(async () => {
    const merged = { id: survivor.id, brand: BRAND, from: gone.id, reason }
    await scene.door.must('POST /admin/members/{id}/merges', scene.owner, merged)
  })

  test.each(['phone', 'code'] as const)('an order by the %s they had is the survivor’s', async (by) => {
    const had = await pointsOf(survivor)
    expect(await record({ member: { [by]: gone[by] } })).toMatchObject({ status: 201, value: { member: {} } })
    expect(await pointsOf(survivor)).toBe(had + POINTS)
    expect((await scene.stage.rowsOf({ id: gone.id, phone: '' })).filter(({ _et }) => _et === 'sale')).toHaveLength(1)
  })

  test('a refund of what they bought before is taken from the survivor', async () => {
    scene.stage.advance(11 * 60_000)
    expect(await pointsOf(survivor)).toBe(POINTS)
    expect(await refund(BEFORE, 100)).toMatchObject({ status: 201, value: { state: 'applied' } })
    expect(await pointsOf(survivor)).toBe(POINTS - 10)
  })

  test('what they had laid down comes back to the survivor: the order that names it is refused', async () => {
    await refuses(scene, {
      bad: 'gone',
      as: 'till',
      route: 'POST /pos/orders',
      input: () => order({ hold }),
      word: 'hold-mismatch',
    })
    scene.stage.advance(11 * 60_000)
    expect(await pointsOf(survivor)).toBe(POINTS)
  })

  test('a clerk, a top-up and a coupon by the old number are the survivor’s', async () => {
    const { clerk, till } = scene.callers
    expect(await scene.door.ask('POST /clerk/stamps', clerk, { phone: gone.phone, worth: 1 })).toMatchObject({
      status: 201,
    })
    const paid = {
      number: 'MT',
      storeId: STORE,
      amount: 500,
      programId: scene.ids.value,
      member: { phone: gone.phone },
    }
    expect(await scene.door.ask('POST /pos/top-ups', till, paid)).toMatchObject({ value: { balance: 500 } })
    const used = { member: { phone: gone.phone }, coupons: [coupon.code], bill: ORDER_TOTAL, total: ORDER_TOTAL - 10 }
    expect(await record(used)).toMatchObject({ value: { redeemed: [{ off: 10 }] } })
  })

  test('a top-up of before is taken off by the till, whole, and the survivor’s own money stays', async () => {
    const { must, ask } = scene.door
    const { till } = scene.callers
    const topUp = (number: string, { phone }: Person) =>
      must('POST /pos/top-ups', till, {
        number,
        storeId: STORE,
        amount: 500,
        programId: scene.ids.value,
        member: { phone },
      })
    await topUp('VOID-1', survivor)
    const other = await scene.joins()
    await topUp('VOID-2', other)
    await must('POST /admin/members/{id}/merges', scene.owner, {
      id: survivor.id,
      brand: BRAND,
      from: other.id,
      reason,
    })
    const asked = { topUp: 'VOID-2', storeId: STORE }
    const done = await ask('POST /pos/top-up-voids', till, asked, { retry: 'void' })
    expect(done).toMatchObject({ status: 201, value: { cash: 500, balance: 500 } })
    expect(await ask('POST /pos/top-up-voids', till, asked, { retry: 'void' })).toEqual(done)
  })

  test('at the desk they are gone, and nobody merges or erases them again', async () => {
    await refusedAll([
      ...atTheDesk('not-found'),
      asOwner('POST /admin/members/{id}/merges', { from: survivor.id, reason }, 'member-merged'),
      asOwner('POST /admin/members/{id}/merges', { id: scene.ping.id, from: gone.id, reason }, 'member-merged'),
      asOwner('POST /admin/members/{id}/erasure', { reason }, 'member-merged'),
    ])
  })

  test('their own phone is nobody’s until it signs in again', phoneIsNobodys)
})

describe('erased', () => {
  let left: readonly object[]
  const ofTheirs = () => scene.stage.rowsOf({ id: gone.id, phone: '' })
  beforeEach(async () => {
    await scene.door.must('POST /admin/members/{id}/erasure', scene.owner, { id: gone.id, brand: BRAND, reason })
    left = await ofTheirs()
  })
  const nothingOfTheirs = async () => expect(await ofTheirs()).toEqual(left)

  test.each(['phone', 'code'] as const)(
    'an order by the %s they had is nobody’s, with a receipt to claim',
    async (by) => {
      expect(await record({ member: { [by]: gone[by] } })).toMatchObject({
        status: 201,
        value: { member: null, earned: [], claimUrl: expect.any(String) },
      })
      await nothingOfTheirs()
    },
  )

  test('a refund of what they bought takes nothing from anybody, and is applied', async () => {
    expect(await refund(BEFORE)).toMatchObject({ status: 201, value: { state: 'applied', taken: [], returned: [] } })
    await nothingOfTheirs()
  })

  test('their number makes somebody new, who holds nothing of theirs', async () => {
    expect(await record({ member: { phone: gone.phone, enrol: true } })).toMatchObject({ value: { member: {} } })
    expect(await pointsOf(gone)).toBe(POINTS)
    await nothingOfTheirs()
  })

  test('whoever serves them is told that there is nobody', async () => {
    const paid = { number: 'ET', storeId: STORE, amount: 500, programId: scene.ids.value }
    const rows: Omit<Row, 'bad'>[] = [
      {
        as: 'clerk',
        route: 'POST /clerk/stamps',
        input: () => ({ phone: gone.phone, worth: 1 }),
        word: 'code-unknown',
      },
      { as: 'clerk', route: 'POST /clerk/stamps', input: () => ({ code: gone.code, worth: 1 }), word: 'code-unknown' },
      {
        as: 'till',
        route: 'POST /pos/top-ups',
        input: () => ({ ...paid, member: { phone: gone.phone } }),
        word: 'member-not-found',
      },
      { as: 'till', route: 'POST /pos/orders', input: () => order({ hold }), word: 'hold-mismatch' },
      {
        as: 'till',
        route: 'POST /pos/orders',
        input: () => order({ coupons: [coupon.code], bill: ORDER_TOTAL, total: 290, member: { phone: gone.phone } }),
        word: 'member-not-found',
      },
      {
        as: 'tablet',
        route: 'POST /counter/coupons/{code}/hold',
        input: () => ({ code: coupon.code }),
        word: 'coupon-not-found',
      },
    ]
    for (const row of rows) await refuses(scene, { bad: 'gone', ...row })
  })

  test('at the desk there is nobody', async () => {
    await refusedAll([
      ...atTheDesk('not-found'),
      asOwner('POST /admin/members/{id}/merges', { id: scene.ping.id, from: gone.id, reason }, 'merge-unknown-member'),
      asOwner('POST /admin/members/{id}/erasure', { reason }, 'not-found'),
      asOwner('POST /admin/bundles/{id}/gifts', { id: scene.bundle, member: gone.id }, 'not-found'),
    ])
  })

  test('their own phone is nobody’s', phoneIsNobodys)
})
