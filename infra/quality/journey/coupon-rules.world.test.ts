// Why a coupon is refused: every reason by its name, and nothing written.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { couponHands } from './coupon/coupon-hands.ts'
import { cafe, chifeng, must, shoes, startDesk, word, type Desk, type Joined } from './desk.ts'

let desk: Desk
let hands: ReturnType<typeof couponHands>
let screen: Call
let everywhere: string
let member: Joined

beforeAll(async () => {
  desk = await startDesk()
  hands = couponHands(desk)
  screen = await hands.screen()
  everywhere = (await hands.publish()).code
  member = await desk.member('小美')
}, 600_000)
afterAll(() => desk?.world.close())

const redeem = (who: Joined, id: string, proof: object = hands.byPin) =>
  who.call('POST /me/coupons/{id}/redemption', { id: id as never, ...proof })
const held = async (settings: Parameters<typeof hands.publish>[0]) =>
  hands.claim(member, (await hands.publish(settings)).code)
const stateOf = async (who: Joined, id: string) => (await desk.home(who)).coupons.find((one) => one.id === id)!.state

describe('where and when', () => {
  test('a coupon is refused by the store, the hour and the day that it is not for', async () => {
    const elsewhere = await held({ stores: [chifeng.id as never] })
    expect(word(await redeem(member, elsewhere.id))).toBe('coupon-other-store')
    // A refused code is not spent.
    const { code } = await desk.code()
    expect(word(await redeem(member, elsewhere.id, { code }))).toBe('coupon-other-store')
    expect(word(await redeem(member, (await held({})).id, { code }))).toBe('ok')

    const weekday = (new Date(desk.world.clock.now()).getUTCDay() + 3) % 7
    const later = await held({ open: [{ weekdays: [weekday] }] })
    expect(later.opensAt).not.toBeNull()
    expect(word(await redeem(member, later.id))).toBe('coupon-not-today')
    const fixed = await held({ validity: { kind: 'fixed', from: '2098-01-01', until: '2098-12-31' } })
    expect(word(await redeem(member, fixed.id))).toBe('coupon-not-yet')
    for (const { id } of [elsewhere, later, fixed]) expect(await stateOf(member, id)).toBe('usable')
  })

  test('stores and brands of others are no places for a campaign', async () => {
    const drafting = (settings: object) =>
      desk.admin('PUT /admin/campaigns/{id}/draft', {
        id: 'cmp_0000000000000000000000000Z' as never,
        brand: cafe.id as never,
        settings: { ...cafe.campaigns[0]!.settings, ...settings },
        draftVersion: null,
      })
    expect(word(await drafting({ stores: [shoes.stores[0]!.id] }))).toBe('place-unknown')
    expect(word(await drafting({ brands: ['brd_00000000000000000000000000'] }))).toBe('place-unknown')
    expect(word(await drafting({ benefit: { kind: 'amount', settings: { off: -5, minSpend: 0 } } }))).toBe(
      'benefit-invalid',
    )
    expect(word(await drafting({ stock: 1.5 }))).toBe('input-invalid')
    const taken = await held({ brands: [shoes.id as never], stores: [shoes.stores[0]!.id as never] })
    expect(word(await redeem(member, taken.id))).toBe('coupon-other-store')
  })

  test('a brand that the campaign names takes it, and has it on its screen and in its day', async () => {
    const [store] = shoes.stores as [(typeof shoes.stores)[0]]
    const [byPin, byCode] = [await held({ brands: [shoes.id as never] }), await held({ brands: [shoes.id as never] })]
    const { stores } = must(await member.call('GET /me/coupons/{id}/places', { id: byPin.id }))
    expect(stores.map(({ id }) => id).sort()).toEqual([...cafe.stores, ...shoes.stores].map(({ id }) => id).sort())
    expect(word(await redeem(member, byPin.id, { storeId: store.id, pin: store.pin }))).toBe('ok')
    expect(word(await redeem(member, byCode.id, { code: (await desk.code(store.id)).digits }))).toBe('ok')
    const own = await held({})
    expect(word(await redeem(member, own.id, { code: (await desk.code(store.id)).code }))).toBe('coupon-other-brand')
    await desk.world.idle()
    for (const { id } of [shoes, cafe]) {
      const day = must(await desk.admin('GET /admin/reports/day', { brand: id as never }))
      expect(day.stores.find((one) => one.store === store.id)?.redeemed).toBe(2)
    }
    const shown = must(await (await hands.screen(store))('GET /counter/screen', {}))
    expect(shown.recent.map(({ kind }) => kind)).toEqual(['redeem', 'redeem'])
  })

  test('of days that begin with opening, none passes before', async () => {
    const { id, expiresAt } = await held({ validity: { kind: 'days-after-opening', days: 2, openWithinDays: 30 } })
    const { coupon } = must(await member.call('POST /me/coupons/{id}/opening', { id }))
    expect(Date.parse(coupon.expiresAt)).toBeLessThan(Date.parse(expiresAt))
    const again = must(await member.call('POST /me/coupons/{id}/opening', { id }))
    expect(again.coupon.expiresAt).toBe(coupon.expiresAt)
  })
})

describe('on the counter', () => {
  test('a clerk holds, lets go, holds and confirms; nobody else can use it meanwhile', async () => {
    const { id, code } = await hands.claim(member, everywhere)
    const laid = must(await screen('GET /counter/coupons/{code}', { code: code! }))
    expect(laid).toMatchObject({ coupon: { id, state: 'usable' }, member: { name: expect.stringContaining('○') } })
    must(await screen('POST /counter/coupons/{code}/hold', { code: code!.toLowerCase() }))
    expect(await stateOf(member, id)).toBe('held')
    expect(word(await redeem(member, id))).toBe('coupon-held')
    const other = await hands.screen(chifeng)
    expect(word(await other('POST /counter/coupons/{code}/hold', { code: code! }))).toBe('coupon-held')
    expect(word(await other('POST /counter/holds/{coupon}/confirmation', { coupon: id }))).toBe('coupon-held')
    must(await screen('DELETE /counter/holds/{coupon}', { coupon: id }))
    expect(await stateOf(member, id)).toBe('usable')
    expect(word(await screen('POST /counter/holds/{coupon}/confirmation', { coupon: id }))).toBe('hold-lapsed')
    must(await screen('POST /counter/coupons/{code}/hold', { code: code! }))
    must(await screen('POST /counter/holds/{coupon}/confirmation', { coupon: id }))
    expect(await stateOf(member, id)).toBe('redeemed')
  })

  test('a hold that nobody confirms is over after ten minutes', async () => {
    const { id, code } = await hands.claim(member, everywhere)
    must(await screen('POST /counter/coupons/{code}/hold', { code: code! }))
    await desk.world.advance('PT10M')
    expect(await stateOf(member, id)).toBe('usable')
    expect(word(await screen('POST /counter/holds/{coupon}/confirmation', { coupon: id }))).toBe('hold-lapsed')
  })

  test('a redemption is taken back by the store that made it, within ten minutes, and the coupon is usable again', async () => {
    const { id } = await hands.claim(member, everywhere)
    must(await redeem(member, id))
    const other = await hands.screen(chifeng)
    expect(word(await other('POST /counter/redemptions/{coupon}/undo', { coupon: id }))).toBe('undo-not-allowed')
    must(await screen('POST /counter/redemptions/{coupon}/undo', { coupon: id }))
    expect(await stateOf(member, id)).toBe('usable')
    must(await redeem(member, id))
    const keys = (await desk.ledger(member.id)).filter((key) => key.includes(id))
    expect(keys.sort()).toEqual([`redeem:${id}`, `redeem:${id}:2`, `undo:${id}:1`])
    await desk.world.advance('PT11M')
    expect(word(await screen('POST /counter/redemptions/{coupon}/undo', { coupon: id }))).toBe('undo-too-late')
  })

  test('five codes that stand for nothing are all a screen may guess in a quarter of an hour', async () => {
    const guessing = await hands.screen(chifeng)
    const guess = (code: string) => guessing('GET /counter/coupons/{code}', { code })
    const words = []
    for (let nth = 0; nth < 6; nth++) words.push(word(await guess(`000000000000000${nth}`)))
    expect(words).toEqual([...Array<string>(5).fill('coupon-not-found'), 'too-many-requests'])
    // What a guest shows is no guess.
    const { code } = await hands.claim(member, everywhere)
    expect(word(await guess(code!))).toBe('ok')
    await desk.world.advance('PT16M')
    expect(word(await guess('0000000000000009'))).toBe('coupon-not-found')
  })

  test('a screen of another group finds nothing', async () => {
    const { code } = await hands.claim(member, everywhere)
    const other = await desk.openOtherGroup()
    const { digits } = must(await other.call('POST /admin/stores/{id}/pairings', { id: other.store.id }))
    const { token } = must(await desk.nobody('POST /counter/pairings', { digits, name: '別家' }))
    expect(word(await desk.callAs(() => token)('GET /counter/coupons/{code}', { code: code! }))).toBe(
      'coupon-not-found',
    )
  })
})

describe('staff', () => {
  test('takes a coupon away with a reason that the member reads', async () => {
    const { id } = await hands.claim(member, everywhere)
    const at = { id, brand: cafe.id as never, member: member.id as never }
    must(await desk.admin('POST /admin/coupons/{id}/void', { ...at, reason: '發錯活動' }))
    expect(word(await redeem(member, id))).toBe('coupon-voided')
    expect((await desk.home(member)).coupons.find((one) => one.id === id)).toMatchObject({
      state: 'voided',
      endedWhy: '發錯活動',
    })
    expect(word(await desk.admin('POST /admin/coupons/{id}/undo', at))).toBe('coupon-not-redeemed')
  })
})

describe('a gift', () => {
  test('is a friend’s once they take it: one coupon, its end and its promise, and it goes no further', async () => {
    const friend = await desk.member('小玲')
    const coupon = await hands.claim(member, everywhere)
    const code = await hands.give(member, coupon.id)
    expect(word(await redeem(member, coupon.id))).toBe('coupon-offered')
    expect(word(await member.call('POST /me/gifts/{code}', { code }))).toBe('gift-own')
    const shown = must(await desk.nobody('GET /gifts/{code}', { code }))
    expect(shown).toMatchObject({ from: expect.stringContaining('○'), expiresAt: coupon.expiresAt })
    const received = must(await friend.call('POST /me/gifts/{code}', { code })).coupon
    expect(received).toMatchObject({ expiresAt: coupon.expiresAt, name: coupon.name, from: shown.from })
    expect(await stateOf(member, coupon.id)).toBe('transferred')
    expect(word(await redeem(member, coupon.id))).toBe('coupon-transferred')
    expect(word(await desk.nobody('GET /gifts/{code}', { code }))).toBe('coupon-transferred')
    expect(word(await friend.call('POST /me/coupons/{id}/transfers', { id: received.id }))).toBe(
      'coupon-not-transferable',
    )
    expect(word(await redeem(friend, received.id))).toBe('ok')
  })

  test('taken back is the giver’s again, and its link leads nowhere', async () => {
    const friend = await desk.member('小晴')
    const coupon = await hands.claim(member, everywhere)
    const code = await hands.give(member, coupon.id)
    must(await member.call('DELETE /me/coupons/{id}/transfers', { id: coupon.id }))
    expect(word(await friend.call('POST /me/gifts/{code}', { code }))).toBe('gift-gone')
    expect(word(await desk.nobody('GET /gifts/{code}', { code }))).toBe('gift-gone')
    expect(word(await redeem(member, coupon.id))).toBe('ok')
  })

  test('a stranger joins by it, and the join says by whom', async () => {
    const coupon = await hands.claim(member, everywhere)
    const code = await hands.give(member, coupon.id)
    const { source } = must(await desk.nobody('GET /gifts/{code}', { code }))
    const stranger = await desk.newcomer('陌生人', { follows: false })
    expect(word(await stranger.call('POST /me/gifts/{code}', { code }))).toBe('member-not-found')
    const joined = desk.joinedAs(stranger, must(await stranger.call('POST /me', { ...desk.application(), source })))
    expect(joined.home.member.source).toEqual({ link: `gift:${code}`, referrer: member.id })
    expect(word(await joined.call('POST /me/gifts/{code}', { code }))).toBe('ok')
  })
})

describe('a campaign’s link', () => {
  test('gives as often as the campaign says, until the stock is gone', async () => {
    const { code, id } = await hands.publish({ stock: 2, perMember: null })
    const shown = must(await desk.nobody('GET /claims/coupons/{code}', { code }))
    expect(shown.source).toEqual({ campaign: id, link: `claim:${code}` })
    expect(word(await member.call('POST /me/claims/coupons/{code}', { code }))).toBe('ok')
    expect(word(await member.call('POST /me/claims/coupons/{code}', { code }))).toBe('coupon-limit-reached')
    const others = [await desk.member('二'), await desk.member('三')]
    expect(word(await others[0]!.call('POST /me/claims/coupons/{code}', { code }))).toBe('ok')
    expect(word(await others[1]!.call('POST /me/claims/coupons/{code}', { code }))).toBe('coupon-sold-out')
    expect(word(await desk.nobody('GET /claims/coupons/{code}', { code }))).toBe('coupon-sold-out')
    expect(word(await desk.nobody('GET /claims/coupons/{code}', { code: 'nobody-made-this' }))).toBe('claim-closed')
  })

  test('a stock is raised by a new version, and never below what was handed out', async () => {
    const { id, code } = await hands.publish({ stock: 1 })
    await hands.claim(member, code)
    expect((await hands.publish({ stock: 3 }, id)).page.left).toBe(2)
    const at = { id: id as never, brand: cafe.id as never }
    const settings = { ...cafe.campaigns[0]!.settings, stock: 0 }
    const { draftVersion } = must(
      await desk.admin('PUT /admin/campaigns/{id}/draft', { ...at, settings, draftVersion: null }),
    )
    expect(
      word(await desk.admin('POST /admin/campaigns/{id}/publication', { ...at, draftVersion: draftVersion! })),
    ).toBe('stock-below-issued')
  })

  test('with codes of the shop’s own till gives each of them once', async () => {
    const { id, code } = await hands.publish({ codes: { kind: 'pool' }, perMember: 40 })
    const at = { id: id as never, brand: cafe.id as never }
    const codes = ['TILL-1', 'TILL-2', 'TILL-2']
    expect(must(await desk.admin('POST /admin/campaigns/{id}/codes', { ...at, codes }))).toEqual({ added: 2, known: 1 })
    expect(must(await desk.admin('POST /admin/campaigns/{id}/codes', { ...at, codes }))).toEqual({ added: 0, known: 3 })
    const got = [await hands.claim(member, code), await hands.claim(member, code)]
    expect(got.map((one) => one.code).sort()).toEqual(['TILL-1', 'TILL-2'])
    expect(word(await member.call('POST /me/claims/coupons/{code}', { code }))).toBe('coupon-sold-out')
    expect(must(await screen('GET /counter/coupons/{code}', { code: 'TILL-1' })).coupon.id).toBe(
      got.find((one) => one.code === 'TILL-1')!.id,
    )
  })
})

describe('a bundle', () => {
  test('is given whole, under one key once; what is no points card is not credited', async () => {
    const { id: campaign } = await hands.publish({})
    const at = { id: 'bdl_00000000000000000000000001' as never, brand: cafe.id as never }
    const coupons = [
      { brand: cafe.id as never, campaign: campaign as never },
      { brand: shoes.id as never, campaign: shoes.campaigns[0]!.id as never },
    ]
    const points = [{ brand: cafe.id as never, program: cafe.program.id as never, amount: 100 }]
    const draft = async (settings: object) =>
      must(
        await desk.admin('PUT /admin/bundles/{id}/draft', {
          ...at,
          settings: { name: { 'zh-Hant': '入會大禮' }, coupons, points: [], ...settings },
          draftVersion: null,
        }),
      ).draftVersion!
    const withPoints = await draft({ points })
    expect(word(await desk.admin('POST /admin/bundles/{id}/publication', { ...at, draftVersion: withPoints }))).toBe(
      'bundle-points-not-ready',
    )
    const again = must(
      await desk.admin('PUT /admin/bundles/{id}/draft', {
        ...at,
        settings: { name: { 'zh-Hant': '入會大禮' }, coupons, points: [] },
        draftVersion: withPoints,
      }),
    )
    must(await desk.admin('POST /admin/bundles/{id}/publication', { ...at, draftVersion: again.draftVersion! }))
    const one = await desk.member('收禮')
    const key = randomUUID()
    const give = () => desk.admin('POST /admin/bundles/{id}/gifts', { ...at, member: one.id as never }, { key })
    const first = must(await give())
    expect(first).toMatchObject({ coupons: { length: 2 }, points: [] })
    expect(must(await give())).toEqual(first)
    expect((await desk.home(one)).coupons.filter(({ campaignId }) => campaignId === campaign)).toHaveLength(1)
    expect((await desk.ledger(one.id, shoes)).filter((entry) => entry.startsWith('bundle:'))).toHaveLength(1)
  })
})
