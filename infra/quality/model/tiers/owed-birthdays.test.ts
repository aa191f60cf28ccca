// A birthday gift that cannot be given on its day: tried every day while it waits, given once, and told where it never was.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BRAND } from '../bad-input/places.ts'

const MINUTES = 120_000
const plain = { couponOnUpgrade: null, birthdayCoupon: null, words: [] }
const tier = (id: string, upgradeAt: number) => ({ id, name: { 'zh-Hant': id }, upgradeAt, renewAt: null })
const scheme = (birthdayCoupon: string) => ({
  ...cafe.tiers!.settings,
  tiers: [
    { ...tier('basic', 0), benefits: { ...plain, birthdayCoupon } },
    { ...tier('gold', 5_000), benefits: plain },
  ],
})
const BIRTHDAY = '12-07'
const NAME = { 'zh-Hant': '生日禮' }

let house: House
let opened: ReturnType<House['table']['all']>
let tell: (who: Person, birthday: string) => Promise<void>
let year = 2026
/** What is sold out once is known to be, whatever becomes of the table: each test has a gift of its own. */
let gift: never

beforeAll(async () => {
  house = await openHouse()
  const { stage } = house
  const { noteBirthday } = await import('#functions/tier/birthday/note-birthday.ts')
  const { birthdayPerson } = await import('#functions/abilities/tiers.ts')
  tell = async (who, birthday) => {
    await house.door.must('PATCH /me', { token: who.token }, { birthday })
    // What the subscriber does: the events of the outbox do not travel here.
    await noteBirthday(birthdayPerson)({ group: stage.place.group, member: who.id }, stage.now())
  }
  opened = house.table.all()
})
beforeEach(async () => {
  house.table.restore(opened)
  // A week before the birthdays; never back, for what is live is remembered for a minute. One test goes on into the next year.
  house.stage.setClock(`${(year += 2)}-11-30T04:00:00.000Z` as never)
  gift = `cmp_${'0'.repeat(22)}${year}` as never
  await publish(1)
  await house.stage.publish('tier', cafe.tiers!.id, scheme(gift))
  house.stage.advance(MINUTES)
})

const publish = async (stock: number) => {
  const at = { id: gift, brand: BRAND }
  const { campaigns } = await house.door.must('GET /admin/campaigns', house.owner, { brand: BRAND })
  const known = campaigns.find(({ id }: { id: string }) => id === gift)
  const { draftVersion } = await house.door.must('PUT /admin/campaigns/{id}/draft', house.owner, {
    ...at,
    settings: { ...house.stage.reward, name: NAME, stock } as never,
    draftVersion: known?.draftVersion ?? null,
  })
  await house.door.must('POST /admin/campaigns/{id}/publication', house.owner, { ...at, draftVersion })
  // What is known of live campaigns is kept for a minute.
  house.stage.advance(MINUTES)
}
const sweep = async (days: number) => {
  for (let day = 0; day < days; day++) {
    house.stage.advance(DAY)
    await house.stage.acts.reviewTiers()
  }
}
const held = async (who: Person) => {
  const rows = await house.stage.rowsOf(who)
  return {
    gifts: rows.filter(({ _et, campaign }) => _et === 'coupon' && campaign === gift).length,
    missed: rows.filter(({ _et, reason }) => _et === 'entry' && reason === 'not-given').length,
  }
}
const born = async (birthday = BIRTHDAY) => {
  const who = await house.joins()
  await tell(who, birthday)
  return who
}

describe('of two birthdays and one piece of stock', () => {
  test('one is given, the other waits and is given the day after there are more, once', async () => {
    const both = [await born(), await born()]
    const all = async () => Promise.all(both.map(held))
    const waits = async () => {
      const pages = both.map(({ id }) => house.door.must('GET /admin/members/{id}', house.owner, { id, brand: BRAND }))
      return (await Promise.all(pages)).flatMap(({ tierAwaits = [] }) => tierAwaits)
    }
    await sweep(8)
    expect(await waits()).toEqual([
      { of: 'birthday', id: gift, name: NAME, why: 'coupon-sold-out', until: `${year}-12-31T15:59:59.999Z` },
    ])
    expect((await all()).reduce((sum, { gifts }) => sum + gifts, 0)).toBe(1)
    await publish(5)
    await sweep(1)
    expect(await all()).toEqual(both.map(() => ({ gifts: 1, missed: 0 })))
    expect(await waits()).toEqual([])
    await sweep(60)
    expect(await all()).toEqual(both.map(() => ({ gifts: 1, missed: 0 })))
  })
  test('the other is told so once when the month is over, and is given the next year’s', async () => {
    const both = [await born(), await born()]
    await sweep(40)
    const told = await Promise.all(both.map(held))
    expect(told).toContainEqual({ gifts: 1, missed: 0 })
    expect(told).toContainEqual({ gifts: 0, missed: 1 })
    await publish(5)
    await sweep(10)
    expect(await Promise.all(both.map(held))).toEqual(told)
    await sweep(330)
    const later = await Promise.all(both.map(held))
    expect(later.map(({ gifts }, nth) => gifts - told[nth]!.gifts)).toEqual([1, 1])
  })
})

test('a birthday that is put right while its gift waits neither loses it nor brings a second one', async () => {
  const [, me] = [await born('12-05'), await born()]
  await sweep(9)
  expect(await held(me)).toEqual({ gifts: 0, missed: 0 })
  await house.door.must('PUT /admin/members/{id}/details', house.owner, {
    id: me.id,
    brand: BRAND,
    birthday: '12-24',
    reason: '打錯了',
  })
  const { noteBirthday } = await import('#functions/tier/birthday/note-birthday.ts')
  const { birthdayPerson } = await import('#functions/abilities/tiers.ts')
  await noteBirthday(birthdayPerson)({ group: house.stage.place.group, member: me.id }, house.stage.now())
  await publish(5)
  await sweep(30)
  expect(await held(me)).toEqual({ gifts: 1, missed: 0 })
})
