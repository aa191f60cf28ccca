// Staff mode: who may, what they may do, how late, how often, and what is refused.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, instant, MINUTE } from '#shared/base/time.ts'
import { couponHands } from '../coupon/coupon-hands.ts'
import { cafe, chifeng, lambda, must, shoes, startDesk, word, yongkang, type Desk, type Joined } from '../desk.ts'
import { clerkHands, PIN, type AtCounter } from './clerk-hands.ts'

let desk: Desk
let hands: ReturnType<typeof clerkHands>
let clerk: AtCounter
beforeAll(async () => {
  desk = await startDesk()
  hands = clerkHands(desk)
  clerk = await hands.hire('阿珍')
}, 600_000)
afterAll(() => desk?.world.close())

const STAMPS = cafe.program.id
const POINTS = cafe.others[0]!.id
const now = () => instant(desk.world.clock.now())
const again = () => ({ key: randomUUID() })
const codeOf = ({ home }: Joined) => home.member.code
const cardOf = async ({ userId }: Joined, program: string = STAMPS) =>
  (await desk.home(await desk.signIn(userId))).cards.find(({ programId }) => programId === program)!
const stamp = (asked: object, options = again(), by = clerk) => by.call('POST /clerk/stamps', asked as never, options)
const today = async (by = clerk) => must(await by.call('GET /clerk/today', {})).acts

describe('an invitation', () => {
  test('binds one person, once, within a day', async () => {
    const { code, until, invitedAt } = await hands.invite('小陳')
    expect(until).toBe(after(invitedAt, 24 * 60 * MINUTE))
    const [one, other] = [await desk.newcomer('小陳'), await desk.newcomer('路人')]
    expect(must(await one.call('GET /clerk/invitations/{code}', { code }))).toMatchObject({
      clerkName: '小陳',
      storeName: '永康店',
    })
    expect(word(await hands.accept(one, code, '1234'))).toBe('clerk-pin-weak')
    const key = randomUUID()
    const bound = must(await hands.accept(one, code, PIN, key))
    expect(bound).toMatchObject({ clerk: { name: '小陳' }, store: { id: yongkang.id, name: '永康店' } })
    expect(must(await hands.accept(one, code, PIN, key)).clerk).toEqual(bound.clerk)
    expect(word(await hands.accept(one, code, '8520', key))).toBe('idempotency-key-reused')
    expect(word(await hands.accept(one, code))).toBe('invitation-used')
    expect(word(await hands.accept(other, code))).toBe('invitation-used')
    const more = await hands.invite('小陳')
    expect(word(await hands.accept(one, more.code))).toBe('clerk-already')
  })

  test('that was taken back, is a day old, or is of another brand, binds nobody', async () => {
    const visitor = await desk.newcomer('慢一步')
    const [gone, old] = [await hands.invite('甲'), await hands.invite('乙')]
    must(await hands.dismiss(gone.id))
    expect(word(await hands.accept(visitor, gone.code))).toBe('invitation-unknown')
    const stranger = await desk.newcomer('別牌', { brand: shoes })
    expect(word(await hands.accept(stranger, old.code))).toBe('invitation-unknown')
    expect(word(await hands.accept(visitor, 'not-an-invitation-at-all'))).toBe('invitation-unknown')
    await desk.world.advance('PT24H1S')
    expect(word(await hands.accept(await desk.signIn(visitor.userId), old.code))).toBe('invitation-lapsed')
    expect(word(await visitor.call('POST /clerk/sessions', {}))).toBe('session-expired')
    expect(word(await (await desk.signIn(visitor.userId)).call('POST /clerk/sessions', {}))).toBe('clerk-unknown')
    clerk = await hands.open(clerk.visitor)
  })

  test('sent again with its key is the same invitation; the list says who is bound and who is awaited', async () => {
    const key = randomUUID()
    const first = await hands.invite('丙', yongkang.id, key)
    expect(await hands.invite('丙', yongkang.id, key)).toEqual(first)
    const { clerks } = must(await desk.admin('GET /admin/stores/{id}/clerks', { id: yongkang.id as never }))
    expect(clerks.find(({ id }) => id === clerk.id)).toMatchObject({ name: '阿珍', state: 'active', url: null })
    expect(clerks.filter(({ name }) => name === '丙')).toMatchObject([{ state: 'invited', url: first.url }])
    expect(clerks.some(({ name }) => name === '甲')).toBe(false)
    const other = await desk.openOtherGroup()
    expect(word(await other.call('GET /admin/stores/{id}/clerks', { id: yongkang.id as never }))).toBe('not-found')
  })
})

describe('a stamp by hand', () => {
  test('is given on every card a clerk may stamp, names the clerk, and is in today’s list', async () => {
    const member = await desk.member('一')
    const looked = must(await clerk.call('POST /clerk/look-ups', { code: codeOf(member) }))
    expect(looked).toMatchObject({ kind: 'member', member: { name: '林○美' }, isLive: false })
    const { act, isNew } = must(await stamp({ code: codeOf(member), worth: 2 }))
    expect([act.earned.map(({ programId, added }) => [programId, added]), isNew]).toEqual([[[STAMPS, 2]], false])
    expect((await cardOf(member)).balance).toBe(2)
    const [entry] = await desk.items(`${await groupOf()}#${member.id}`, `ledger#${cafe.id}#clerk:`)
    await desk.world.idle()
    expect(entry).toMatchObject({ by: { M: { kind: { S: 'clerk' }, id: { S: clerk.id } } }, store: { S: yongkang.id } })
    expect((await today())[0]).toMatchObject({ id: act.id, name: '林○美', clerk: '阿珍', undoneAt: null })
    expect(word(await stamp({ code: codeOf(member) }))).toBe('too-soon')
  })

  test('of an amount counts as a purchase on stamps and points', async () => {
    const member = await desk.member('二')
    const { act } = must(await stamp({ code: codeOf(member), amount: 250 }))
    expect(act.amount).toBe(250)
    expect(new Map(act.earned.map(({ programId, added }) => [programId as string, added])).get(STAMPS)).toBe(1)
    expect((await cardOf(member, POINTS)).balance).toBeGreaterThanOrEqual(25)
    for (const wrong of [{ amount: 0 }, { amount: -5 }, { amount: 1.5 }, { amount: 1e9 }, { worth: 10 }])
      expect(word(await stamp({ code: codeOf(member), ...wrong }))).toBe('input-invalid')
    expect(word(await stamp({ code: codeOf(member), worth: 1, amount: 5 }))).toBe('input-invalid')
    expect(word(await stamp({ worth: 1 }))).toBe('input-invalid')
  })

  test('goes to a spoken number, and makes a member of a new one only when told to', async () => {
    const phone = '0955 111 222'
    expect(must(await clerk.call('POST /clerk/look-ups', { phone }))).toMatchObject({ kind: 'new-phone' })
    expect(word(await stamp({ phone }))).toBe('code-unknown')
    expect(must(await stamp({ phone, enrol: true }))).toMatchObject({ isNew: true, act: { earned: [{ added: 1 }] } })
    expect(must(await clerk.call('POST /clerk/look-ups', { phone }))).toMatchObject({
      kind: 'member',
      cards: [{ balance: 1 }],
    })
    expect(word(await stamp({ phone: '12', enrol: true }))).toBe('phone-invalid')
  })

  test('is refused for somebody of another brand or group, and for a code of nobody', async () => {
    const elsewhere = await desk.member('三', { brand: shoes })
    expect(word(await stamp({ code: codeOf(elsewhere) }))).toBe('member-elsewhere')
    expect(word(await clerk.call('POST /clerk/look-ups', { code: codeOf(elsewhere) }))).toBe('member-elsewhere')
    expect(word(await stamp({ code: '0000000000' }))).toBe('code-unknown')
    expect(word(await elsewhere.call('POST /clerk/stamps', { code: '0000000000' } as never))).toBe('not-allowed')
  })
})

describe('an act that waited for the network', () => {
  test('counts at the time it was done, up to a quarter of an hour late', async () => {
    const member = await desk.member('四')
    const at = now()
    await desk.world.advance('PT5M')
    expect(must(await stamp({ code: codeOf(member), at })).act.at).toBe(at)
    const late = await desk.member('五')
    await desk.world.advance('PT10M1S')
    expect(word(await stamp({ code: codeOf(late), at }))).toBe('told-too-late')
    expect(word(await stamp({ code: codeOf(late), at: after(now(), 3 * MINUTE) }))).toBe('told-in-future')
    expect((await cardOf(late)).balance).toBe(0)
    const ahead = must(await stamp({ code: codeOf(late), at: after(now(), MINUTE) }))
    expect(ahead.act.at <= now()).toBe(true)
  })

  test('sent twice, or whose answer was lost, is booked once', async () => {
    const member = await desk.member('六')
    const asked = { code: codeOf(member), at: now() }
    const key = randomUUID()
    const lost = await desk.during({ [lambda('staff-api')]: [{ failAfterCommit: 500 }] }, () => stamp(asked, { key }))
    expect(lost.ok).toBe(false)
    const answers = await Promise.all([stamp(asked, { key }), stamp(asked, { key })])
    expect(new Set(answers.map((one) => must(one).act.id)).size).toBe(1)
    expect((await cardOf(member)).balance).toBe(1)
    expect(word(await stamp({ ...asked, worth: 2 }, { key }))).toBe('idempotency-key-reused')
  })
})

describe('undoing', () => {
  test('takes every card back to where it stood, once, and the visit does not make the member wait', async () => {
    const member = await desk.member('七')
    const [key, first, asked] = [randomUUID(), randomUUID(), { code: codeOf(member), amount: 300 }]
    const given = must(await stamp(asked, { key: first }))
    const { act } = given
    const undo = (by = clerk, options = again()) => by.call('POST /clerk/acts/{id}/undo', { id: act.id }, options)
    const colleague = await hands.hire('阿土', chifeng.id)
    expect(word(await undo(colleague))).toBe('not-your-store')
    const undone = must(await undo(clerk, { key }))
    expect(undone.act.undoneAt).not.toBeNull()
    expect(must(await undo(clerk, { key }))).toEqual(undone)
    expect(word(await undo())).toBe('act-undone')
    // What was answered is answered, whatever became of it: how things are now is told by today’s list.
    expect(must(await stamp(asked, { key: first }))).toEqual(given)
    expect([(await cardOf(member)).balance, (await cardOf(member, POINTS)).balance]).toEqual([0, 0])
    expect((await today()).find(({ id }) => id === act.id)?.undoneAt).toBe(undone.act.undoneAt)
    const { entries } = must(await (await desk.signIn(member.userId)).call('GET /me/entries', {}))
    expect(entries.filter(({ reason }) => reason === 'undone')).toHaveLength(2)
    expect(word(await stamp({ code: codeOf(member) }))).toBe('ok')
  })

  test('is over after ten minutes', async () => {
    const member = await desk.member('八')
    const { act } = must(await stamp({ code: codeOf(member) }))
    await desk.world.advance('PT10M1S')
    expect(word(await clerk.call('POST /clerk/acts/{id}/undo', { id: act.id }, again()))).toBe('act-too-late')
  })
})

test('a coupon is looked at, redeemed once, and taken back', async () => {
  const coupons = couponHands(desk)
  const { code: link } = await coupons.publish()
  const member = await desk.member('九')
  const { id } = await coupons.claim(member, link)
  const { code } = (await desk.home(member)).coupons.find((one) => one.id === id)!
  const looked = must(await clerk.call('POST /clerk/look-ups', { code: code! }))
  expect(looked).toMatchObject({ kind: 'coupon', member: { name: '林○美' }, coupon: { state: 'usable' } })
  const listed = must(await clerk.call('POST /clerk/look-ups', { code: codeOf(member) }))
  expect(listed.kind === 'member' && listed.coupons.every((one) => one.code === null)).toBe(true)
  const { codes } = must(await member.call('GET /me/code', {}))
  const live = must(await clerk.call('POST /clerk/look-ups', { code: codes[0]!.code }))
  expect(live).toMatchObject({ kind: 'member', isLive: true })
  expect(live.kind === 'member' && live.coupons.some((one) => one.code === code)).toBe(true)

  const key = randomUUID()
  const redeem = (options = again()) => clerk.call('POST /clerk/redemptions', { code: code! }, options)
  const redeemed = must(await redeem({ key }))
  expect(redeemed).toMatchObject({ act: { kind: 'redeem', name: '林○美' }, coupon: { id, state: 'redeemed' } })
  expect(must(await redeem({ key }))).toEqual(redeemed)
  expect(word(await redeem())).toBe('coupon-already-redeemed')
  expect(word(await clerk.call('POST /clerk/redemptions', { code: 'AAAABBBBCCCCDDDD' }, again()))).toBe(
    'coupon-not-found',
  )
  must(await clerk.call('POST /clerk/acts/{id}/undo', { id: redeemed.act.id }, again()))
  expect((await desk.home(member)).coupons.find((one) => one.id === id)?.state).toBe('usable')
  expect(must(await redeem({ key }))).toEqual(redeemed)
  expect(word(await redeem())).toBe('ok')
})

test('on the store’s tablet a clerk is a name and a PIN, five wrong ones lock it, and a revoked tablet ends it', async () => {
  const screen = await couponHands(desk).screen()
  const { clerks } = must(await screen('GET /counter/clerks', {}))
  expect(clerks.map(({ name }) => name)).toContain('阿珍')
  const open = (pin: string, id = clerk.id) => screen('POST /counter/clerks/{id}/sessions', { id: id as never, pin })
  for (const left of [4, 3]) expect(await open('0000')).toMatchObject({ failure: 'clerk-pin-wrong', detail: { left } })
  const opened = must(await open(PIN))
  const onTablet = desk.callAs(() => opened.token)
  expect(word(await onTablet('GET /clerk/today', {}))).toBe('ok')
  for (const left of [4, 3, 2, 1]) expect(await open('0000')).toMatchObject({ detail: { left } })
  expect(word(await open('0000'))).toBe('clerk-pin-locked')
  expect(word(await open(PIN))).toBe('clerk-pin-locked')
  await desk.world.advance('PT15M1S')
  expect(word(await open(PIN))).toBe('ok')
  const { stores } = must(await desk.admin('GET /admin/stores', {}))
  const { devices } = stores.find(({ id }) => id === (yongkang.id as never))!
  must(await desk.admin('DELETE /admin/devices/{id}', { id: devices.find(({ state }) => state === 'paired')!.id }))
  expect(word(await onTablet('GET /clerk/today', {}))).toBe('device-revoked')
  expect(word(await screen('GET /counter/clerks', {}))).toBe('device-revoked')
})

test('a removed clerk is out at once, everywhere, and may be invited anew', async () => {
  const leaving = await hands.hire('阿明')
  const member = await desk.member('十')
  must(await stamp({ code: codeOf(member) }, again(), leaving))
  must(await hands.dismiss(leaving.id))
  must(await hands.dismiss(leaving.id))
  expect(word(await leaving.call('GET /clerk/today', {}))).toBe('clerk-removed')
  expect(word(await stamp({ code: codeOf(member) }, again(), leaving))).toBe('clerk-removed')
  expect(word(await leaving.visitor.call('POST /clerk/sessions', {}))).toBe('clerk-unknown')
  const { code } = await hands.invite('阿明')
  must(await hands.accept(leaving.visitor, code))
  expect(word(await (await hands.open(leaving.visitor)).call('GET /clerk/today', {}))).toBe('ok')
})

const groupOf = async () => must(await desk.admin('GET /admin/me', {})).group.id
