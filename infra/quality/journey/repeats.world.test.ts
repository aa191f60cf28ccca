// What comes twice, late, out of order or at the same moment, and what belongs to somebody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cafe, chifeng, must, shoes, startDesk, word, yongkang, type Desk, type Joined } from './desk.ts'

const GIFT = cafe.campaigns[0]!.id
const REWARD = cafe.campaigns[1]!.id
const { settings } = cafe.program
const SHORT = { ...settings, intervalMinutes: 0, settings: { ...settings.settings, goal: 2 } }

let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
  await desk.changeCard(SHORT)
})
afterAll(() => desk?.world.close())

const stamp = (member: Joined, code: string) => member.call('POST /me/stamps', { code })
const stampNow = async (member: Joined, store?: string) => must(await stamp(member, await desk.claim(store)))
const redeem = (member: Joined, id: string, proof: object) =>
  member.call('POST /me/coupons/{id}/redemption', { id: id as never, ...proof })
const pin = (typed: string) => ({ storeId: yongkang.id, pin: typed })
const heldOf = async (member: Joined, campaign: string) =>
  (await desk.home(member)).coupons.filter(({ campaignId }) => campaignId === campaign)
const giftOf = async (member: Joined) => (await heldOf(member, GIFT))[0]!.id
const isFriend = async ({ call }: Joined) => must(await call('GET /me/friendship', {})).isFriend

/** All that can be told of a member and of the day: a repeat changes none of it. */
const everything = async (member: Joined) => ({
  home: { ...(await desk.home(member)), now: null },
  phone: desk.world.line.people.chat(member.userId),
  items: await desk.items(`grp_01JDGR0VP0000000000000001A#${member.id}`),
  day: { ...must(await desk.admin('GET /admin/reports/day', { brand: cafe.id as never })), now: null },
  members: must(await desk.admin('GET /admin/members', { brand: cafe.id as never })),
  messages: await desk.messages(),
  playbooks: must(await desk.admin('GET /admin/playbooks', { brand: cafe.id as never })),
})

describe('every event of the journey', () => {
  test('may come three times: it counts, pays and is said once', async () => {
    const thrice = Array.from({ length: 300 }, () => ({ repeat: 2 }))
    const member = await desk.during({ 'events.PutEvents': thrice, webhook: thrice }, async () => {
      const joined = await desk.member('小美')
      await stampNow(joined)
      await stampNow(joined)
      must(await redeem(joined, (await heldOf(joined, REWARD))[0]!.id, { code: (await desk.code()).code }))
      await desk.world.advance('P3DT1H')
      return joined
    })
    const again = { ...member, ...(await desk.signIn(member.userId)) }
    const ledger = (await desk.ledger(member.id)).map((key) => key.split(':')[0]).sort()
    // The entry of the full card stands beside the visit that filled it.
    expect(ledger).toEqual(['playbook', 'redeem', 'reward', 'scan', 'scan', 'scan'])
    const said = desk.phone(member.userId)
    expect(said.filter((text) => /先請你一杯|集滿了|快到期了/.test(text)).map((text) => text.slice(0, 12)).length).toBe(
      new Set(said.filter((text) => /先請你一杯|集滿了|快到期了/.test(text))).size,
    )
    const days = must(await desk.admin('GET /admin/reports/day', { brand: cafe.id as never })).before
    expect(days.filter(({ joins }) => joins)).toMatchObject([{ joins: 1, stamps: 2, issued: 2, redeemed: 1 }])

    const before = await everything(again)
    const events = desk.world.log
      .rows('event', 5_000)
      .map(({ detail }) => detail as { bus: string; event: { source: string; detail: object; 'detail-type': string } })
      .filter(({ event }) => String(event?.source).startsWith('jidian.'))
    expect(new Set(events.map(({ event }) => event['detail-type'])).size).toBeGreaterThan(8)
    for (const { bus, event } of events)
      await desk.world.call('events', 'PutEvents', {
        Entries: [
          {
            EventBusName: bus,
            Source: event.source,
            DetailType: event['detail-type'],
            Detail: JSON.stringify(event.detail),
          },
        ],
      })
    await desk.world.advance('P3DT1H')
    const later = { ...member, ...(await desk.signIn(member.userId)) }
    const { day: _was, ...stayed } = before
    const { day: _is, ...stands } = await everything(later)
    expect(stands).toEqual(stayed)
    expect(desk.dead()).toEqual([])
  }, 300_000)

  test('of the chat may come late: the last thing the person did stands', async () => {
    const member = await desk.member('小亂')
    const { people } = desk.world.line
    people.block(member.userId)
    await desk.world.idle()
    expect(await isFriend(member)).toBe(false)
    desk.world.faults.plan('webhook', [{ delayMs: 60_000 }])
    people.follow(member.userId)
    await desk.world.advance('PT1S')
    people.block(member.userId)
    await desk.world.advance('PT5M')
    expect(await isFriend(member)).toBe(false)
    expect((await desk.home(member)).member.isFriend).toBe(false)

    desk.world.faults.plan('webhook', [{ failAfterCommit: 500 }, { pass: true }])
    people.follow(member.userId)
    await desk.world.advance('PT30M')
    expect(await isFriend(member)).toBe(true)
    const greetings = desk.phone(member.userId, 'reply')
    expect(greetings.length).toBe(
      new Set(
        desk.world.line.people
          .chat(member.userId)
          .filter((row) => row.method === 'reply')
          .map((row) => row.messageId),
      ).size,
    )
    expect(desk.dead()).toEqual([])
  })
})

describe('a counter code', () => {
  let a: Joined
  let b: Joined
  beforeAll(async () => void ([a, b] = [await desk.member('甲'), await desk.member('乙')]))

  test('is one phone’s: of two at the same moment exactly one gets it', async () => {
    for (let round = 0; round < 3; round++) {
      const { code } = await desk.code()
      const claims = await Promise.all([desk.nobody('POST /claims', { code }), desk.nobody('POST /claims', { code })])
      expect(claims.map(word).sort()).toEqual(['code-already-used', 'ok'])
      const next = (await desk.code()).code
      expect(next).not.toBe(code)
      const stamps = await Promise.all([stamp(a, next), stamp(b, next)])
      expect(stamps.map(word).sort()).toEqual(['code-already-used', 'ok'])
    }
  })

  test('that was claimed is the ticket’s, and a ticket is one member’s', async () => {
    const { code, digits } = await desk.code()
    const { ticket } = must(await desk.nobody('POST /claims', { code }))
    expect(word(await stamp(b, code))).toBe('code-already-used')
    expect(word(await stamp(b, digits))).toBe('code-already-used')
    expect((await Promise.all([stamp(a, ticket), stamp(b, ticket)])).map(word).sort()).toEqual([
      'code-already-used',
      'ok',
    ])
    expect(word(await stamp(b, `${ticket.slice(0, -2)}AA`))).toMatch(/code-(invalid|already-used)/)
  })

  test('of the other brand, of another group or of nobody is no code here', async () => {
    const member = a
    const gift = await giftOf(member)
    const theirs = await desk.code(shoes.stores[0]!.id)
    const foreign = theirs.code.replace(/^[a-z0-9]{6}/, 'zzzzzz')
    const other = await desk.openOtherGroup()
    const strange = must(await other.call('GET /admin/stores/{id}/code', { id: other.store.id }))
    expect(word(await other.call('GET /admin/stores/{id}/code', { id: yongkang.id as never }))).toBe('not-found')
    expect(word(await desk.admin('GET /admin/stores/{id}/code', { id: other.store.id }))).toBe('not-found')
    // Another brand's counter is known by what is scanned there: the coupon says which brands take it, and an older code is old.
    const refusalOf = (code: string) =>
      code === theirs.code ? 'coupon-other-brand' : code.startsWith(theirs.code) ? 'code-expired' : 'code-invalid'
    for (const code of [
      theirs.code,
      theirs.digits,
      strange.code,
      strange.digits,
      foreign,
      'nonsense',
      '000000',
      `${theirs.code}x`,
      "'; --",
    ]) {
      expect(word(await stamp(member, code)), code).toBe('code-invalid')
      expect(word(await redeem(member, gift, { code })), code).toBe(refusalOf(code))
    }
    expect(word(await redeem(member, gift, { storeId: shoes.stores[0]!.id, pin: shoes.stores[0]!.pin }))).toBe(
      'coupon-other-brand',
    )
    expect((await desk.home(member)).coupons[0]!.state).toBe('usable')
    expect(word(await stamp(member, theirs.code))).toBe('code-invalid')
  })

  test('of any store of the brand is good; one that stood too long is old, and so is a ticket after ten minutes', async () => {
    const member = b
    await stampNow(member, chifeng.id)
    const { code, digits } = await desk.code()
    const ticket = await desk.claim(chifeng.id)
    await desk.world.advance('PT1M')
    expect(word(await desk.nobody('POST /claims', { code }))).toBe('code-expired')
    expect(word(await stamp(member, code))).toBe('code-expired')
    expect(word(await stamp(member, digits))).toBe('code-expired')
    expect((await desk.code()).code).not.toBe(code)
    await desk.world.advance('PT10M')
    expect(word(await stamp(member, ticket))).toBe('code-expired')
  })
})

describe('the last stamp', () => {
  test('by two requests with two codes fills one card and gives one reward', async () => {
    const member = await desk.member('庚')
    await stampNow(member)
    const [first, second] = [await desk.claim(), await desk.claim(chifeng.id)]
    expect((await Promise.all([stamp(member, first), stamp(member, second)])).map(word)).toEqual(['ok', 'ok'])
    await desk.world.idle()
    expect((await desk.home(member)).cards).toMatchObject([{ balance: 1, round: 2 }, { balance: 0 }])
    expect(await heldOf(member, REWARD)).toHaveLength(1)
    const filled = desk.phone(member.userId, 'push').filter((text) => text.includes('集滿了'))
    expect(filled).toHaveLength(1)
  })

  test('a second visit inside the interval is too soon, also at the same moment', async () => {
    await desk.changeCard({ ...SHORT, intervalMinutes: 120 })
    await desk.world.advance('PT2M')
    const member = await desk.member('辛')
    const [first, second] = [await desk.claim(), await desk.claim(chifeng.id)]
    expect((await Promise.all([stamp(member, first), stamp(member, second)])).map(word).sort()).toEqual([
      'ok',
      'too-soon',
    ])
    const third = await desk.claim()
    expect(word(await stamp(member, third))).toBe('too-soon')
    expect((await desk.home(member)).cards).toMatchObject([{ balance: 1 }, { balance: 0 }])
    await desk.changeCard(SHORT)
    await desk.world.advance('PT2M')
    // A refused code was not spent.
    expect(word(await stamp(member, third))).toBe('ok')
  })
})

describe('a store’s PIN', () => {
  test('typed wrong five times is locked for a quarter of an hour, for this phone alone', async () => {
    const [member, other] = [await desk.member('壬'), await desk.member('癸')]
    const [gift, theirs] = [await giftOf(member), await giftOf(other)]
    const answers = []
    for (const typed of ['0001', '0002', '0003', '0004', '0005', yongkang.pin])
      answers.push(word(await redeem(member, gift, pin(typed))))
    expect(answers).toEqual([...Array<string>(4).fill('pin-wrong'), 'pin-locked', 'pin-locked'])
    expect(word(await redeem(other, theirs, pin(yongkang.pin)))).toBe('ok')
    await desk.world.advance('PT14M')
    expect(word(await redeem(member, gift, pin(yongkang.pin)))).toBe('pin-locked')
    await desk.world.advance('PT2M')
    expect(word(await redeem(member, gift, pin(yongkang.pin)))).toBe('ok')
    expect(word(await redeem(member, gift, pin(yongkang.pin)))).toBe('coupon-already-redeemed')
  })

  test('guessed many times at once is not guessed more often', async () => {
    const member = await desk.member('快手')
    const gift = await giftOf(member)
    const guesses = Array.from({ length: 12 }, (_, n) => redeem(member, gift, pin(String(6000 + n))))
    const words = (await Promise.all(guesses)).map(word)
    expect(words.filter((one) => one === 'pin-wrong').length).toBeLessThan(5)
    expect(words).not.toContain('ok')
  })

  test('redeems once, also when it is sent twice at the same moment', async () => {
    const member = await desk.member('雙響')
    const gift = await giftOf(member)
    const { code } = await desk.code()
    const both = await Promise.all([redeem(member, gift, pin(yongkang.pin)), redeem(member, gift, { code })])
    expect(both.map(word).filter((one) => one === 'ok')).toHaveLength(1)
    await desk.world.idle()
    expect((await desk.ledger(member.id)).filter((key) => key.startsWith('redeem:'))).toHaveLength(1)
  })
})

describe('a phone number', () => {
  test('is one member’s, however it is written, and two who join with it at once are one', async () => {
    const [first, second, third] = [
      await desk.newcomer('先來'),
      await desk.newcomer('後到'),
      await desk.newcomer('同時'),
    ]
    const form = { ...desk.application(), phone: '0911-222-333' }
    expect(word(await first.call('POST /me', form))).toBe('ok')
    for (const phone of ['0911222333', '+886 911 222 333', '０９１１２２２３３３'])
      expect(word(await second.call('POST /me', { ...form, phone })), phone).toBe('phone-taken')
    expect(word(await first.call('POST /me', form))).toBe('already-joined')
    const fresh = desk.application()
    const both = await Promise.all([second.call('POST /me', fresh), third.call('POST /me', fresh)])
    expect(both.map(word).sort()).toEqual(['ok', 'phone-taken'])
  })

  test('typed twice in a hurry joins once', async () => {
    const guest = await desk.newcomer('急性子')
    const form = desk.application()
    const words = (await Promise.all([guest.call('POST /me', form), guest.call('POST /me', form)])).map(word)
    expect(words.sort()).toEqual(['already-joined', 'ok'])
  })
})

test('five people one after another at one counter are served within fifteen seconds of world time', async () => {
  const queue = []
  for (const name of ['一', '二', '三', '四', '五']) queue.push(await desk.member(name))
  const began = desk.world.clock.now()
  for (const member of queue) await stampNow(member)
  expect(desk.world.clock.now() - began).toBeLessThanOrEqual(15_000)
})
