// What was bought while a tier could still be kept, and told after it was given up: through the front door, on the double of
// the table. The brand’s day ends at 04:00.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { gatherRows } from '#shared/domain/order/file/gather-rows.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BOUGHT, BRAND, STORE } from '../bad-input/places.ts'
import type { Caller } from '../bad-input/front-door.ts'
import { GOLD, UPGRADE_AT, goldScheme } from './gold-scheme.ts'

const GIFT = `cmp_${'0'.repeat(24)}U2` as never
const RENEW_AT = 2_000
const taipei = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
const [LAST_DAY, DAY_AFTER] = ['2026-12-31', '2027-01-01']

const SCHEME = goldScheme({ gift: GIFT, renewAt: RENEW_AT, refunds: 'take-back' })

let house: House
let opened: ReturnType<House['table']['all']>
let me: Person
let till: Caller
let numbers = 0

const at = (day: string, clock: string) => house.stage.setClock(taipei(day, clock) as never)

beforeAll(async () => {
  house = await openHouse()
  const { stage } = house
  await house.door.must('PUT /admin/brands/{id}/day-end', house.owner, { id: BRAND, hour: 4 })
  me = await house.joins(BRAND, { user: 'Ulate' })
  till = await house.till(BRAND)
  await stage.publish('campaign', GIFT, { ...stage.reward, name: { 'zh-Hant': '升等禮' } })
  const points = cafe.others[0]!.settings
  const multipliers = [{ when: { kind: 'tier', tiers: [GOLD] }, percent: 200 }]
  const rate = { points: 1, per: 100 }
  await stage.publish('program', stage.POINTS, { ...points, settings: { ...points.settings, rate, multipliers } })
  await stage.publish('tier', cafe.tiers!.id, SCHEME)
  opened = house.table.all()
})
beforeEach(async () => {
  house.table.restore(opened)
  at('2026-11-25', '12:00')
  await buy(UPGRADE_AT)
})

const buy = async (total: number, paidAt: string = house.stage.now()) => {
  const number = `L-${++numbers}`
  const { coupons, earned } = await house.door.must('POST /pos/orders', till, {
    number,
    storeId: STORE,
    lines: [{ ...BOUGHT, quantity: 1, price: total }],
    total,
    paidAt,
    member: { phone: me.phone, enrol: false },
  })
  const given = coupons.map(({ campaignId }: { campaignId: string }) => campaignId)
  const added = (earned as { programId: string; added: number }[]).find(
    ({ programId }) => programId === house.stage.POINTS,
  )
  return { number, given, points: added?.added ?? 0 }
}
const sendFile = (total: string, paidAt: string) => {
  const row = { line: 2, number: `F-${++numbers}`, total, phone: me.phone, paidAt }
  return house.door.must('POST /admin/order-files/{file}/rows', house.owner, {
    file: `file-${numbers}-of-the-day`,
    brand: BRAND,
    name: '昨天.csv',
    isTrial: false,
    store: STORE,
    enrol: false,
    rows: gatherRows([row]).orders as never,
  })
}
/** What comes next comes later. */
const sweep = async () => {
  await house.stage.acts.reviewTiers()
  house.stage.advance(1_000)
}
const tier = () => house.stage.acts.tierOf(me)
const rows = () => house.stage.rowsOf(me)
const moves = async () =>
  (await rows()).filter(({ _et }) => _et === 'tier-move').map(({ was, to, why }) => [was, to, why])
const gifts = async () => (await rows()).filter(({ _et, campaign }) => _et === 'coupon' && campaign === GIFT)
const page = async () => {
  const { signSession } = await import('#functions/platform/session/session.ts')
  const { group } = house.stage.place
  const user = { kind: 'line', group, brand: BRAND, provider: 'haifeng', user: 'Ulate', shown: '林○美' } as const
  const { token } = await signSession({ ...user, group: group as never, member: me.id }, house.stage.now())
  return house.door.must('GET /me/tier', { token }, {})
}

test('a file of the last day that comes the day after puts the tier back, with what it earns, and says why', async () => {
  at(DAY_AFTER, '08:30')
  await sweep()
  expect(await tier()).toBe('basic')
  const { rows: answered } = await sendFile(String(RENEW_AT), taipei(LAST_DAY, '21:00'))
  expect(answered).toMatchObject([{ outcome: 'recorded' }])
  expect(await tier()).toBe(GOLD)
  expect(await moves()).toEqual([
    ['basic', GOLD, 'upgrade'],
    [GOLD, 'basic', 'downgrade'],
    ['basic', GOLD, 'restored'],
  ])
  expect((await rows()).findLast(({ _et }) => _et === 'tier-move')?.cause).toContain(`F-${numbers}`)
  expect((await buy(1_000)).points).toBe(20)
  expect(await gifts()).toHaveLength(1)
  const { tier: shown, history } = await page()
  expect(shown).toMatchObject({ id: GOLD, until: taipei('2027-01-31', '23:59').replace('59:00.000', '59:59.999') })
  expect(history[0]).toMatchObject({ why: 'restored', to: { 'zh-Hant': '金卡' } })
})

test('a file that comes before anybody looked is a renewal like any other', async () => {
  at(DAY_AFTER, '08:30')
  await sendFile(String(RENEW_AT), taipei(LAST_DAY, '21:00'))
  expect(await moves()).toEqual([
    ['basic', GOLD, 'upgrade'],
    [GOLD, GOLD, 'renewal'],
  ])
})

test('a term ends with the business day, and what is bought in its last night keeps it', async () => {
  at(DAY_AFTER, '00:05')
  await sweep()
  expect(await tier()).toBe(GOLD)
  at(DAY_AFTER, '01:00')
  expect((await page()).tier.id).toBe(GOLD)
  const { points, given } = await buy(RENEW_AT)
  expect([points, given.includes(GIFT as never)]).toEqual([40, false])
  at(DAY_AFTER, '04:01')
  expect(await tier()).toBe(GOLD)
  await sweep()
  expect((await moves()).at(-1)).toEqual([GOLD, GOLD, 'renewal'])
})

test('what is bought once the business day is over does not', async () => {
  at(DAY_AFTER, '04:01')
  expect((await buy(RENEW_AT)).points).toBe(20)
  expect(await tier()).toBe('basic')
})

test('a sale of the night that a till tells when it is back online counts in the night', async () => {
  at('2027-01-02', '00:05')
  await sweep()
  at('2027-01-02', '10:00')
  expect((await buy(RENEW_AT, taipei(DAY_AFTER, '03:30'))).points).toBe(40)
  expect(await tier()).toBe(GOLD)
})

test('when the late purchase comes back, the tier goes with it', async () => {
  at('2027-01-02', '00:05')
  await sweep()
  const { number } = await buy(RENEW_AT, taipei(LAST_DAY, '21:00'))
  expect(await tier()).toBe(GOLD)
  house.stage.advance(1_000)
  await house.stage.acts.refund('R', number, 1, 'r')
  expect(await tier()).toBe('basic')
  expect((await moves()).at(-1)).toEqual([GOLD, 'basic', 'refund'])
})
