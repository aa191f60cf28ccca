// A business day that ends at 04:00: what happens at 03:59 is yesterday’s, what happens at 04:01 is today’s, wherever days count.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type { Person } from './open-house.ts'
import { BRAND, STORE } from './places.ts'
import { refuses } from './refuses.ts'
import type { Scene } from './scene.ts'

/** Local hours of Taipei. The house opens on Saturday the 21st of November. */
const taipei = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
const SUNDAY = '2026-11-22'
const [LAST, FIRST] = [taipei(SUNDAY, '03:59'), taipei(SUNDAY, '04:01')]

const ONCE_A_DAY = 'crd_0000000000000000000000000E' as never
const UNTIL_SATURDAY = 'crd_0000000000000000000000000F' as never
const ON_SATURDAYS = 'cmp_0000000000000000000000000E' as never
const FOR_A_DAY = 'cmp_0000000000000000000000000F' as never
const FROM_SUNDAY = 'cmp_0000000000000000000000000G' as never
const BIRTHDAY = 'cmp_0000000000000000000000000H' as never

let scene: Scene
let opened: ReturnType<Scene['table']['all']>
let person: Person
let numbers = 0

const at = (instant: string) => scene.stage.setClock(instant)
const order = (paidAt: string) => ({
  number: `N-${++numbers}`,
  storeId: STORE,
  lines: [],
  total: 100,
  paidAt,
  member: { phone: person.phone },
})
const buy = (paidAt: string) => scene.door.must('POST /pos/orders', scene.callers.till, order(paidAt))
interface Told {
  earned: { programId: string; added: number }[]
  skipped: { programId: string; why: string }[]
}
const gaveOn = ({ earned, skipped }: Told, program: string) =>
  earned.find(({ programId }) => programId === program)?.added ??
  skipped.find(({ programId }) => programId === program)?.why
const clerk = async () => {
  const { signSession } = await import('#functions/platform/session/session.ts')
  const { group } = scene.stage.place
  return signSession(
    { kind: 'clerk', group: group as never, brand: BRAND, store: STORE, clerk: scene.clerkId as never },
    scene.stage.now(),
  )
}
const coupon = async (campaign: string) => (await scene.tills.acts.giveCoupon(person.id, { campaign })).code
const scanned = (code: string) => scene.door.ask('GET /counter/coupons/{code}', scene.callers.tablet, { code })

beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
  const { stage, tills } = scene
  await scene.door.must('PUT /admin/brands/{id}/day-end', scene.owner, { id: BRAND, hour: 4 })
  const points = cafe.others[0]!.settings
  const plain = { ...points, settings: { ...points.settings, multipliers: [] } }
  await stage.publish('program', ONCE_A_DAY, { ...plain, dailyCap: 1 })
  await stage.publish('program', UNTIL_SATURDAY, { ...plain, period: { from: null, until: '2026-11-21' } })
  const twice = [{ when: { kind: 'weekday', weekdays: [6] }, percent: 200 }]
  await stage.publish('program', stage.POINTS, {
    ...points,
    settings: { ...plain.settings, multipliers: twice, transfer: { mostADay: 5 } },
  })
  const campaign = {
    name: { 'zh-Hant': '折十元' },
    benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 1 },
  }
  await stage.publish('campaign', FOR_A_DAY, campaign)
  const month = { kind: 'days-after-issue', days: 30 }
  await stage.publish('campaign', ON_SATURDAYS, { ...campaign, validity: month, open: [{ weekdays: [6] }] })
  const fixed = { kind: 'fixed', from: SUNDAY, until: SUNDAY }
  await stage.publish('campaign', FROM_SUNDAY, { ...campaign, validity: fixed })
  for (const { id, settings } of cafe.campaigns)
    if (id === cafe.tiers!.settings.tiers[1]!.benefits.birthdayCoupon) await stage.publish('campaign', id, settings)
  await stage.publish('campaign', BIRTHDAY, { ...campaign, validity: { kind: 'birthday-month' } })
  await stage.publish('campaign', tills.TEN_OFF, { ...campaign, validity: month })
  stage.advance(61_000)
  opened = scene.table.all()
})
beforeEach(async () => {
  scene.table.restore(opened)
  at(taipei('2026-11-21', '10:02'))
  person = await scene.joins()
})

test('a daily cap counts the night to the evening before', async () => {
  at(FIRST)
  expect(gaveOn(await buy(taipei('2026-11-21', '23:30')), ONCE_A_DAY)).toBe(10)
  expect(gaveOn(await buy(LAST), ONCE_A_DAY)).toBe('daily-cap')
  expect(gaveOn(await buy(FIRST), ONCE_A_DAY)).toBe(10)
})

test('a programme until Saturday earns through its night, and the points of Saturdays too', async () => {
  at(FIRST)
  const [night, morning] = [await buy(LAST), await buy(FIRST)]
  expect([gaveOn(night, UNTIL_SATURDAY), gaveOn(morning, UNTIL_SATURDAY)]).toEqual([10, 'not-open'])
  expect([gaveOn(night, scene.ids.points), gaveOn(morning, scene.ids.points)]).toEqual([20, 10])
})

test('a coupon for a day lasts until 04:00 of the night after it', async () => {
  at(LAST)
  const code = await coupon(FOR_A_DAY)
  at(taipei('2026-11-23', '03:59'))
  expect(await scanned(code)).toMatchObject({ status: 200 })
  at(taipei('2026-11-23', '04:01'))
  await refuses(scene, {
    bad: 'a minute after its end',
    as: 'tablet',
    route: 'GET /counter/coupons/{code}',
    input: () => ({ code }),
    word: 'coupon-expired',
  })
})

test('a coupon of Saturdays is used in the night of Saturday; one from Sunday on is not', async () => {
  const [saturdays, sundays] = [await coupon(ON_SATURDAYS), await coupon(FROM_SUNDAY)]
  at(LAST)
  expect(await scanned(saturdays)).toMatchObject({ status: 200 })
  expect(await scanned(sundays)).toMatchObject({ code: 'coupon-not-yet' })
  at(FIRST)
  expect(await scanned(saturdays)).toMatchObject({ code: 'coupon-not-today' })
  expect(await scanned(sundays)).toMatchObject({ status: 200 })
})

test('a campaign until Saturday is published, put back in service and told by its link through the night, and no longer', async () => {
  const campaign = { id: 'cmp_0000000000000000000000000K' as never, brand: BRAND }
  const { door, owner } = scene
  const settings = {
    name: { 'zh-Hant': '週六限定' },
    benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
    validity: { kind: 'fixed', from: '2026-11-21', until: '2026-11-21' },
    claim: true,
  } as never
  const { claimCodeOf } = await import('#functions/coupon/claim/claim-link.ts')
  const look = async () => (await door.ask('GET /claims/coupons/{code}', {}, { code: claimCodeOf(campaign.id) })).status
  const back = async () => (await door.ask('DELETE /admin/campaigns/{id}/archive', owner, campaign)).code
  at(LAST)
  const drafted = { ...campaign, settings, draftVersion: null }
  const { draftVersion } = await door.must('PUT /admin/campaigns/{id}/draft', owner, drafted)
  await door.must('POST /admin/campaigns/{id}/publication', owner, { ...campaign, draftVersion })
  await door.must('POST /admin/campaigns/{id}/archive', owner, campaign)
  expect(await back()).toBeUndefined()
  scene.stage.advance(30_000)
  expect(await look()).toBe(200)
  await door.must('POST /admin/campaigns/{id}/archive', owner, campaign)
  at(FIRST)
  expect(await back()).toBe('campaign-over')
})

test('a last day that staff choose lasts until 04:00 of the night after it', async () => {
  at(taipei('2026-11-21', '23:00'))
  const { id } = await scene.tills.acts.giveCoupon(person.id, { campaign: FOR_A_DAY })
  at(LAST)
  const longer = { id, brand: BRAND, member: person.id, until: '2026-11-25', reason: '補償' } as never
  const { coupon } = await scene.door.must('POST /admin/coupons/{id}/extension', scene.owner, longer)
  expect(coupon.expiresAt).toBe(new Date(Date.parse(taipei('2026-11-26', '04:00')) - 1).toISOString())
  expect(coupon.lastDay).toBe('2026-11-25')
})

test('the month of a birthday begins at 04:00 of its first day', async () => {
  const { token } = person
  await scene.door.must('PATCH /me', { token }, { birthday: '12-05' })
  at(taipei('2026-12-01', '03:59'))
  const code = await coupon(BIRTHDAY)
  expect(await scanned(code)).toMatchObject({ code: 'coupon-not-yet' })
  at(taipei('2026-12-01', '04:01'))
  expect(await scanned(code)).toMatchObject({ status: 200 })
  at(taipei('2027-01-01', '03:59'))
  expect(await scanned(code)).toMatchObject({ status: 200 })
  at(taipei('2027-01-01', '04:01'))
  expect(await scanned(code)).toMatchObject({ code: 'coupon-expired' })
})

test('what a clerk did in the night stands on the list of the evening before', async () => {
  at(LAST)
  const stamped = await scene.door.must('POST /clerk/stamps', await clerk(), { phone: person.phone, worth: 1 })
  const listed = async () => {
    const { acts } = await scene.door.must('GET /clerk/today', await clerk(), {})
    return (acts as { id: string }[]).map(({ id }) => id)
  }
  expect(await listed()).toEqual([stamped.act.id])
  at(FIRST)
  expect(await listed()).toEqual([])
})

test('what one person may do alone in a day begins again at 04:00', async () => {
  const limits = { stamp: 1, mission: 1, points: 5, 'stored-value': 1, coupons: 1, 'gift-points': 1 }
  await scene.door.must('PUT /admin/desk-limits', scene.owner, { brand: BRAND, limits, rev: 0 })
  const give = async () => {
    const whose = { id: person.id, brand: BRAND, program: scene.ids.points }
    const asked = { ...whose, kind: 'correction' as const, amount: 4, reason: '補償' }
    return (await scene.door.must('POST /admin/members/{id}/adjustments/preview', scene.owner, asked)).alone
  }
  at(taipei('2026-11-21', '23:00'))
  expect(await give()).toBe(true)
  await scene.door.must('POST /admin/members/{id}/adjustments', scene.owner, {
    id: person.id,
    brand: BRAND,
    program: scene.ids.points,
    kind: 'correction',
    amount: 5,
    reason: '補償',
  })
  at(LAST)
  expect(await give()).toBe(false)
  at(FIRST)
  expect(await give()).toBe(true)
})

test('the gift of a birthday comes with its night, and is used from 04:00 on', async () => {
  const { noteBirthday } = await import('#functions/tier/birthday/note-birthday.ts')
  const { birthdayPerson } = await import('#functions/abilities/tiers.ts')
  const { id: member, token } = person
  await scene.door.must('PATCH /me', { token }, { birthday: '12-01' })
  const raised = { id: member, brand: BRAND, tier: 'regular', reason: '補償' }
  await scene.door.must('POST /admin/members/{id}/tier', scene.owner, raised)
  // What the subscriber does: the events of the outbox do not travel here.
  await noteBirthday(birthdayPerson)({ group: scene.stage.place.group, member }, scene.stage.now())
  const gifts = async () => (await scene.stage.rowsOf({ id: member, phone: '' })).filter(({ _et }) => _et === 'coupon')
  at(taipei('2026-11-30', '23:59'))
  await scene.stage.acts.reviewTiers()
  expect(await gifts()).toEqual([])
  at(taipei('2026-12-01', '00:05'))
  await scene.stage.acts.reviewTiers()
  await scene.stage.acts.reviewTiers()
  expect(await gifts()).toMatchObject([
    {
      startsAt: taipei('2026-12-01', '04:00'),
      endsAt: new Date(Date.parse(taipei('2027-01-01', '04:00')) - 1).toISOString(),
    },
  ])
})
