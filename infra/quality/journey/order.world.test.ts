// Orders of a till: what they earn, how often, and what a refund takes back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, DAY, instant } from '#shared/base/time.ts'
import { createTill, signed, type Till } from '../drive/till.ts'
import { cafe, must, shoes, startDesk, yongkang, type Desk, type Joined } from './desk.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await startDesk()
  till = await createTill(desk.world, cafe)
})
afterAll(() => desk?.world.close())

const now = () => instant(desk.world.clock.now())
const POINTS = cafe.others[0]!.id
const STAMPS = cafe.program.id
let numbers = 0
interface Told {
  data: { number?: string; lines?: unknown }
}
const latte = { sku: 'LATTE', name: '拿鐵', quantity: 2, price: 150, discount: 0, category: '咖啡' }
const cake = { sku: 'CAKE', name: '起司蛋糕', quantity: 1, price: 200, discount: 0, category: '甜點' }
const orderOf = (more: object = {}) => ({
  number: `A-${++numbers}`,
  storeId: yongkang.id,
  paidAt: now(),
  lines: [latte, cake],
  total: 500,
  ...more,
})
const codeOf = async (member: Joined) => ({ code: (await desk.home(member)).member.code })
const balanceOf = async ({ userId }: Joined, program = POINTS, brand = cafe) =>
  (await desk.home(await desk.signIn(userId, brand))).cards.find(({ programId }) => programId === program)!.balance
const refundOf = (order: string, more: object = {}) => ({
  number: `R-${++numbers}`,
  order,
  storeId: yongkang.id,
  refundedAt: now(),
  amount: 500,
  lines: [],
  ...more,
})
/** Sums of a member's entries by card: what the balances must be. */
const sums = async (member: Joined) => {
  const { entries } = must(await member.call('GET /me/entries', {}))
  const by = new Map<string, number>()
  for (const { name, delta, account } of entries)
    if (account !== 'coupon') by.set(name['zh-Hant'], (by.get(name['zh-Hant']) ?? 0) + delta)
  return by
}

describe('an order', () => {
  test('feeds every card of the member in one commit, and says so for the receipt', async () => {
    const member = await desk.member('單一')
    const order = orderOf({ member: await codeOf(member) })
    const { status, body } = await till.send('POST /pos/orders', order)
    expect([status, body.code]).toEqual([201, undefined])
    expect(body.earned).toMatchObject([
      { programId: STAMPS, kind: 'stamp', added: 1, balance: 1 },
      { programId: POINTS, kind: 'points', added: 50, balance: 50 },
    ])
    expect(body).toMatchObject({ member: { name: '林○美' }, claimUrl: null })
    expect(body.receiptText).toContain('海風點數 +50 點（共 50 點）')
    expect([await balanceOf(member), await balanceOf(member, STAMPS)]).toEqual([50, 1])
  })

  test('sent again with its key has the same answer; with another key it is refused; with another body too', async () => {
    const member = await desk.member('單二')
    const order = orderOf({ member: await codeOf(member) })
    const first = await till.send('POST /pos/orders', order, 'key-1')
    expect(first.status).toBe(201)
    expect(await till.send('POST /pos/orders', order, 'key-1')).toEqual(first)
    expect((await till.send('POST /pos/orders', order, 'key-2')).body.code).toBe('order-already-recorded')
    expect((await till.send('POST /pos/orders', order, null)).body.code).toBe('order-already-recorded')
    expect((await till.send('POST /pos/orders', { ...order, total: 499 }, 'key-1')).body.code).toBe(
      'idempotency-key-reused',
    )
    expect(await balanceOf(member)).toBe(50)
  })

  test('of forty kinds of things tells the bus of each, as it was sent, and each can be brought back', async () => {
    const lines = Array.from({ length: 40 }, (_, nth) => ({ ...latte, sku: `471${nth * 7919}`, price: 5 + nth }))
    const asked = orderOf({ lines, total: 1_000, member: { phone: '0988000222', enrol: true } })
    expect((await till.send('POST /pos/orders', asked)).status).toBe(201)
    await desk.world.idle()
    const paid = desk.world.log
      .rows('event', 100)
      .map(({ detail }) => (detail as { event?: { detail: Told } }).event?.detail.data)
      .find((data) => data?.number === asked.number)!
    expect(paid.lines).toEqual(lines.map(({ sku, quantity, category }) => ({ sku, quantity, category })))
    const back = { amount: 80, lines: [{ sku: lines[39]!.sku, quantity: 2 }] }
    expect((await till.send('POST /pos/refunds', refundOf(asked.number, back))).body.taken).toMatchObject([
      { taken: 8 },
    ])
    const twice = await till.send('POST /pos/refunds', refundOf(asked.number, back))
    expect(twice.body.code).toBe('refund-too-large')
  })

  test('of a number that nobody knows is kept, and enrols them when the till says so', async () => {
    const unknown = await till.send('POST /pos/orders', orderOf({ member: { phone: '0988000111' } }))
    expect(unknown.body).toMatchObject({ member: null, earned: [] })
    const asked = orderOf({ member: { phone: '0988000111', enrol: true } })
    const enrolled = await till.send('POST /pos/orders', asked)
    expect(enrolled.body.earned).toMatchObject([{ added: 1 }, { added: 50 }])
    const again = await till.send('POST /pos/orders', orderOf({ member: { phone: '0988 000 111' } }))
    expect(again.body.earned).toMatchObject([{ programId: POINTS, balance: 100 }])
    expect(again.body.skipped).toMatchObject([
      { programId: STAMPS, name: { 'zh-Hant': '咖啡集點卡' }, why: 'too-soon' },
    ])
  })

  test.each([
    ['of a store of another brand', () => ({ storeId: shoes.stores[0]!.id }), 'store-unknown'],
    ['in a currency with decimals', () => ({ currency: 'USD' }), 'currency-unsupported'],
    ['whose total is more than its lines', () => ({ total: 501 }), 'total-wrong'],
    ['with a negative total', () => ({ total: -1 }), 'input-invalid'],
    ['with a fraction of a dollar', () => ({ total: 12.5 }), 'input-invalid'],
    ['that is huge', () => ({ total: 10_000_001, lines: [] }), 'input-invalid'],
    ['with a line of no pieces', () => ({ lines: [{ ...latte, quantity: 0 }] }), 'input-invalid'],
    ['from the future', () => ({ paidAt: after(now(), DAY) }), 'paid-at-future'],
    ['that is a hundred days old', () => ({ paidAt: after(now(), -100 * DAY) }), 'order-too-old'],
  ])('%s is refused and writes nothing', async (_, wrong, code) => {
    const member = await desk.member('拒')
    const asked = orderOf({ member: await codeOf(member), ...wrong() })
    expect((await till.send('POST /pos/orders', asked)).body.code).toBe(code)
    expect((await till.send('POST /pos/orders', { ...orderOf(), number: asked.number })).status).toBe(201)
    expect(await sums(member)).toEqual(new Map())
  })

  test('for nothing earns nothing, and is kept', async () => {
    const member = await desk.member('零')
    const { status, body } = await till.send('POST /pos/orders', orderOf({ total: 0, member: await codeOf(member) }))
    expect([status, body.earned]).toEqual([201, []])
  })

  test('a late one earns by the day on which it was paid', async () => {
    const member = await desk.member('遲')
    // The café doubles on Wednesdays.
    let paidAt = now()
    while (new Date(Date.parse(paidAt) + 8 * 3_600_000).getUTCDay() !== 3) paidAt = after(paidAt, -DAY)
    const { body } = await till.send('POST /pos/orders', orderOf({ paidAt, member: await codeOf(member) }))
    expect(body.earned).toMatchObject([{ added: 1 }, { programId: POINTS, added: 100 }])
  })
})

describe('a till', () => {
  const send = async (headers: Record<string, string>, body: string) => {
    const answer = await fetch(`${desk.world.urls.api}/pos/quote`, { method: 'POST', headers, body })
    return ((await answer.json()) as { code?: string }).code
  }
  const body = () => JSON.stringify({ storeId: yongkang.id, lines: [latte], total: 300 })
  const at = (seconds = 0) => Math.floor(desk.world.clock.now() / 1_000) + seconds
  const headers = (more: Partial<{ secret: string; id: string; timestamp: number }> = {}) =>
    signed({ id: till.id, secret: till.secret, timestamp: at(), ...more }, 'POST', '/api/pos/quote', body())

  test('is believed by its signature over this very request, and by nothing else', async () => {
    expect(await send(headers(), body())).toBeUndefined()
    expect(await send(headers(), body().replace('300', '299'))).toBe('signature-wrong')
    expect(await send(headers({ secret: 'x'.repeat(43) }), body())).toBe('signature-wrong')
    expect(await send(headers({ id: 'key_00000000000000000000' }), body())).toBe('signature-wrong')
    expect(await send({ 'content-type': 'application/json' }, body())).toBe('session-missing')
    expect(await send(headers({ timestamp: at(-301) }), body())).toBe('signature-stale')
    // The clock goes on until it is read: the very edge is the unit test’s.
    expect(await send(headers({ timestamp: at(330) }), body())).toBe('signature-stale')
    expect(await send(headers({ timestamp: at(240) }), body())).toBeUndefined()
  })

  test('speaks for its own stores only, and for nobody once its key is revoked', async () => {
    const narrow = await createTill(desk.world, cafe, 'pos', [cafe.stores[1]!.id])
    const asked = { storeId: yongkang.id, lines: [], total: 100 }
    expect((await narrow.send('POST /pos/quote', asked)).body.code).toBe('store-unknown')
    expect((await narrow.send('POST /pos/quote', { ...asked, storeId: cafe.stores[1]!.id })).status).toBe(200)
    must(await desk.admin('DELETE /admin/till-keys/{id}', { id: narrow.id, brand: cafe.id as never }))
    await desk.world.advance('PT2M')
    expect((await narrow.send('POST /pos/quote', asked)).body.code).toBe('signature-wrong')
  })

  test('asks what a basket would earn and what may be used, and nothing is written', async () => {
    const member = await desk.member('問')
    const named = await codeOf(member)
    await till.send('POST /pos/orders', orderOf({ member: named, total: 500 }))
    await desk.world.idle()
    const writes = await desk.writesDuring(async () => {
      const { body } = await till.send('POST /pos/quote', {
        storeId: yongkang.id,
        lines: [latte],
        total: 300,
        member: named,
      })
      expect(body.earned).toMatchObject([{ programId: POINTS, added: 30, balance: 80 }])
      expect(body.usable).toMatchObject([{ programId: POINTS, available: 50, most: 50, money: 5 }])
    })
    expect(writes).toEqual([])
    expect(await balanceOf(member)).toBe(50)
  })

  test('learns of a member no more than a masked name, what is on the cards, and whether LINE or a code reaches them', async () => {
    const member = await desk.member('看')
    const { body } = await till.send('POST /pos/members', { member: await codeOf(member) })
    expect(body).toEqual({ member: { name: '林○美', cards: [], isFriend: true, phoneProved: false } })
    expect((await till.send('POST /pos/members', { member: { phone: '0900000000' } })).body).toEqual({ member: null })
  })

  test('of another brand of the group does not see who has not joined there', async () => {
    const other = await createTill(desk.world, shoes)
    const member = await desk.member('隔壁')
    expect((await other.send('POST /pos/members', { member: await codeOf(member) })).body).toEqual({ member: null })
  })
})

describe('a refund', () => {
  const bought = async (name: string, more: object = {}) => {
    const member = await desk.member(name)
    const order = orderOf({ member: await codeOf(member), ...more })
    expect((await till.send('POST /pos/orders', order)).status).toBe(201)
    return { member, order }
  }

  test('of everything takes everything back', async () => {
    const { member, order } = await bought('退一')
    const { body } = await till.send('POST /pos/refunds', refundOf(order.number))
    expect(body).toMatchObject({ state: 'applied', taken: [{ taken: 1 }, { taken: 50, missing: 0, balance: 0 }] })
    expect([await balanceOf(member), await balanceOf(member, STAMPS)]).toEqual([0, 0])
    expect([...(await sums(member)).values()]).toEqual([0, 0])
  })

  test('in parts takes back in parts, never a point more than all at once', async () => {
    const { member, order } = await bought('退二')
    const parts = [
      { amount: 155, lines: [{ sku: 'LATTE', quantity: 1 }] },
      { amount: 145, lines: [{ sku: 'LATTE', quantity: 1 }] },
      { amount: 200, lines: [{ sku: 'CAKE', quantity: 1 }] },
    ]
    const taken = []
    for (const part of parts) {
      const { body } = await till.send('POST /pos/refunds', refundOf(order.number, part))
      taken.push(body.taken.find(({ programId }: { programId: string }) => programId === POINTS).taken)
    }
    expect(taken).toEqual([16, 14, 20])
    expect([await balanceOf(member), await balanceOf(member, STAMPS)]).toEqual([0, 0])
    const more = await till.send('POST /pos/refunds', refundOf(order.number, { amount: 1 }))
    expect(more.body.code).toBe('refund-too-large')
  })

  test('is previewed without a trace, and sent twice counts once', async () => {
    const { member, order } = await bought('退三')
    const asked = refundOf(order.number, { amount: 200, lines: [{ sku: 'CAKE', quantity: 1 }] })
    const preview = await till.send('POST /pos/refunds/preview', asked)
    expect(preview.body.taken).toMatchObject([{ programId: POINTS, taken: 20, balance: 30 }])
    expect(await balanceOf(member)).toBe(50)
    const first = await till.send('POST /pos/refunds', asked, 'key-r')
    expect(first.body.taken).toEqual(preview.body.taken)
    expect(await till.send('POST /pos/refunds', asked, 'key-r')).toEqual(first)
    expect((await till.send('POST /pos/refunds', asked)).body.code).toBe('refund-already-recorded')
  })

  test('that arrives before its order waits, and the order gives only what is left', async () => {
    const member = await desk.member('先退')
    const order = orderOf({ member: await codeOf(member) })
    const first = refundOf(order.number, { amount: 200 })
    const early = await till.send('POST /pos/refunds', first, 'key-early')
    expect(early.body).toMatchObject({ state: 'awaited', taken: [] })
    const awaited = async () =>
      must(await desk.admin('GET /admin/refunds/awaited', { brand: cafe.id as never })).refunds.filter(
        (one) => one.order === order.number,
      )
    expect(await awaited()).toMatchObject([{ number: first.number, amount: 200, channel: 'pos', state: 'waiting' }])
    const { body } = await till.send('POST /pos/orders', order)
    expect(body.earned).toMatchObject([{ added: 1 }, { added: 30 }])
    expect(await awaited()).toEqual([])
    expect(await till.send('POST /pos/refunds', first, 'key-early')).toEqual(early)
    const rest = await till.send('POST /pos/refunds', refundOf(order.number, { amount: 300 }))
    expect(rest.body.taken).toMatchObject([{ taken: 1 }, { taken: 30 }])
    expect(await balanceOf(member)).toBe(0)
  })

  test('opens a full card again and takes the reward nobody has used', async () => {
    const member = await desk.member('退滿')
    const named = await codeOf(member)
    await desk.world.advance('PT3H')
    const filled = { ...cafe.program.settings, settings: { ...cafe.program.settings.settings, goal: 2 } }
    await desk.changeCard(filled)
    await desk.world.advance('PT2M')
    await till.send('POST /pos/orders', orderOf({ member: named }))
    await desk.world.advance('PT3H')
    const order = orderOf({ member: named })
    const full = await till.send('POST /pos/orders', order)
    expect(full.body.coupons).toHaveLength(1)
    const { body } = await till.send('POST /pos/refunds', refundOf(order.number))
    expect(body.voided).toEqual([full.body.coupons[0].id])
    const home = await desk.home(member)
    expect(home.cards.find(({ programId }) => programId === STAMPS)).toMatchObject({ balance: 1, round: 1 })
    expect(home.coupons.filter(({ id, state }) => id === body.voided[0] && state === 'usable')).toEqual([])
    await desk.changeCard(cafe.program.settings)
  })

  test('meets a refund of the same order at the same moment: together they take what was given, once', async () => {
    const { member, order } = await bought('同時')
    const halves = [refundOf(order.number, { amount: 250 }), refundOf(order.number, { amount: 250 })]
    const answers = await Promise.all(halves.map((one) => till.send('POST /pos/refunds', one)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await balanceOf(member)).toBe(0)
    expect((await till.send('POST /pos/refunds', refundOf(order.number, { amount: 1 }))).status).toBe(422)
  })
})

describe('a receipt', () => {
  const printed = async () => {
    const order = orderOf()
    const { body } = await till.send('POST /pos/orders', order)
    return { order, code: String(body.claimUrl).split('/r/')[1]! }
  }

  test('of an order without a member is read by anybody and claimed by one', async () => {
    const { code } = await printed()
    expect(must(await desk.nobody('GET /receipts/{code}', { code }))).toMatchObject({
      brandId: cafe.id,
      storeName: '永康店',
      total: 500,
      earned: [{ added: 1 }, { added: 50 }],
    })
    const [one, two] = [await desk.member('撿一'), await desk.member('撿二')]
    const claims = await Promise.all([one, two].map(({ call }) => call('POST /me/receipts/{code}', { code })))
    expect(claims.map((answer) => (answer.ok ? 'ok' : answer.failure)).sort()).toEqual(['ok', 'receipt-claimed'])
    const balances = [await balanceOf(one), await balanceOf(two)]
    expect(balances.sort()).toEqual([0, 50])
  })

  test('claimed again with the same key has the same answer, and a refund reaches who claimed it', async () => {
    const { order, code } = await printed()
    const member = await desk.member('撿三')
    const first = must(await member.call('POST /me/receipts/{code}', { code }, { key: 'claim' }))
    expect(must(await member.call('POST /me/receipts/{code}', { code }, { key: 'claim' })).earned).toEqual(first.earned)
    await till.send('POST /pos/refunds', refundOf(order.number))
    expect(await balanceOf(member)).toBe(0)
  })

  test('is worth seven days, and nothing to another brand', async () => {
    const { code } = await printed()
    const walker = await desk.member('鄰', { brand: shoes })
    const word = async (of: Joined) => {
      const answer = await of.call('POST /me/receipts/{code}', { code })
      return answer.ok ? 'ok' : answer.failure
    }
    expect(await word(walker)).toBe('receipt-unknown')
    await desk.world.advance('P8D')
    const member = await desk.member('晚')
    expect(await word(member)).toBe('receipt-unknown')
  })
})
