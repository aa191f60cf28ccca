// Tiers: reached by an order, kept or lost at the end of a term, taken back by a refund, with the gifts that go with them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weekdayOf } from '#shared/base/calendar.ts'
import { after, DAY, HOUR, instant, ms } from '#shared/base/time.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { functionNamed } from '../drive/function-named.ts'
import { createTill, type Till } from '../drive/till.ts'
import { hear, measure } from '../meter/listen.ts'
import { cafe, must, shoes, startDesk, word, yongkang, type Desk, type Joined } from './desk.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await startDesk()
  till = await createTill(desk.world, cafe)
})
afterAll(() => desk?.world.close())

const WEDNESDAY = 3
const POINTS = cafe.others[0]!.id
const SCHEME = cafe.tiers!
const AT = { id: SCHEME.id as never, brand: cafe.id as never }
const now = () => instant(desk.world.clock.now())
/** The café doubles on Wednesdays, which would hide what a tier multiplies. */
const anOrdinaryDay = () => (weekdayOf(now()) === WEDNESDAY ? after(now(), -DAY) : now())
let numbers = 0
const orderOf = (total: number, more: object = {}) => ({
  number: `T-${++numbers}`,
  storeId: yongkang.id,
  paidAt: anOrdinaryDay(),
  lines: [],
  total,
  ...more,
})
const refundOf = (order: string, amount: number) => ({
  number: `TR-${++numbers}`,
  order,
  storeId: yongkang.id,
  refundedAt: now(),
  amount,
  lines: [],
})
const back = ({ userId }: Joined) => desk.signIn(userId)
const homeOf = async (member: Joined) => desk.home(await back(member))
const tierOf = async (member: Joined) => (await homeOf(member)).tier!
const pageOf = async (member: Joined) => must(await (await back(member)).call('GET /me/tier', {}))
const whysOf = async (member: Joined) => (await pageOf(member)).history.map(({ why }) => why)
const codeOf = async (member: Joined) => ({ code: (await homeOf(member)).member.code })
const buys = async (member: Joined, total: number, more: object = {}) => {
  const order = orderOf(total, { member: await codeOf(member), ...more })
  const { status, body } = await till.send('POST /pos/orders', order)
  expect([status, body.code]).toEqual([201, undefined])
  return { order, body }
}
const giftsOf = async (member: Joined, name = '升等禮：起司蛋糕') =>
  (await homeOf(member)).coupons.filter((one) => one.name['zh-Hant'] === name).map(({ state }) => state)
const publish = async (more: Partial<TierScheme>) => {
  const settings = { ...SCHEME.settings, ...more }
  const { draftVersion } = must(
    await desk.admin('PUT /admin/tiers/{id}/draft', { ...AT, settings, draftVersion: null }),
  )
  must(await desk.admin('POST /admin/tiers/{id}/publication', { ...AT, draftVersion: draftVersion! }))
  // Whatever a Lambda remembers is forgotten by then.
  await desk.world.advance('PT2M')
}
/** Who acts for tills. */
const orderRoles = () => new Set([functionNamed(desk.world, 'order-api').role])
const sweep = () => desk.world.invoke('jidian-desk-tier-every-day', {})
/** Lets the world come to an instant, and an hour more: the day’s sweep is over by then. */
const comeTo = (at: string) => desk.world.advance(`PT${Math.ceil((ms(at) - desk.world.clock.now() + HOUR) / 60_000)}M`)

describe('an order', () => {
  test('that reaches a threshold lifts the member, with the coupon, in one commit', async () => {
    const member = await desk.member('升一')
    expect(await tierOf(member)).toMatchObject({ id: 'basic', rank: 0, next: { missing: 3_000 }, keep: null })
    await buys(member, 1_800)
    expect(await tierOf(member)).toMatchObject({ id: 'basic', have: 1_800, next: { missing: 1_200 } })
    const order = orderOf(1_200, { member: await codeOf(member) })
    const writes = await desk.writesDuring(async () => {
      const { body } = await till.send('POST /pos/orders', order, 'up')
      expect(body.coupons).toMatchObject([{ name: { 'zh-Hant': '升等禮：起司蛋糕' }, state: 'usable' }])
    })
    const own = writes.filter(({ principal }) => orderRoles().has(principal))
    expect(own.map(({ operation }) => operation)).toEqual(['TransactWriteItems'])
    const { tier, history } = await pageOf(member)
    expect(tier).toMatchObject({ id: 'regular', next: { missing: 7_000 }, keep: { at: 2_000, missing: 2_000 } })
    expect(history).toMatchObject([{ from: { 'zh-Hant': '一般會員' }, to: { 'zh-Hant': '常客' }, why: 'upgrade' }])
  })

  test('sent again is one upgrade and one gift', async () => {
    const member = await desk.member('升二')
    const order = orderOf(3_000, { member: await codeOf(member) })
    const first = await till.send('POST /pos/orders', order, 'twice')
    expect(await till.send('POST /pos/orders', order, 'twice')).toEqual(first)
    expect((await till.send('POST /pos/orders', order)).body.code).toBe('order-already-recorded')
    expect(await whysOf(member)).toEqual(['upgrade'])
    expect(await giftsOf(member)).toEqual(['usable'])
    expect((await tierOf(member)).have).toBe(3_000)
  })

  test('earns by the tier before it: the multiplier begins with the next one', async () => {
    const member = await desk.member('倍')
    const points = async (total: number) => {
      const { body } = await buys(member, total)
      return body.earned.find(({ programId }: { programId: string }) => programId === POINTS).added
    }
    expect(await points(10_000)).toBe(1_000)
    expect((await tierOf(member)).id).toBe('friend')
    const named = await codeOf(member)
    const basket = { storeId: yongkang.id, lines: [], total: 1_000, member: named }
    const quoted = await till.send('POST /pos/quote', basket)
    const isDouble = weekdayOf(now()) === WEDNESDAY
    expect(quoted.body.earned[0].added).toBe(isDouble ? 200 : 150)
    expect(await points(1_000)).toBe(150)
  })

  test('of somebody whose number is new begins their tier, and a receipt that is claimed counts', async () => {
    const enrolled = orderOf(3_000, { member: { phone: '0988222333', enrol: true } })
    expect((await till.send('POST /pos/orders', enrolled)).body.coupons).toHaveLength(1)
    const { body } = await till.send('POST /pos/orders', orderOf(3_000))
    const member = await desk.member('撿')
    const claimed = must(await member.call('POST /me/receipts/{code}', { code: body.claimUrl.split('/r/')[1] }))
    expect(claimed.coupons).toHaveLength(1)
    expect((await tierOf(member)).id).toBe('regular')
  })

  test('of a brand without tiers writes nothing of them', async () => {
    const other = await createTill(desk.world, shoes)
    const member = await desk.member('別家', { brand: shoes })
    const named = { code: (await desk.home(member)).member.code }
    const sold = await other.send('POST /pos/orders', orderOf(50_000, { storeId: shoes.stores[0]!.id, member: named }))
    expect(sold.status).toBe(201)
    expect((await desk.home(member)).tier).toBeNull()
    expect(word(await member.call('GET /me/tier', {}))).toBe('not-found')
  })

  test('that feeds three programmes takes at most twenty write units and four trips', async () => {
    const second = { ...cafe.program.settings, name: { 'zh-Hant': '第二張卡' }, intervalMinutes: 0 }
    const at = { id: 'crd_01JDHF0PR0000000000000009Z' as never, brand: cafe.id as never }
    const drafted = must(
      await desk.admin('PUT /admin/programs/{id}/draft', { ...at, settings: second, draftVersion: null }),
    )
    must(await desk.admin('POST /admin/programs/{id}/publication', { ...at, draftVersion: drafted.draftVersion! }))
    await desk.world.advance('PT3H')
    const member = await desk.member('三')
    await buys(member, 100)
    await desk.world.advance('PT3H')
    // Asked first, so that what a Lambda keeps for a minute is there.
    const named = await codeOf(member)
    await till.send('POST /pos/quote', { storeId: yongkang.id, lines: [], total: 100, member: named })
    const heard = await hear(desk.world, () => buys(member, 100))
    const { wcu, trips, operations, used } = measure(heard, orderRoles())
    expect(wcu, JSON.stringify(used)).toBeLessThanOrEqual(20)
    expect(trips, operations.join(' ')).toBeLessThanOrEqual(4)
    const archived = must(
      await desk.admin('PUT /admin/programs/{id}/draft', {
        ...at,
        settings: { ...second, ways: ['poster'] },
        draftVersion: null,
      }),
    )
    must(await desk.admin('POST /admin/programs/{id}/publication', { ...at, draftVersion: archived.draftVersion! }))
  })
})

describe('a refund', () => {
  test('takes the tier and its unused gift back, and the same purchase gives both again', async () => {
    const member = await desk.member('退')
    const { order } = await buys(member, 3_000)
    const { body } = await till.send('POST /pos/refunds', refundOf(order.number, 1))
    expect(body.voided).toHaveLength(1)
    expect(await tierOf(member)).toMatchObject({ id: 'basic', have: 2_999 })
    expect(await giftsOf(member)).toEqual(['voided'])
    await till.send('POST /pos/refunds', refundOf(order.number, 2_999))
    expect(await tierOf(member)).toMatchObject({ id: 'basic', have: 0 })
    expect(await whysOf(member)).toEqual(['refund', 'upgrade'])
    await buys(member, 3_000)
    expect((await giftsOf(member)).toSorted()).toEqual(['usable', 'voided'])
  })

  test('by the other rule leaves the tier until its end', async () => {
    await publish({ refunds: 'keep' })
    const member = await desk.member('留')
    const { order } = await buys(member, 3_000)
    const { body } = await till.send('POST /pos/refunds', refundOf(order.number, 3_000))
    expect(body.voided).toEqual([])
    expect(await tierOf(member)).toMatchObject({ id: 'regular', have: 0 })
    await publish({})
  })
})

describe('a marketer', () => {
  test('is told before publishing who would move, and which gifts that gives', async () => {
    const member = await desk.member('預覽')
    await buys(member, 900)
    const [basic, regular, friend] = SCHEME.settings.tiers
    const settings = { ...SCHEME.settings, tiers: [basic!, { ...regular!, upgradeAt: 800, renewAt: 500 }, friend!] }
    const writes = await desk.writesDuring(async () => {
      const seen = must(await desk.admin('POST /admin/tiers/{id}/preview', { ...AT, settings }))
      const up = seen.moves.find(({ from, to, when }) => from === 'basic' && to === 'regular' && when === 'now')!
      expect(up.count).toBeGreaterThanOrEqual(1)
      expect(seen.gifts).toMatchObject([{ name: { 'zh-Hant': '升等禮：起司蛋糕' }, count: up.count }])
      expect(seen.people).toContainEqual({ name: '林○美', from: 'basic', to: 'regular', when: 'now' })
      expect(seen.members).toBeGreaterThanOrEqual(seen.standing)
      expect(seen.capped).toBe(false)
    })
    expect(writes).toEqual([])
    await publish(settings)
    expect((await tierOf(member)).id).toBe('regular')
    expect(await giftsOf(member)).toEqual([])
    await buys(member, 10)
    expect(await whysOf(member)).toEqual(['scheme'])
    expect(await giftsOf(member)).toEqual(['usable'])
    await publish({})
    expect((await tierOf(member)).id).toBe('regular')
  })

  test('gives a tier by hand with a reason, once for one request', async () => {
    const member = await desk.member('手')
    const asked = { id: member.id as never, brand: cafe.id as never, tier: 'friend', reason: '開幕一百位常客' }
    for (let again = 0; again < 2; again++)
      expect(must(await desk.admin('POST /admin/members/{id}/tier', asked, { key: 'hand' })).tier.id).toBe('friend')
    expect(await whysOf(member)).toEqual(['staff'])
    expect(word(await desk.admin('POST /admin/members/{id}/tier', { ...asked, tier: 'gold' }))).toBe('tier-unknown')
    const { entries } = must(await desk.admin('GET /admin/audit', {}))
    expect(entries.filter(({ action, target }) => action === 'set tier' && target === member.id)).toHaveLength(1)
  })

  test.each([
    ['a ladder that does not rise', { tiers: SCHEME.settings.tiers.toReversed() }, 'input-invalid'],
    ['a tier that lasts no time', { lastsMonths: 0 }, 'input-invalid'],
  ])('cannot save %s', async (_, wrong, code) => {
    const settings = { ...SCHEME.settings, ...wrong }
    expect(word(await desk.admin('PUT /admin/tiers/{id}/draft', { ...AT, settings, draftVersion: null }))).toBe(code)
  })

  test('cannot set up a second ladder, nor give what is not live', async () => {
    const other = { ...AT, id: 'tsc_01JDHF0TS0000000000000002B' as never }
    const { settings } = SCHEME
    expect(word(await desk.admin('PUT /admin/tiers/{id}/draft', { ...other, settings, draftVersion: null }))).toBe(
      'tier-scheme-exists',
    )
    const [basic, ...rest] = settings.tiers
    const gone = { ...rest[0]!.benefits, couponOnUpgrade: 'cmp_00000000000000000000000000' as never }
    const tiers = [basic!, { ...rest[0]!, benefits: gone }, ...rest.slice(1)]
    const draft = { ...AT, settings: { ...settings, tiers }, draftVersion: null }
    const { draftVersion } = must(await desk.admin('PUT /admin/tiers/{id}/draft', draft))
    expect(word(await desk.admin('POST /admin/tiers/{id}/publication', { ...AT, draftVersion: draftVersion! }))).toBe(
      'reward-not-live',
    )
    const { draftVersion: next } = must(
      await desk.admin('PUT /admin/tiers/{id}/draft', { ...AT, settings, draftVersion }),
    )
    must(await desk.admin('POST /admin/tiers/{id}/publication', { ...AT, draftVersion: next! }))
  })
})

describe('a visit by the counter’s code', () => {
  test('counts where tiers ask for visits, and its repeat answers with the gift again', async () => {
    const [basic, regular, friend] = SCHEME.settings.tiers
    await publish({
      measure: 'visits',
      tiers: [basic!, { ...regular!, upgradeAt: 1, renewAt: 1 }, { ...friend!, upgradeAt: 9, renewAt: 9 }],
    })
    const member = await desk.member('來訪')
    const { code } = await desk.code()
    const first = must(await member.call('POST /me/stamps', { code }, { key: 'visit' }))
    expect(first.coupons.map(({ name }) => name['zh-Hant'])).toContain('升等禮：起司蛋糕')
    const again = must(await member.call('POST /me/stamps', { code }, { key: 'visit' }))
    expect(again.coupons.map(({ id }) => id)).toEqual(first.coupons.map(({ id }) => id))
    expect(await tierOf(member)).toMatchObject({ id: 'regular', measure: 'visits', have: 1 })
    await publish({})
  })
})

describe('as time goes by', () => {
  test('a birthday brings the gift of the tier, once a year', async () => {
    const birthday = after(now(), 2 * DAY)
    const day = new Date(ms(birthday) + 8 * HOUR).toISOString().slice(5, 10)
    const [member, plain] = [await desk.member('生日'), await desk.member('平生')]
    for (const one of [member, plain]) must(await one.call('PATCH /me', { birthday: day }))
    await buys(member, 3_000)
    await desk.world.advance('P3D')
    expect(await giftsOf(member, '生日請你喝一杯')).toEqual(['usable'])
    expect(await giftsOf(plain, '生日請你喝一杯')).toEqual([])
    expect(await desk.writesDuring(sweep)).toEqual([])
  })

  test('a term that ends is graced, then lowered by the sweep, once; who did enough is renewed', async () => {
    const [fades, keeps] = [await desk.member('降'), await desk.member('續')]
    for (const one of [fades, keeps]) await buys(one, 3_000)
    const { until } = await tierOf(fades)
    await desk.world.advance('P35D')
    await buys(keeps, 2_000)
    await comeTo(until!)
    expect(await tierOf(fades)).toMatchObject({ id: 'regular', until, keep: { missing: 2_000 } })
    const { graceUntil } = await tierOf(fades)
    expect(ms(graceUntil!) - ms(until!)).toBe(14 * DAY)
    expect(await tierOf(keeps)).toMatchObject({ id: 'regular', graceUntil: null })
    expect(await whysOf(keeps)).toEqual(['renewal', 'upgrade'])
    await comeTo(graceUntil!)
    expect(await tierOf(fades)).toMatchObject({ id: 'basic', until: null })
    expect(await whysOf(fades)).toEqual(['downgrade', 'upgrade'])
    expect(await desk.writesDuring(sweep)).toEqual([])
    expect(await whysOf(fades)).toEqual(['downgrade', 'upgrade'])
    // Today: what had been paid before the grace ended would put the tier back, without a gift.
    await buys(fades, 3_000, { paidAt: now() })
    expect((await giftsOf(fades)).filter((state) => state === 'usable')).toEqual(['usable'])
  })
})
