// What a group of two companies counts together waits, in each brand, for the member's own yes: through the front doors.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import type { ProgramId } from '#shared/base/id.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { PLAIN } from '#shared/domain/card/program.ts'
import { SHARING_VERSION } from '#shared/domain/member/sharing.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { brand as brandEntity, findBrand } from '#functions/brand/store.ts'
import { WHOLE_GROUP } from '#functions/platform/table/whole-group.ts'
import { hangDoor } from '#functions/platform/table/door.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { replace, type Write } from '#functions/platform/table/write.ts'
import { staff } from '#functions/staff/store.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BRAND, STORE } from '../bad-input/places.ts'

const GROUPS = 'crd_01JDHF0PR00000000000000E01' as ProgramId
const LADDER = 'tsc_01JDHF0TS00000000000000E01'
const HERS = { sub: 'shop' }
const YES = { version: SHARING_VERSION, companies: [shoes.company.id as never] }

let house: House
let opened: ReturnType<House['table']['all']>
let till: Awaited<ReturnType<House['till']>>

const points = {
  ...PLAIN,
  ...cafe.others[0]!.settings,
  name: { 'zh-Hant': '集團點數' },
  settings: {
    ...cafe.others[0]!.settings.settings,
    rate: { points: 1, per: 1 },
    multipliers: [],
    offset: { points: 10, money: 1, most: 50 },
    exchanges: [],
    transfer: { mostADay: 400 },
  },
}

beforeAll(async () => {
  house = await openHouse()
  await house.stage.openCafe()
  await house.stage.publish('program', GROUPS, points, WHOLE_GROUP)
  await house.stage.publish('tier', LADDER, schemeOf(), WHOLE_GROUP)
  till = await house.till(BRAND)
  const { group } = house.stage.place
  const id = 'stf_0000000000000000000000SHOP'
  const of = { group, role: 'owner', email: 'shop@jidian.example', name: '店長', since: house.stage.now() }
  await commit([replace(staff, { ...of, id, brands: [BRAND] }, 0), hangDoor('login', HERS.sub, { group, id })])
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  // What is known of the house and of live programmes is kept for a minute.
  house.stage.advance(2 * MINUTE)
})

let orders = 0
const ask = (...asked: Parameters<House['door']['ask']>) => house.door.ask(...asked)
const basket = (total: number) => ({ storeId: STORE, currency: 'TWD', lines: [], total })
const buys = async ({ phone }: { phone: string }, more: object = {}) => {
  house.stage.advance(MINUTE)
  const order = { ...basket(100), number: `G-${++orders}`, paidAt: house.stage.now(), member: { phone }, ...more }
  const answer = await ask('POST /pos/orders', till, order, { retry: order.number })
  return { ...answer, number: order.number }
}
const home = async ({ token }: Person) => (await ask('GET /me', { token }, {})).value
const says = ({ token }: Person, sharing: typeof YES | null) =>
  house.door.must('PATCH /me', { token }, { sharing: sharing as never })
const earnedIn = ({ value }: { value?: { earned: { programId: string }[] } }) =>
  value!.earned.map(({ programId }) => programId)
const waitsIn = ({ value }: { value?: { skipped: { programId: string; why: string }[] } }) =>
  value!.skipped.filter(({ why }) => why === 'not-shared').map(({ programId }) => programId)

test('the joining screen asks where the group has another company, and names it', async () => {
  const face = await house.door.must('GET /brands/{id}/face', {}, { id: BRAND })
  expect(face.sharing).toEqual({
    version: SHARING_VERSION,
    companies: [{ id: shoes.company.id, name: shoes.company.name }],
  })
  expect(face.notice.text['zh-Hant']).toContain(shoes.company.name)
})

test('who said nothing collects on the brand’s own cards; the quote, the order and the home screen say what waits', async () => {
  const mei = await house.joins()
  const quote = await ask('POST /pos/quote', till, { ...basket(100), member: { phone: mei.phone } })
  const paid = await buys(mei)
  for (const told of [quote, paid]) {
    expect(earnedIn(told)).toEqual([house.stage.STAMPS, house.stage.POINTS])
    expect(waitsIn(told)).toEqual([GROUPS])
  }
  const { member, cards, tier, tierWaits } = await home(mei)
  expect(member.consents.sharing).toEqual({ stands: false, version: null, at: null, endedAt: null })
  expect(cards.find((one: { programId: string }) => one.programId === GROUPS)).toMatchObject({
    shared: true,
    balance: 0,
  })
  expect([tier, tierWaits]).toEqual([null, true])
})

test('from their yes on it counts; taken back it waits again, and what was earned can be refunded', async () => {
  const mei = await house.joins()
  const said = house.stage.now()
  expect((await says(mei, YES)).member.consents.sharing).toEqual({
    stands: true,
    version: SHARING_VERSION,
    at: said,
    endedAt: null,
  })
  const paid = await buys(mei)
  expect(earnedIn(paid)).toContain(GROUPS)
  expect((await home(mei)).tier).toMatchObject({ have: 100 })

  const back = await says(mei, null)
  expect(back.member.consents.sharing).toMatchObject({ stands: false, at: said, endedAt: house.stage.now() })
  expect(waitsIn(await buys(mei))).toEqual([GROUPS])
  const refund = { number: 'R-1', order: paid.number, storeId: STORE, refundedAt: house.stage.now(), amount: 100 }
  const refunded = await ask('POST /pos/refunds', till, { ...refund, lines: [] }, { retry: 'R-1' })
  expect(refunded.value.taken).toContainEqual(expect.objectContaining({ programId: GROUPS, taken: 100 }))

  expect((await says(mei, YES)).member.consents.sharing).toMatchObject({ stands: true, endedAt: null })
  expect(earnedIn(await buys(mei))).toContain(GROUPS)
})

test('what is told late goes by what stands when it is told', async () => {
  const mei = await house.joins()
  const paidAt = house.stage.now()
  await says(mei, YES)
  house.stage.advance(60 * MINUTE)
  expect(earnedIn(await buys(mei, { paidAt }))).toContain(GROUPS)
  await says(mei, null)
  expect(waitsIn(await buys(mei, { paidAt }))).toEqual([GROUPS])
})

test('points of the group are neither spent nor given where it does not stand, and nothing is written', async () => {
  const mei = await house.joins()
  await says(mei, YES)
  await buys(mei)
  await says(mei, null)
  const member = { code: await house.tills.liveCode(mei.id) }
  const quote = await ask('POST /pos/quote', till, { ...basket(100), member })
  expect(quote.value.usable.map(({ programId }: { programId: string }) => programId)).not.toContain(GROUPS)
  const was = house.table.all()
  const use = [{ programId: GROUPS, amount: 10 }]
  const spent = await ask('POST /pos/holds', till, { ...basket(100), member, use, coupons: [] }, { retry: 'H' })
  expect(spent).toMatchObject({ code: 'use-not-allowed', facts: { shared: '集團點數' } })
  expect(spent.detail).toContain('會員')
  const given = await ask('POST /me/cards/{id}/transfers', { token: mei.token }, { id: GROUPS, amount: 10 })
  expect(given).toMatchObject({ code: 'sharing-needed', status: 409 })
  expect(house.table.all()).toEqual(was)
})

test('it is kept as it was read at the joining, and stands in the export', async () => {
  const { token } = await house.lineUser()
  const told = { phone: '0977123456', name: '林小美' }
  const consents = { noticeVersion: NOTICE_VERSION, marketing: false, sharing: YES }
  const at = house.stage.now()
  const joined = await house.door.must('POST /me', { token }, { ...told, consents })
  expect(joined.home.member.consents.sharing).toMatchObject({ stands: true, at })
  const data = await house.door.must('GET /me/data', { token: joined.token }, {})
  const said = { version: SHARING_VERSION, companies: [shoes.company.id], at }
  expect(data.sections.consents).toMatchObject([{ sharing: said }])
  expect(data.sections.memberships).toMatchObject([{ sharing: said }])
})

test('whom a till has made is asked by nobody, so the group’s waits', async () => {
  const paid = await buys({ phone: '0977765432' }, { member: { phone: '0977765432', enrol: true } })
  expect(earnedIn(paid)).toContain(house.stage.STAMPS)
  expect(waitsIn(paid)).toEqual([GROUPS])
})

test('a till that looks somebody up hears of the group’s points once it stands', async () => {
  const mei = await house.joins()
  await says(mei, YES)
  await buys(mei)
  const told = async () => {
    const { value } = await ask('POST /pos/members', till, { member: { phone: mei.phone } })
    return value.member.cards.map(({ programId }: { programId: string }) => programId)
  }
  expect(await told()).toContain(GROUPS)
  await says(mei, null)
  expect(await told()).not.toContain(GROUPS)
})

test('staff of a brand see the group’s card of a member once it stands; who answers for the group, always', async () => {
  const mei = await house.joins()
  const asked = { id: mei.id, brand: BRAND }
  const shown = async (by: { sub: string }) => {
    const page = await house.door.must('GET /admin/members/{id}', by, asked)
    return [page.cards.some((one: { programId: string }) => one.programId === GROUPS), page.sharing.stands]
  }
  expect([await shown(HERS), await shown(house.owner)]).toEqual([
    [false, false],
    [true, false],
  ])
  await says(mei, YES)
  expect(await shown(HERS)).toEqual([true, true])
})

test('a group of one company asks nothing, and counts as ever', async () => {
  const { group } = house.stage.place
  const own = await findBrand(group, shoes.id, true)
  const { rev, ...rest } = own!
  const one: Write = replace(brandEntity, { ...rest, company: cafe.company.id, companyName: cafe.company.name }, rev)
  await commit([one])
  house.stage.advance(2 * MINUTE)
  const mei = await house.joins()
  expect(await house.door.must('GET /brands/{id}/face', {}, { id: BRAND })).not.toHaveProperty('sharing')
  expect((await home(mei)).member.consents).not.toHaveProperty('sharing')
  expect(earnedIn(await buys(mei))).toContain(GROUPS)
})
