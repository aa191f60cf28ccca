// What members and tills do with cards beyond earning, on the whole road: points for a coupon and for a friend, money onto a
// card and back, a mission’s task.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { instant } from '#shared/base/time.ts'
import { createTill, type Answer, type Till } from '../../drive/till.ts'
import { must, shoes, word, type Desk, type Joined } from '../desk.ts'

const [POINTS, MISSION, VALUE] = shoes.others.map(({ id }) => id as never) as [never, never, never]
const REWARD = shoes.others[0]!.settings.settings.exchanges[0].campaign as never
const [xinyi] = shoes.stores

let desk: Desk
let till: Till
let screen: Call
let giver: Joined
let friend: Joined
let numbers = 0
const now = () => instant(desk.world.clock.now())
/** Members sign in anew: a session lasts half a day. */
const again = async (who: Joined): Promise<Joined> => ({ ...who, ...(await desk.signIn(who.userId, shoes)) })
const cardOf = async (who: Joined, program: string) =>
  (await desk.home(await again(who))).cards.find(({ programId }) => programId === program)!
const live = async (who: Joined) => must(await (await again(who)).call('GET /me/code', {})).codes[0]!.code
const named = async (who: Joined) => ({ code: (await desk.home(await again(who))).member.code })
const buy = async (who: Joined, total: number) => {
  const order = {
    number: `C-${++numbers}`,
    storeId: xinyi!.id,
    paidAt: now(),
    lines: [],
    total,
    member: await named(who),
  }
  expect((await till.send('POST /pos/orders', order)).status).toBe(201)
}
const wordOf = ({ status, body }: Answer): string => (status < 300 ? 'ok' : String(body.code))
/** @returns the refusal’s word, once it is sure that nothing was written */
const refused = async (act: () => Promise<string>): Promise<string> => {
  let said = ''
  expect(await desk.writesDuring(async () => void (said = await act()))).toEqual([])
  return said
}

export const cardUses = (opened: () => Desk) => {
  beforeAll(async () => {
    desk = opened()
    till = await createTill(desk.world, shoes)
    const { digits } = must(await desk.admin('POST /admin/stores/{id}/pairings', { id: xinyi!.id as never }))
    const { token } = must(await desk.nobody('POST /counter/pairings', { digits, name: '櫃台平板' }))
    screen = desk.callAs(() => token)
    giver = await desk.member('小步', { brand: shoes })
    friend = await desk.member('小路', { brand: shoes })
    await buy(giver, 90_000)
    await desk.world.idle()
  }, 600_000)

  describe('points', () => {
    test('buy a coupon at the price that was shown, and nothing is spent where they do not', async () => {
      const wish = { id: POINTS, campaign: REWARD }
      const asks =
        (who: Joined, more: object = {}) =>
        async () =>
          word(await who.call('POST /me/cards/{id}/exchanges', { ...wish, ...more }, { key: randomUUID() }))
      expect(await refused(asks(friend))).toBe('not-enough')
      expect(await refused(asks(giver, { points: 299 }))).toBe('exchange-changed')
      expect(await refused(asks(giver, { campaign: shoes.joinGift }))).toBe('exchange-gone')
      expect(await asks(giver, { points: 300 })()).toBe('ok')
      await desk.world.idle()
      expect(await cardOf(giver, POINTS)).toMatchObject({ balance: 600 })
      const { entries } = must(await giver.call('GET /me/entries', {}))
      expect(entries).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ of: POINTS, delta: -300, reason: 'exchanged' }),
          expect.objectContaining({ of: REWARD, delta: 1, reason: 'exchanged' }),
        ]),
      )
    })

    test('for a friend: of two phones that open the link at once one has them, and none are lost', async () => {
      const third = await desk.member('小山', { brand: shoes })
      const give = { id: POINTS, amount: 200 }
      const { gift } = must(await giver.call('POST /me/cards/{id}/transfers', give, { key: randomUUID() }))
      const open = (who: Joined) => who.call('POST /me/point-gifts/{code}', { code: gift }, { key: randomUUID() })
      expect((await Promise.all([friend, third].map(open))).map(word).sort()).toEqual(['ok', 'point-gift-taken'])
      const held = await Promise.all([giver, friend, third].map((who) => cardOf(who, POINTS)))
      expect(held.map(({ balance }) => balance).sort((a, b) => b - a)).toEqual([400, 200, 0])
      expect(await refused(async () => word(await open(giver)))).toBe('point-gift-own')
    })

    test('for a stranger, who joins by the link, and the join says so', async () => {
      const give = { id: POINTS, amount: 100 }
      const { gift } = must(await giver.call('POST /me/cards/{id}/transfers', give, { key: randomUUID() }))
      const { source, amount, from } = must(await desk.nobody('GET /point-gifts/{code}', { code: gift }))
      expect({ amount, from }).toEqual({ amount: 100, from: '林○美' })
      const visitor = await desk.newcomer('路人', { brand: shoes })
      const joined = desk.joinedAs(visitor, must(await visitor.call('POST /me', { ...desk.application(), source })))
      must(await joined.call('POST /me/point-gifts/{code}', { code: gift }, { key: randomUUID() }))
      expect((await cardOf(joined, POINTS)).balance).toBe(100)
      const page = must(
        await desk.admin('GET /admin/members/{id}', { id: joined.id as never, brand: shoes.id as never }),
      )
      expect(page.member.source).toEqual({ link: `gift:${gift}`, referrer: giver.id })
    })

    test('nobody opened in time come back, with no hand of anybody', async () => {
      const give = { id: POINTS, amount: 50 }
      must(await giver.call('POST /me/cards/{id}/transfers', give, { key: randomUUID() }))
      expect((await cardOf(giver, POINTS)).shown).toMatchObject({ available: 250, gifts: [{ amount: 50 }] })
      await desk.world.advance('P8D')
      giver = await again(giver)
      friend = await again(friend)
      expect((await cardOf(giver, POINTS)).shown).toMatchObject({ available: 300, gifts: [] })
    })
  })

  describe('stored value', () => {
    const paying = (more: object = {}) => ({ number: `V-${++numbers}`, storeId: xinyi!.id, amount: 1_000, ...more })

    test('comes onto the card for the member’s code, with its bonus, and is paid back to the live one only', async () => {
      const { status, body } = await till.send('POST /pos/top-ups', paying({ member: await named(friend) }))
      expect([status, body]).toMatchObject([201, { paid: 1_000, bonus: 50, balance: 1_050, member: { name: '林○美' } }])
      expect(await cardOf(friend, VALUE)).toMatchObject({ balance: 1_050, shown: { paid: 1_000, bonus: 50 } })

      const out = (member: object, more: object = {}) => till.send('POST /pos/pay-outs', paying({ member, ...more }))
      const spoken = await named(friend)
      expect(await refused(async () => wordOf(await out(spoken)))).toBe('live-code-needed')
      const code = await live(friend)
      expect(await refused(async () => wordOf(await out({ code }, { amount: 1_001 })))).toBe('amount-invalid')
      const paid = await out({ code }, { amount: 400 })
      expect([paid.status, paid.body]).toMatchObject([
        201,
        { taken: 400, cash: 400, fee: 0, bonusGone: 20, balance: 630 },
      ])
      expect(await refused(async () => wordOf(await out({ code }, { amount: 100 })))).toBe('live-code-used')
    })

    test('is refused by name where it cannot be, and nothing is written', async () => {
      const member = await named(friend)
      const asks = (more: object) => async () =>
        wordOf(await till.send('POST /pos/top-ups', paying({ member, ...more })))
      expect(await refused(asks({ amount: 499 }))).toBe('amount-invalid')
      expect(await refused(asks({ amount: -1 }))).toBe('input-invalid')
      expect(await refused(asks({ amount: 600.5 }))).toBe('input-invalid')
      expect(await refused(asks({ programId: POINTS }))).toBe('value-not-offered')
      expect(await refused(asks({ storeId: 'sto_01JDHF0ST0000000000000001A' }))).toBe('store-unknown')
      expect(await refused(asks({ member: { phone: '0900000000' } }))).toBe('member-not-found')
    })
  })

  test('a task is marked by the store’s screen, once', async () => {
    const asked = { member: await named(friend), program: MISSION, step: 'fitting' }
    const does = (more: object = {}) => screen('POST /counter/tasks', { ...asked, ...more }, { key: randomUUID() })
    expect(must(await does())).toMatchObject({ member: { name: '林○美' }, card: { balance: 1, goal: 3 } })
    expect(await refused(async () => word(await does()))).toBe('task-already-done')
    expect(await refused(async () => word(await does({ step: 'taipei' })))).toBe('task-unknown')
  })
}
