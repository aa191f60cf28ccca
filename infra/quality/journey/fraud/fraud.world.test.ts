// The fraud shield end to end: check-ins at a 立牌, the doubtful ones, and the board of unusual stores, staff and members.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { couponHands } from '../coupon/coupon-hands.ts'
import { cafe, chifeng, must, shoes, startDesk, word, yongkang, type Desk, type Joined } from '../desk.ts'
import { clerkHands, type AtCounter } from '../staff-mode/clerk-hands.ts'

const BRAND = { brand: cafe.id as never }
const [YK, CF] = [yongkang.posters[0]!.code, chifeng.posters[0]!.code]
const TAIPEI = { lat: 25.0316, lng: 121.5297 }
const KAOHSIUNG = { lat: 22.6874, lng: 120.3075 }
/** What functions remember for a minute is over. */
const A_MINUTE = 'PT61S'

let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
}, 600_000)
afterAll(() => desk?.world.close())

const checkIn = ({ call }: Pick<Joined, 'call'>, poster: string, key: string = randomUUID()) =>
  call('POST /me/check-ins', { poster }, { key })
const again = async ({ userId }: Joined) => desk.signIn(userId)
const stampsOf = async (member: Joined) =>
  (await desk.home(await again(member))).cards.find(({ programId }) => programId === (cafe.program.id as string))!
    .balance
const doubts = async () => must(await desk.admin('GET /admin/doubts', BRAND)).doubts
const decide = (one: Awaited<ReturnType<typeof doubts>>[number], approve: boolean, key: string = randomUUID()) =>
  desk.admin(
    'POST /admin/doubts/{id}/decision',
    { id: one.id, ...BRAND, member: one.member.id, approve, ...(!approve && { reason: '那時店裡沒有人' }) },
    { key },
  )
const putAt = async (store: string, place: typeof TAIPEI | null) =>
  must(await desk.admin('PUT /admin/stores/{id}/place', { id: store as never, place }))
/** A check-in in Taipei, then one in Kaohsiung an hour later. */
const hurry = async (member: Joined, key?: string) => {
  must(await checkIn(await again(member), YK))
  await desk.world.advance('PT61M')
  return must(await checkIn(await again(member), CF, key))
}

test('a 立牌 says which store it is and gives nothing, until a programme allows it', async () => {
  const member = await desk.member('第一位')
  expect(word(await checkIn(member, YK))).toBe('check-in-off')
  expect(await stampsOf(member)).toBe(0)
  await desk.changeCard({
    ...cafe.program.settings,
    ways: [...cafe.program.settings.ways, 'poster'],
    intervalMinutes: 0,
  })
  await putAt(yongkang.id, TAIPEI)
  await putAt(chifeng.id, KAOHSIUNG)
  await desk.world.advance(A_MINUTE)
  expect((await desk.home(member)).cards.find(({ checkIn: may }) => may)?.programId).toBe(cafe.program.id)
  expect(word(await checkIn(member, shoes.stores[0]!.posters[0]!.code))).toBe('poster-unknown')
  expect(must(await checkIn(member, YK))).toMatchObject({ state: 'earned', earned: [{ added: 1 }] })
  expect(await stampsOf(member)).toBe(1)
})

test('the same member on two phones at once has one stamp; two members have one each', async () => {
  const [one, other] = [await desk.member('兩支手機'), await desk.member('另一位')]
  const phones = [one, await again(one), other]
  const told = (await Promise.all(phones.map((phone) => checkIn(phone, YK)))).map(word)
  expect(told.slice(0, 2).sort()).toEqual(['ok', 'too-soon'])
  expect(told[2]).toBe('ok')
  expect([await stampsOf(one), await stampsOf(other)]).toEqual([1, 1])
})

test('once an hour, three times a day, and not beside the counter’s code', async () => {
  const member = await desk.member('常客')
  must(await member.call('POST /me/stamps', { code: (await desk.code()).code }, { key: randomUUID() }))
  expect(word(await checkIn(member, YK))).toBe('too-soon')
  for (let nth = 0; nth < 3; nth++) {
    await desk.world.advance('PT61M')
    expect(word(await checkIn(await again(member), YK)), String(nth)).toBe('ok')
  }
  await desk.world.advance('PT61M')
  expect(word(await checkIn(await again(member), YK))).toBe('daily-cap')
  expect(await stampsOf(member)).toBe(4)
})

describe('two stores too far apart for the time between', () => {
  test('wait with the reason; approved it is a stamp, once', async () => {
    const member = await desk.member('飛毛腿')
    const told = await hurry(member)
    expect(told).toMatchObject({
      state: 'waiting',
      checkIn: { reasons: [{ kind: 'travel', from: '永康店', minutes: 61 }], gives: [{ added: 1 }] },
    })
    expect(await stampsOf(member)).toBe(1)
    expect((await desk.home(await again(member))).checkIns).toMatchObject([{ state: 'waiting', store: '赤峰店' }])
    const [one] = await doubts()
    expect(one).toMatchObject({ member: { id: member.id }, store: { id: chifeng.id } })
    const both = await Promise.all([decide(one!, true), decide(one!, true)])
    expect(both.map(word).sort()).toEqual(['doubt-decided', 'ok'])
    expect(await stampsOf(member)).toBe(2)
    expect((await desk.home(await again(member))).checkIns).toBeUndefined()
    expect(await doubts()).toEqual([])
  })
  test('refused it is none, with the words of the store; taken back it waits again', async () => {
    const member = await desk.member('沒來過')
    await hurry(member)
    const [one] = await doubts()
    must(await decide(one!, false))
    const [seen] = (await desk.home(await again(member))).checkIns!
    expect(seen).toMatchObject({ state: 'refused', why: '那時店裡沒有人' })
    const which = { id: one!.id, ...BRAND, member: one!.member.id }
    must(await desk.admin('POST /admin/doubts/{id}/reopening', which))
    expect(await doubts()).toMatchObject([{ refused: null }])
    must(await decide(one!, false))
    await desk.world.advance('PT11M')
    expect(word(await desk.admin('POST /admin/doubts/{id}/reopening', which))).toBe('refusal-stands')
    expect(await stampsOf(member)).toBe(1)
  })
  test('are nobody’s to decide about in another group', async () => {
    await hurry(await desk.member('隔壁'))
    const [one] = await doubts()
    const other = await desk.openOtherGroup()
    const asked = { id: one!.id, ...BRAND, member: one!.member.id, approve: true }
    expect(word(await other.call('POST /admin/doubts/{id}/decision', asked))).toBe('not-found')
    expect(word(await other.call('GET /admin/doubts', BRAND))).toBe('not-found')
    expect(word(await other.call('GET /admin/unusual', BRAND))).toBe('not-found')
    must(await decide(one!, false))
  })
})

test('somebody who joined minutes ago in the middle of the night waits too', async () => {
  const hour = new Date(desk.world.clock.now() + 8 * 3_600_000).getUTCHours()
  await desk.world.advance(`PT${24 - hour + 1}H`)
  const member = await desk.member('夜貓')
  expect(must(await checkIn(member, YK))).toMatchObject({
    checkIn: { reasons: [{ kind: 'new-at-night', minutes: 0 }] },
  })
  must(await decide((await doubts())[0]!, true))
  await desk.world.advance('PT11H')
  expect(await stampsOf(member)).toBe(1)
})

describe('the board', () => {
  const board = async () => must(await desk.admin('GET /admin/unusual', { ...BRAND, days: '7' })).lines
  let clerk: AtCounter
  test('shows a clerk who stamps their own card, however few times, and forgets it when seen', async () => {
    const hands = clerkHands(desk)
    clerk = await hands.hire('小安')
    const own = await desk.asMember(await desk.signIn(clerk.visitor.userId))
    const guest = await desk.member('客人')
    const stamp = (member: Joined) =>
      clerk.call('POST /clerk/stamps', { code: member.home.member.code, worth: 1 } as never, { key: randomUUID() })
    must(await stamp(guest))
    await desk.world.idle()
    expect(await board()).toEqual([])
    must(await stamp(own))
    await desk.world.idle()
    const [line] = await board()
    expect(line).toMatchObject({
      subject: { kind: 'hand', id: `clerk.${clerk.id}`, name: '小安', store: yongkang.id },
      sign: { kind: 'self-dealing', count: 1 },
      seen: null,
    })
    const { seen } = must(await desk.admin('POST /admin/unusual/seen', { ...BRAND, key: line!.key, count: 1 }))
    expect((await board())[0]!.seen).toEqual(seen)
    await desk.world.advance('PT3H')
    clerk = await hands.open(clerk.visitor)
    must(await stamp(own))
    await desk.world.idle()
    expect((await board())[0]).toMatchObject({ sign: { count: 2 }, seen: null })

    const coupons = couponHands(desk)
    const { id } = await coupons.claim(own, (await coupons.publish()).code)
    const { code } = (await desk.home(own)).coupons.find((one) => one.id === id)!
    const once = () => ({ key: randomUUID() })
    const { act } = must(await clerk.call('POST /clerk/redemptions', { code: code! }, once()))
    must(await clerk.call('POST /clerk/acts/{id}/undo', { id: act.id }, once()))
    await desk.world.idle()
    expect((await board())[0]).toMatchObject({ sign: { count: 4 }, seen: null })
    const [undone] = await desk.items(`${demoGroup.id}#${own.id}`, `ledger#${cafe.id}#undo:${id}`)
    expect(undone).toMatchObject({ by: { M: { kind: { S: 'clerk' }, id: { S: clerk.id } } } })
    // By their own phone, where no clerk’s hand shows.
    await desk.world.advance('PT61M')
    must(await checkIn(await again(own), YK))
    await desk.world.idle()
    expect((await board())[0]).toMatchObject({ sign: { kind: 'self-dealing', count: 5 } })
  })
  test('shows a member whose check-ins are doubted again and again', async () => {
    const member = await desk.member('又來了')
    expect(await hurry(member)).toMatchObject({ state: 'waiting' })
    await desk.world.advance('PT61M')
    expect(must(await checkIn(await again(member), YK))).toMatchObject({ state: 'waiting' })
    await desk.world.advance('PT21H')
    must(await checkIn(await again(member), CF))
    await desk.world.advance('PT61M')
    expect(must(await checkIn(await again(member), YK))).toMatchObject({ state: 'waiting' })
    await desk.world.idle()
    expect(await board()).toContainEqual(
      expect.objectContaining({
        subject: { kind: 'member', id: member.id, name: '林小美', store: null },
        sign: expect.objectContaining({ kind: 'doubts', count: 3 }),
      }),
    )
  })
})
