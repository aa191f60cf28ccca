// Spending at a till on the real road: live codes, holds, orders that use them, refunds that give back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#shared/base/time.ts'
import { liveCodeOf } from '../../drive/live-code.ts'
import { createTill, type Till } from '../../drive/till.ts'
import { cafe, must, shoes, startDesk, word, yongkang, type Desk, type Joined } from '../desk.ts'
import { codeFor, wrongCode } from '../phone-hands.ts'

let desk: Desk
let till: Till
let shop: Till
beforeAll(async () => {
  desk = await startDesk()
  ;[till, shop] = await Promise.all([createTill(desk.world, cafe), createTill(desk.world, shoes)])
})
afterAll(() => desk?.world.close())

const now = () => instant(desk.world.clock.now())
const POINTS = cafe.others[0]!.id
const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id
const line = { sku: 'LATTE', name: '拿鐵', quantity: 4, price: 100, discount: 0, category: '咖啡' }
let numbers = 0
const orderOf = (more: object = {}) => ({
  number: `S-${++numbers}`,
  storeId: yongkang.id,
  paidAt: now(),
  lines: [line],
  total: 400,
  ...more,
})
const refundOf = (order: string, amount: number) => ({
  number: `SR-${++numbers}`,
  order,
  storeId: yongkang.id,
  refundedAt: now(),
  amount,
  lines: [],
})
const points = (amount: number) => [{ programId: POINTS, amount }]
const anew = ({ userId }: Joined, brand = cafe) => desk.signIn(userId, brand)
/** What the phone shows at this moment. */
const live = async (member: Joined, brand = cafe) => ({ code: await liveCodeOf((await anew(member, brand)).call) })
const balance = async (member: Joined, program = POINTS, brand = cafe) =>
  (await desk.home(await anew(member, brand))).cards.find(({ programId }) => programId === program)?.balance ?? 0
const rich = async (name: string) => {
  const member = await desk.member(name)
  const code = (await desk.home(member)).member.code
  const order = orderOf({ lines: [], total: 8_000, member: { code } })
  expect((await till.send('POST /pos/orders', order)).status).toBe(201)
  return member
}
const send = async (route: string, body: unknown, key?: string | null) => till.send(route, body, key)

describe('the live code', () => {
  test('is on the phone for ten minutes ahead, changes every half minute, and is nobody’s without signing in', async () => {
    const member = await desk.member('碼一')
    const { codes, now: at } = must(await member.call('GET /me/code', {}))
    expect(new Set(codes.map(({ code }) => code.length))).toEqual(new Set([16]))
    expect(new Set(codes.map(({ code }) => code.slice(0, 10)))).toEqual(new Set([member.home.member.code]))
    expect(Date.parse(codes.at(-1)!.until) - Date.parse(at)).toBeGreaterThanOrEqual(600_000)
    expect(word(await desk.nobody('GET /me/code', {}))).toBe('session-missing')
  })
  test('says who it is as the ten digits do', async () => {
    const member = await rich('碼二')
    const { body } = await send('POST /pos/members', { member: await live(member) })
    expect(body.member.name).toBe('林○美')
  })
})

describe('a hold', () => {
  test('keeps points from everybody else, becomes the order, and is answered again', async () => {
    const member = await rich('留一')
    const before = await balance(member)
    const wish = { storeId: yongkang.id, lines: [line], total: 400, member: await live(member), use: points(300) }
    const held = await send('POST /pos/holds', wish, 'hold-1')
    expect([held.status, held.body.code]).toEqual([201, undefined])
    expect(held.body).toMatchObject({ off: 30, total: 370, due: 370, lines: [370], member: { name: '林○美' } })
    expect(await balance(member)).toBe(before)
    expect(await send('POST /pos/holds', wish, 'hold-1')).toEqual(held)
    expect((await send('POST /pos/holds', { ...wish, total: 300 }, 'hold-1')).body.code).toBe('idempotency-key-reused')
    expect((await send('POST /pos/holds', wish, 'hold-2')).body.code).toBe('live-code-used')

    const order = orderOf({ total: 370, hold: held.body.id })
    const done = await send('POST /pos/orders', order, 'order-1')
    expect([done.status, done.body.code]).toEqual([201, undefined])
    expect(done.body.used).toMatchObject([{ programId: POINTS, amount: 300, money: 30 }])
    const left = await balance(member)
    const added = done.body.earned.find(({ programId }: { programId: string }) => programId === POINTS).added
    expect(left).toBe(before - 300 + added)
    const { entries } = must(await (await anew(member)).call('GET /me/entries', {}))
    expect(entries.find(({ reason }) => reason === 'offset')).toMatchObject({ delta: -300, order: order.number })

    expect(await send('POST /pos/orders', order, 'order-1')).toEqual(done)
    expect(await send('POST /pos/holds', wish, 'hold-1')).toEqual(held)
    expect((await send('POST /pos/orders', order, null)).body.code).toBe('order-already-recorded')
    const other = orderOf({ total: 370, hold: held.body.id })
    expect((await send('POST /pos/orders', other)).body.code).toBe('hold-mismatch')
  })
  test('goes back when the till lets it go, and by itself after ten minutes', async () => {
    const member = await rich('留二')
    const wish = async () => ({
      storeId: yongkang.id,
      lines: [line],
      total: 400,
      member: await live(member),
      use: points(300),
    })
    const one = (await send('POST /pos/holds', await wish())).body
    expect((await send(`DELETE /pos/holds/${one.id}`, undefined)).body).toEqual({ id: one.id, state: 'released' })
    expect((await send(`DELETE /pos/holds/${one.id}`, undefined)).status).toBe(200)
    expect((await send('POST /pos/orders', orderOf({ total: 370, hold: one.id }))).body.code).toBe('hold-lapsed')
    await desk.world.advance('PT31S')
    const two = (await send('POST /pos/holds', await wish())).body
    expect((await shop.send(`DELETE /pos/holds/${two.id}`, undefined)).body.code).toBe('hold-unknown')
    await desk.world.advance('PT11M')
    const before = await balance(member)
    expect((await send('POST /pos/orders', orderOf({ total: 370, hold: two.id }))).body.code).toBe('hold-lapsed')
    const all = points(before - (before % 10))
    const rest = await send('POST /pos/holds', { ...(await wish()), lines: [], total: 100_000, use: all })
    expect(rest.status).toBe(201)
  })
})

describe('without a hold', () => {
  test('a live code spends at once, and only once; ten digits, a number and an old code never', async () => {
    const member = await rich('直一')
    const before = await balance(member)
    const { code } = await live(member)
    const asked = { total: 380, bill: 400, use: points(200) }
    const refusals = [
      [{ code: code.slice(0, 10) }, 'live-code-needed'],
      [{ phone: '0912345678' }, 'member-not-found'],
      [{ code: `${code.slice(0, 10)}000000` }, 'live-code-stale'],
    ] as const
    for (const [named, why] of refusals)
      expect((await send('POST /pos/orders', orderOf({ ...asked, member: named }))).body.code).toBe(why)
    for (const amount of [0, -10, 1.5, 1e12])
      expect(
        (await send('POST /pos/orders', orderOf({ ...asked, member: { code }, use: points(amount) }))).status,
      ).toBe(400)
    expect((await send('POST /pos/orders', orderOf({ ...asked, bill: undefined, member: { code } }))).status).toBe(400)
    expect(await balance(member)).toBe(before)
    const done = await send('POST /pos/orders', orderOf({ ...asked, member: { code } }))
    expect([done.status, done.body.code]).toEqual([201, undefined])
    expect((await send('POST /pos/orders', orderOf({ ...asked, member: { code } }))).body.code).toBe('live-code-used')
    await desk.world.advance('PT2M')
    expect((await send('POST /pos/orders', orderOf({ ...asked, member: { code } }))).body.code).toBe('live-code-stale')
  })
  test('two tills with one photograph spend it once', async () => {
    const member = await rich('直二')
    const other = await createTill(desk.world, cafe)
    const asked = { total: 380, bill: 400, use: points(200), member: await live(member) }
    const answers = await Promise.all([
      send('POST /pos/orders', orderOf(asked)),
      other.send('POST /pos/orders', orderOf(asked)),
    ])
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'live-code-used'])
  })
})

test('somebody known by phone alone spends with a code by SMS, once', async () => {
  const phone = '0987650001'
  const enrolled = await send('POST /pos/orders', orderOf({ lines: [], total: 8_000, member: { phone, enrol: true } }))
  expect(enrolled.status).toBe(201)
  const ask = { storeId: yongkang.id, phone }
  const sent = await send('POST /pos/spend-codes', ask, 'sms-1')
  expect([sent.status, sent.body.code]).toEqual([201, undefined])
  expect(await send('POST /pos/spend-codes', ask, 'sms-1')).toEqual(sent)
  expect(desk.world.sms.inbox(phone)).toHaveLength(1)
  expect(desk.world.sms.inbox(phone)[0]!.text).toContain(yongkang.name)
  expect((await send('POST /pos/spend-codes', ask)).body.code).toBe('sms-too-often')

  const code = codeFor(desk, phone)
  const wish = { storeId: yongkang.id, lines: [line], total: 400, use: points(300) }
  const lay = async (smsCode: string) => send('POST /pos/holds', { ...wish, member: { phone, smsCode } })
  expect((await lay(wrongCode(code))).body).toMatchObject({ code: 'spend-code-wrong', facts: { left: 4 } })
  const held = await lay(code)
  expect([held.status, held.body.off]).toEqual([201, 30])
  expect((await lay(code)).body.code).toBe('spend-code-used')
  const paid = await send('POST /pos/orders', orderOf({ total: 370, hold: held.body.id }))
  expect([paid.status, paid.body.used]).toMatchObject([201, [{ programId: POINTS, amount: 300 }]])
})

test('a friend of the account agrees on LINE, and the hold that had to wait for it goes through', async () => {
  const phone = '0987650002'
  const visitor = await desk.newcomer('同一')
  const friend = desk.joinedAs(visitor, must(await visitor.call('POST /me', { ...desk.application(), phone })))
  expect((await send('POST /pos/orders', orderOf({ lines: [], total: 8_000, member: { phone } }))).status).toBe(201)
  const before = await balance(friend)
  const question = { storeId: yongkang.id, phone, bill: 400, use: points(300) }
  const sent = await send('POST /pos/spend-asks', question, 'ask-1')
  expect([sent.status, sent.body.code]).toEqual([201, undefined])
  expect(await send('POST /pos/spend-asks', question, 'ask-1')).toEqual(sent)
  await desk.world.idle()

  const chat = JSON.stringify(desk.world.line.people.chat(friend.userId).at(-1))
  expect(chat).toContain(yongkang.name)
  expect(chat.match(/"uri":/g)).toHaveLength(1)
  const [, id] = /\/agree\/(ask_\w+)/.exec(chat)!
  expect(id).toBe(sent.body.id)

  const wish = { storeId: yongkang.id, lines: [line], total: 400, use: points(300), member: { phone, lineAsk: id } }
  expect((await send('POST /pos/holds', wish, 'hold-line')).body.code).toBe('spend-ask-waiting')
  const asked = must(await friend.call('GET /me/spend-asks/{id}', { id: id as never }))
  expect(asked).toMatchObject({ store: yongkang.name, state: 'waiting', lines: [{ amount: 300, money: 30 }] })
  const stranger = await desk.member('路人')
  const other = await stranger.call('POST /me/spend-asks/{id}/answer', { id: id as never, agree: true })
  expect(word(other)).toBe('spend-ask-unknown')
  must(await friend.call('POST /me/spend-asks/{id}/answer', { id: id as never, agree: true }))
  expect((await send(`GET /pos/spend-asks/${id}`, undefined)).body.state).toBe('agreed')
  const held = await send('POST /pos/holds', wish, 'hold-line')
  expect([held.status, held.body.off]).toEqual([201, 30])
  expect((await send('POST /pos/orders', orderOf({ total: 370, hold: held.body.id }))).status).toBe(201)
  expect(await balance(friend)).toBeLessThan(before)

  // Blocked: nobody is asked, and the till is told to send an SMS.
  desk.world.line.people.block(friend.userId)
  await desk.world.idle()
  expect((await send('POST /pos/spend-asks', question)).body.code).toBe('line-friend-needed')
})

test('a refund in parts gives back in parts, to the last point, and the preview says so', async () => {
  const member = await rich('退一')
  const before = await balance(member)
  const order = orderOf({ total: 370, bill: 400, use: points(300), member: await live(member) })
  expect((await send('POST /pos/orders', order)).status).toBe(201)
  const preview = await send('POST /pos/refunds/preview', refundOf(order.number, 100))
  expect(preview.body).toMatchObject({ returned: [{ programId: POINTS, amount: 81 }], cash: 100 })
  const first = await send('POST /pos/refunds', refundOf(order.number, 100))
  expect(first.body.returned).toMatchObject([{ amount: 81 }])
  const rest = await send('POST /pos/refunds', refundOf(order.number, 270))
  expect(rest.body.returned).toMatchObject([{ amount: 219 }])
  expect(await balance(member)).toBe(before)
})

test('stored value pays in its own company’s store; elsewhere it is none', async () => {
  const member = await desk.member('儲一', { brand: shoes })
  const { code } = (await desk.home(member)).member
  const store = shoes.stores[0]!.id
  const topUp = { number: `ST-${++numbers}`, storeId: store, amount: 1_000, programId: VALUE, member: { code } }
  expect((await shop.send('POST /pos/top-ups', topUp)).status).toBe(201)
  const before = await balance(member, VALUE, shoes)
  const asked = { total: 400, bill: 400, use: [{ programId: VALUE, amount: 300 }] }
  const paid = orderOf({ ...asked, storeId: store, member: await live(member, shoes) })
  const done = await shop.send('POST /pos/orders', paid)
  expect([done.status, done.body.code]).toEqual([201, undefined])
  expect(done.body.used).toMatchObject([{ pays: true, money: 300, balance: before - 300 }])
  const back = await shop.send('POST /pos/refunds', { ...refundOf(paid.number, 400), storeId: store })
  expect(back.body).toMatchObject({ returned: [{ amount: 300, money: 300 }], cash: 100 })
  expect(await balance(member, VALUE, shoes)).toBe(before)
})
