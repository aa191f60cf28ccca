// What a brand owes is what its members hold; and a day's orders out of a file, which give it.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessDay, DAY, instant } from '#shared/base/time.ts'
import { owedBetween, type End, type Owed } from '#shared/domain/ledger/owed.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { eventsIn } from '#functions/platform/table/outbox.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { countersOf } from '../../../local/seed/history/followed.ts'
import { createTill, type Till } from '../../drive/till.ts'
import { cafe, must, startDesk, word, yongkang, type Desk, type Joined } from '../desk.ts'

const STAMPS = cafe.program.id
const POINTS = cafe.others[0]!.id
const brand = cafe.id as never

let desk: Desk
let till: Till
const members: Joined[] = []
let numbers = 0

const now = () => instant(desk.world.clock.now())
/** As the stream has told it by now. */
const money = async () => {
  await desk.world.idle()
  return must(await desk.admin('GET /admin/money', { brand }))
}
const programIn = async (id: string) => (await money()).programs.find(({ programId }) => programId === id)!
/** As it was when they joined: sessions end. */
const codeOf = ({ home }: Joined) => home.member.code
const buy = async (member: Joined, total: number) => {
  const number = `M-${++numbers}`
  const order = { number, storeId: yongkang.id, paidAt: now(), lines: [], total, member: { code: codeOf(member) } }
  expect((await till.send('POST /pos/orders', order)).status).toBe(201)
  return number
}
const refund = async (order: string, amount: number) => {
  const asked = { number: `R-${++numbers}`, order, storeId: yongkang.id, refundedAt: now(), amount, lines: [] }
  expect((await till.send('POST /pos/refunds', asked)).status).toBe(201)
}

/** What all members hold of a programme, out of their cards. */
const heldOf = async (program: string): Promise<Owed> => {
  const rows = await Promise.all(
    members.map(({ id }) => desk.items(`${demoGroup.id}#${id}`, `home#${cafe.id}#card#${program}`)),
  )
  const cards = rows.flat().map((row) => unmarshall(row) as { kind: string; state: unknown })
  const owed = await Promise.all(
    cards.map(async ({ kind, state }) => {
      const rules = await loadCard(kind)
      return rules.owes(rules.unpack(state))
    }),
  )
  const minus = (one: Owed): Owed => Object.fromEntries(Object.entries(one).map(([end, units]) => [end, -units!]))
  return owed.reduce<Owed>((all, one) => owedBetween(minus(one), all), {})
}

const unended = (owed: Owed): number =>
  (Object.entries(owed) as [End, number][]).reduce(
    (all, [end, units]) =>
      end === 'debt' || end.startsWith('opens.') || (/^\d/.test(end) && end < businessDay(now())) ? all : all + units,
    0,
  )

const agrees = async () => {
  for (const id of [STAMPS, POINTS]) expect((await programIn(id)).units, id).toBe(unended(await heldOf(id)))
}

const PLACES = /^(owed|opens|out|moved)#/
const told = (rows: Record<string, unknown>[]) =>
  Object.fromEntries(
    rows
      .filter(({ pk, sk }) => String(pk) === `${demoGroup.id}#${cafe.id}#money` && PLACES.test(String(sk)))
      .map(({ sk, ...row }) => [
        String(sk),
        Object.fromEntries(Object.entries(row).filter(([name, units]) => name !== 'pk' && units !== 0)),
      ])
      .filter(([, counters]) => Object.keys(counters as object).length > 0)
      .sort(),
  )

beforeAll(async () => {
  desk = await startDesk()
  // Counting again is done here, and names the table in what it would write.
  process.env.TABLE_NAME ??= 'counted-again'
  till = await createTill(desk.world, cafe)
  await desk.changeCard({
    ...cafe.program.settings,
    intervalMinutes: 0,
    settings: { ...cafe.program.settings.settings, validity: { kind: 'months-after-last-stamp', months: 1 } },
  })
  await desk.world.advance('PT2M')
  for (const name of ['甲', '乙', '丙']) members.push(await desk.member(name))
})
afterAll(() => desk?.world.close())

describe('what a brand owes', () => {
  test('is what its members hold, after orders, refunds and full cards', async () => {
    const [one, two, three] = members as [Joined, Joined, Joined]
    const first = await buy(one, 500)
    await buy(one, 120)
    await buy(two, 3_000)
    await refund(first, 200)
    for (let nth = 0; nth < 11; nth++) await buy(three, 100)
    await agrees()
    const points = await programIn(POINTS)
    expect(points).toMatchObject({ worth: { units: 10, money: 1, isSet: false }, debt: 0 })
    expect(points.money).toBe(Math.round(points.units / 10))
    expect((await programIn(STAMPS)).ends.map(({ units }) => units)).toEqual([4])
  })

  test('is said by store, and both ways add up', async () => {
    const { programs } = await money()
    for (const { units, stores, ends } of programs) {
      expect(stores.reduce((all, one) => all + one.units, 0)).toBe(units)
      expect(ends.reduce((all, one) => all + one.units, 0)).toBe(units)
    }
    const { brands } = must(await desk.admin('GET /admin/money/brands', {}))
    const here = brands.find((one) => one.brand === cafe.id)!
    const sum = programs.reduce((all, one) => all + (one.money ?? 0), 0)
    expect(here.kinds.reduce((all, one) => all + one.money, 0)).toBe(sum)
    expect(here.company.taxId).toMatch(/^\d{8}$/)
  })

  test('is worth what the brand says, until it says nothing', async () => {
    const at = { id: STAMPS as never, brand }
    must(await desk.admin('PUT /admin/programs/{id}/worth', { ...at, worth: { units: 2, money: 25 } }))
    expect(await programIn(STAMPS)).toMatchObject({ units: 4, money: 50, worth: { isSet: true } })
    must(await desk.admin('PUT /admin/programs/{id}/worth', { ...at, worth: null }))
    expect(await programIn(STAMPS)).toMatchObject({ units: 4, money: null, worth: null })
  })

  test('counts coupons that are out by their end, and those of this month', async () => {
    const { coupons } = await money()
    const welcome = coupons.find(({ campaignId }) => campaignId === cafe.joinGift)!
    expect(welcome).toMatchObject({ out: members.length, issued: members.length, used: 0 })
    const full = coupons.find(({ campaignId }) => campaignId === cafe.program.settings.settings.reward.campaign)!
    expect(full).toMatchObject({ out: 1, issued: 1 })
  })

  test('is less by what somebody held who leaves', async () => {
    const before = await money()
    const gone = await desk.member('丁')
    await buy(gone, 700)
    expect((await programIn(POINTS)).units).toBe(before.programs.find((one) => one.programId === POINTS)!.units + 70)
    must(await gone.call('DELETE /me', {}))
    const { programs, coupons } = await money()
    const owed = (all: typeof before) => all.programs.map(({ units }) => units)
    expect(owed({ ...before, programs })).toEqual(owed(before))
    expect(coupons.map(({ out }) => out)).toEqual(before.coupons.map(({ out }) => out))
    await agrees()
  })

  test('has ended once its day is over, before anybody books it and after', async () => {
    const [one] = members as [Joined]
    await desk.world.advance(`PT${(34 * DAY) / 3_600_000}H`)
    expect((await programIn(STAMPS)).units).toBe(0)
    await agrees()
    await buy(one, 100)
    expect((await programIn(STAMPS)).units).toBe(1)
    await agrees()
  })

  test('counted again from the beginning is the same', async () => {
    await desk.world.idle()
    const rows: Record<string, unknown>[] = []
    let from: unknown
    do {
      const page = (await desk.world.call('dynamodb', 'Scan', {
        TableName: desk.table,
        ...(from ? { ExclusiveStartKey: from } : {}),
      })) as { Items: Record<string, never>[]; LastEvaluatedKey?: unknown }
      rows.push(...page.Items.map((one) => unmarshall(one)))
      from = page.LastEvaluatedKey
    } while (from)
    const events = rows
      .flatMap((row) => eventsIn(row as never))
      .filter((event) => event.brand === cafe.id && /^(ledger|coupon)\./.test(event.name))
    expect(events.length).toBeGreaterThan(20)
    const again = countersOf(events).map(({ Put }) => Put!.Item as Record<string, unknown>)
    expect(told(rows)).toEqual(told(again))
    expect(Object.keys(told(rows)).length).toBeGreaterThan(5)
  })
})

test('staff say until which hour of the night a brand’s business day lasts', async () => {
  const ends = (hour: number) => desk.admin('PUT /admin/brands/{id}/day-end', { id: brand, hour })
  expect(word(await ends(9))).toBe('input-invalid')
  expect(
    word(
      await desk.admin('PUT /admin/brands/{id}/day-end', { id: 'brd_00000000000000000000000000' as never, hour: 4 }),
    ),
  ).toBe('not-found')
  must(await ends(4))
  const { brands } = must(await desk.admin('GET /admin/me', {}))
  expect(brands.map((one) => [one.id, one.dayEndsAtHour])).toContainEqual([brand, 4])
  must(await ends(0))
})

describe('a file of orders', () => {
  const call = (isTrial: boolean, rows: object[], more: object = {}, key?: string) =>
    desk.admin(
      'POST /admin/order-files/{file}/rows',
      { file: 'file-00001', brand, name: '1126.csv', isTrial, store: null, enrol: false, rows, ...more } as never,
      key ? { key } : {},
    )
  const outcomes = async (asked: ReturnType<typeof call>) =>
    must(await asked).rows.map(({ line, outcome, why }) => [line, why ?? outcome])
  const day = () => businessDay(now()).replaceAll('-', '/')
  const rows = () => {
    const code = codeOf(members[1]!)
    const paidAt = `${day()} 00:10`
    return [
      { line: 2, number: 'C-1', total: 'NT$1,200', paidAt, member: code, store: '永康' },
      { line: 3, number: 'C-2', total: '80', paidAt, store: yongkang.name },
      { line: 4, number: 'C-3', total: '80', paidAt, store: '火星店' },
      { line: 5, number: 'C-4', total: '八十', paidAt, store: '永康' },
      { line: 6, number: 'C-5', total: '80', paidAt, phone: '912999888', store: '永康' },
      { line: 7, number: 'C-6', total: '80', paidAt: '115/01/02 10:00', store: '永康' },
      { line: 8, number: 'C-7', total: '80', paidAt },
    ]
  }
  const SAYS = [
    [2, 'ready'],
    [3, 'ready'],
    [4, 'store-unknown'],
    [5, 'total-wrong'],
    [6, 'member-unknown'],
    [7, 'order-too-old'],
    [8, 'store-missing'],
  ]

  test('is tried first: every row says what would become of it, and nothing is written', async () => {
    const asked = rows()
    expect(await desk.writesDuring(async () => expect(await outcomes(call(true, asked))).toEqual(SAYS))).toEqual([])
  })

  test('gives what the till would give, and says which rows it refused', async () => {
    const before = (await programIn(POINTS)).units
    const asked = rows()
    const recorded = SAYS.map(([line, says]) => [line, says === 'ready' ? 'recorded' : says])
    expect(await outcomes(call(false, asked, {}, 'file-1'))).toEqual(recorded)
    expect(await outcomes(call(false, asked, {}, 'file-1'))).toEqual(recorded)
    expect((await programIn(POINTS)).units).toBe(before + 120)
    await agrees()
  })

  test('again gives nothing more; a number that comes with another total is named', async () => {
    const asked = rows()
    const before = await money()
    expect((await outcomes(call(false, asked))).slice(0, 2)).toEqual([
      [2, 'already'],
      [3, 'already'],
    ])
    expect(await outcomes(call(false, [{ ...asked[0]!, total: '1201' }]))).toEqual([[2, 'order-differs']])
    expect((await money()).programs).toEqual(before.programs)
  })

  test('refunds too, each once and wherever it stands; what is left of the order bounds them', async () => {
    const before = (await programIn(POINTS)).units
    const refund = (line: number, number: string, total: string, refundOf = 'C-1') => ({
      line,
      number,
      total,
      refundOf,
      paidAt: `${day()} 00:20`,
      store: '永康',
    })
    const asked = [refund(2, 'CR-1', '-200'), refund(3, 'CR-2', '(1,001)'), refund(4, 'CR-3', '100', 'C-9')]
    const order = {
      line: 5,
      number: 'C-9',
      total: '500',
      paidAt: `${day()} 00:15`,
      member: codeOf(members[1]!),
      store: '永康',
    }
    expect(await outcomes(call(true, [asked[0]!, { ...asked[1]!, total: '1,201' }]))).toEqual([
      [2, 'ready'],
      [3, 'refund-too-large'],
    ])
    const recorded = [
      [2, 'recorded'],
      [3, 'refund-too-large'],
      [4, 'recorded'],
      [5, 'recorded'],
    ]
    expect(await outcomes(call(false, [...asked, order], {}, 'file-2'))).toEqual(recorded)
    expect((await programIn(POINTS)).units).toBe(before - 20 + 40)
    expect(await outcomes(call(false, [...asked, order]))).toEqual([
      [2, 'already'],
      [3, 'refund-too-large'],
      [4, 'already'],
      [5, 'already'],
    ])
    await agrees()
  })

  test('makes members of phones that nobody has, where staff say so, and takes a store for rows without one', async () => {
    const asked = rows().filter(({ line }) => line === 6 || line === 8)
    const more = { enrol: true, store: yongkang.id }
    const trial = must(await call(true, asked, more)).rows
    expect(trial.map(({ line, outcome, member }) => [line, outcome, member])).toEqual([
      [6, 'ready', 'new'],
      [8, 'ready', 'none'],
    ])
    expect(await outcomes(call(false, asked, more))).toEqual([
      [6, 'recorded'],
      [8, 'recorded'],
    ])
  })
})
