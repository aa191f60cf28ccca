// Members as whole persons: two become one and two again, and one is forgotten.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#shared/base/time.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { createTill, type Till } from '../../drive/till.ts'
import { cafe, must, startDesk, word, yongkang, type Desk, type Joined } from '../desk.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await startDesk()
  till = await createTill(desk.world, cafe)
})
afterAll(() => desk?.world.close())

const POINTS = cafe.others[0]!.id
const STAMPS = cafe.program.id
const brand = cafe.id as never
let numbers = 0

/** With a phone, a name and a birthday of their own. */
const joinAs = async (name: string, more: object = {}) => {
  const visitor = await desk.newcomer(name)
  const body = { ...desk.application(), name, ...more }
  const joined = desk.joinedAs(visitor, must(await visitor.call('POST /me', body as never)))
  await desk.world.idle()
  return { ...joined, phone: body.phone, code: joined.home.member.code }
}

const buy = async (member: object, total: number) => {
  const number = `P-${++numbers}`
  const sent = await till.send('POST /pos/orders', {
    number,
    storeId: yongkang.id,
    paidAt: instant(desk.world.clock.now()),
    lines: [{ sku: 'LATTE', name: '拿鐵', quantity: 1, price: total, discount: 0 }],
    total,
    member,
  })
  expect([sent.status, sent.body.code]).toEqual([201, undefined])
  return number
}

const refund = async (order: string, amount: number) =>
  till.send('POST /pos/refunds', {
    number: `R-${++numbers}`,
    order,
    storeId: yongkang.id,
    refundedAt: instant(desk.world.clock.now()),
    amount,
    lines: [],
  })

const page = async (id: string) => must(await desk.admin('GET /admin/members/{id}', { id: id as never, brand }))
const balances = async (id: string) => {
  const { cards, coupons } = await page(id)
  const of = (program: string) => cards.find(({ programId }) => programId === program)?.balance ?? 0
  return {
    points: of(POINTS),
    stamps: of(STAMPS),
    coupons: coupons.filter(({ state }) => state === 'usable').length,
  }
}

/** Every balance of a member is the sum of its entries, whoever they have become. */
const sumOf = async (id: string, program: string): Promise<number> =>
  (await desk.items(`${demoGroup.id}#${id}`, 'ledger#'))
    .filter(({ of }) => of.S === program)
    .reduce((sum, { delta }) => sum + Number(delta.N), 0)

const merge = (into: Joined, from: Joined, key?: string) =>
  desk.admin(
    'POST /admin/members/{id}/merges',
    { id: into.id as never, brand, from: from.id as never, reason: '同一個人，換了手機' },
    key ? { key } : undefined,
  )
const undo = (into: Joined, id: string, key?: string) =>
  desk.admin(
    'POST /admin/members/{id}/merges/{merge}/undo',
    { id: into.id as never, brand, merge: id as never, reason: '不是同一個人' },
    key ? { key } : undefined,
  )

/** Everything the table holds, as text. */
const wholeTable = async (): Promise<string[]> => {
  const rows: string[] = []
  let ExclusiveStartKey: unknown
  do {
    const page = (await desk.world.call('dynamodb', 'Scan', { TableName: desk.table, ExclusiveStartKey })) as {
      Items: unknown[]
      LastEvaluatedKey?: unknown
    }
    rows.push(...page.Items.map((one) => JSON.stringify(one)))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return rows
}

test('two members become one: an order by the old code, a refund of an old order, and two again', async () => {
  const [one, other] = [await joinAs('合併甲'), await joinAs('合併乙')]
  const old = await buy({ code: other.code }, 500)
  await buy({ code: one.code }, 300)
  await desk.world.idle()
  const [a, b] = [await balances(one.id), await balances(other.id)]
  expect([a.points, b.points]).toEqual([30, 50])

  const seen = must(
    await desk.admin('GET /admin/members/{id}/merges/preview', { id: one.id as never, brand, other: other.phone }),
  )
  expect(seen.from).toMatchObject({ id: other.id, name: '合併乙' })
  expect(seen.lines.find(({ id }) => id === POINTS)).toMatchObject({ had: 30, amount: 50, has: 80 })
  expect(await balances(one.id)).toEqual(a)

  const merged = must(await merge(one, other, 'merge-key'))
  expect(merged).toMatchObject({ state: 'merged', name: '合併乙' })
  await desk.world.idle()
  expect(await balances(one.id)).toEqual({
    points: a.points + b.points,
    stamps: a.stamps + b.stamps,
    coupons: a.coupons + b.coupons,
  })
  for (const program of [POINTS, STAMPS]) expect(await sumOf(other.id, program)).toBe(0)
  expect(word(await desk.admin('GET /admin/members/{id}', { id: other.id as never, brand }))).toBe('not-found')

  // A till that scans the old code, or is told the old number, serves the one who is left.
  await buy({ code: other.code }, 200)
  await buy({ phone: other.phone }, 100)
  expect((await balances(one.id)).points).toBe(110)
  const back = await refund(old, 500)
  expect(back.body).toMatchObject({
    taken: expect.arrayContaining([expect.objectContaining({ programId: POINTS, taken: 50 })]),
  })
  expect((await balances(one.id)).points).toBe(60)
  for (const program of [POINTS, STAMPS]) {
    expect(await sumOf(one.id, program)).toBe((await balances(one.id))[program === POINTS ? 'points' : 'stamps'])
    expect(await sumOf(other.id, program)).toBe(0)
  }

  // The old session is nobody's; the same LINE opens the app as the one who is left.
  expect(word(await other.call('GET /me', {}))).toBe('member-not-found')
  expect((await desk.home(await desk.signIn(other.userId))).member.id).toBe(one.id)

  const parted = must(await undo(one, merged.id, 'undo-key'))
  expect(parted.state).toBe('parted')
  await desk.world.idle()
  expect([(await balances(one.id)).points, (await balances(other.id)).points]).toEqual([60, 0])
  expect((await balances(other.id)).coupons).toBe(b.coupons)
  await buy({ code: other.code }, 400)
  expect((await balances(other.id)).points).toBe(40)
  for (const { id } of [one, other])
    for (const program of [POINTS, STAMPS])
      expect(await sumOf(id, program)).toBe((await balances(id))[program === POINTS ? 'points' : 'stamps'])
  expect((await desk.home(await desk.signIn(other.userId))).member.id).toBe(other.id)
  expect(desk.dead()).toEqual([])
})

test('a redemption that is taken back after a merge brings the coupon to who they are now', async () => {
  const [one, other] = [await joinAs('還原甲'), await joinAs('還原乙')]
  const [coupon] = (await page(other.id)).coupons
  const { digits } = await desk.code()
  must(await other.call('POST /me/coupons/{id}/redemption', { id: coupon!.id, code: digits }))
  must(await merge(one, other))
  expect((await balances(one.id)).coupons).toBe(1)
  must(await desk.admin('POST /admin/coupons/{id}/undo', { id: coupon!.id, brand, member: other.id as never }))
  await desk.world.idle()
  const held = (await desk.home(await desk.signIn(other.userId))).coupons
  expect(held.map(({ id, state }) => [id, state])).toContainEqual([coupon!.id, 'usable'])
  expect(held).toHaveLength(2)
})

test('a session that was opened before a member moved collects nothing and uses no coupon', async () => {
  const [one, other] = [await joinAs('移動甲'), await joinAs('移動乙')]
  must(await merge(one, other))
  const { digits } = await desk.code()
  expect(word(await other.call('POST /me/stamps', { code: digits }, { key: 'k-old' }))).toBe('member-not-found')
  const coupon = (await page(one.id)).coupons[0]!.id
  expect(word(await other.call('POST /me/coupons/{id}/opening', { id: coupon }))).toBe('member-not-found')
})

test('what a brand wants to know is written down with who told it, and comes along', async () => {
  const [one, other] = [await joinAs('欄位甲'), await joinAs('欄位乙')]
  const { version } = must(await desk.admin('GET /admin/attributes', { brand }))
  const saved = must(
    await desk.admin('PUT /admin/attributes', {
      brand,
      version,
      attributes: [
        { id: null, name: '口味', kind: 'choice', choices: ['甜', '鹹'] },
        { id: null, name: '小孩生日', kind: 'date', choices: [] },
      ],
    }),
  )
  const taste = saved.attributes[0]!.id
  const tell = (member: Joined, value: string | null) =>
    desk.admin('PUT /admin/members/{id}/attributes/{attribute}', {
      id: member.id as never,
      brand,
      attribute: taste,
      value,
    })
  expect(word(await tell(other, '酸'))).toBe('attribute-invalid')
  expect(must(await tell(other, '甜')).attributes[0]).toMatchObject({ value: '甜', origin: 'staff' })
  const tag = { id: other.id as never, brand, tag: '老客人' }
  must(await desk.admin('PUT /admin/members/{id}/tags/{tag}', tag))
  must(await merge(one, other))
  const known = must(await desk.admin('GET /admin/members/{id}/attributes', { id: one.id as never, brand }))
  expect(known.attributes[0]).toMatchObject({ value: '甜' })
  expect((await page(one.id)).tags).toMatchObject([{ tag: '老客人', from: expect.stringContaining('staff:') }])
})

describe('who is forgotten', () => {
  test('has everything told in the same call, and nothing in the table leads to them any more', async () => {
    const [one, other] = [
      await joinAs('忘卻大人物甲', { birthday: '1987-06-05' }),
      await joinAs('忘卻大人物乙', { birthday: '1988-07-06' }),
    ]
    await buy({ code: other.code }, 500)
    await buy({ code: one.code }, 300)
    must(await merge(one, other))
    await desk.world.idle()
    const data = must(await one.call('GET /me/data', {}))
    expect(data.sections.profile?.[0]).toMatchObject({ name: '忘卻大人物甲' })
    const traces = [one, other].flatMap(({ phone, userId, code }) => [phone.replace(/^0/, '+886'), userId, code])
    const before = await wholeTable()
    for (const trace of traces) expect(before.some((row) => row.includes(trace))).toBe(true)
    const { accessToken } = desk.world.line.people.idToken(one.userId, cafe.line.liffId)
    const gone = must(await one.call('POST /me/erasure', { accessToken }, { key: 'forget-me' }))
    expect(Object.keys(gone.data!.sections)).toEqual(
      expect.arrayContaining([
        'identities',
        'profile',
        'memberships',
        'consents',
        'ledger',
        'coupons',
        'orders',
        'merges',
      ]),
    )
    expect(gone.data!.sections.identities).toHaveLength(6)
    await desk.world.idle()
    // Their menu is the guest's again.
    const toLine = desk.world.log.rows('outbound').map(({ title }) => title)
    expect(toLine).toEqual(expect.arrayContaining(['LINE unlinkRichMenu 200', 'LINE deauthorize 204']))
    const rows = await wholeTable()
    for (const trace of [...traces, '忘卻大人物甲', '忘卻大人物乙'])
      expect(rows.filter((row) => row.includes(trace))).toEqual([])
    expect(rows.filter((row) => row.includes('1987-06-05') || row.includes('1988-07-06'))).toEqual([])
    // The ledger stays, and names nobody.
    expect((await desk.items(`${demoGroup.id}#${one.id}`, 'ledger#')).length).toBeGreaterThan(0)

    await desk.world.advance('PT11M')
    expect(must(await one.call('POST /me/erasure', { accessToken }, { key: 'forget-me' }))).toEqual({
      erasedAt: gone.erasedAt,
      data: null,
    })
    expect(word(await one.call('POST /me/erasure', { accessToken }))).toBe('member-not-found')
    expect(word(await one.call('GET /me', {}))).toBe('member-not-found')
    // Their old code is a stranger's: the receipt is for whoever claims it.
    const sent = await till.send('POST /pos/orders', {
      number: `P-${++numbers}`,
      storeId: yongkang.id,
      paidAt: instant(desk.world.clock.now()),
      lines: [],
      total: 100,
      member: { code: one.code },
    })
    expect(sent.body).toMatchObject({ member: null, claimUrl: expect.any(String) })
  })

  test('by staff likewise; asked again after months it says when, and an undone merge is no reason to stay', async () => {
    const [one, other] = [await joinAs('店家忘甲'), await joinAs('店家忘乙')]
    const merged = must(await merge(one, other, 'm'))
    const first = must(await undo(one, merged.id, 'u'))
    const erase = (key?: string) =>
      desk.admin(
        'POST /admin/members/{id}/erasure',
        { id: one.id as never, brand, reason: '本人來信要求' },
        key ? { key } : undefined,
      )
    const stay = [await joinAs('留下甲'), await joinAs('留下乙')] as const
    const kept = must(await merge(stay[0], stay[1], 'kept'))
    const gone = must(await erase('e'))
    // More than a quarter, which the world walks in strides of a day.
    await desk.world.advance('P91D')
    expect(must(await erase('e'))).toEqual({ erasedAt: gone.erasedAt, data: null })
    expect(word(await erase())).toBe('not-found')
    expect(word(await merge(stay[0], stay[1]))).toBe('member-merged')
    expect(word(await undo(stay[0], kept.id))).toBe('merge-too-late')
    expect(first.state).toBe('parted')
    expect((await desk.home(await desk.signIn(other.userId))).member.id).toBe(other.id)
    expect(desk.dead()).toEqual([])
  })
})
