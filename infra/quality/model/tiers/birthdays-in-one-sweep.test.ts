// Several members whose birthday gift is due at once reach for the same stock.
import { beforeAll, expect, test } from 'vitest'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { openModel } from '../open-model.ts'
import type * as Both from '../group/two-brands.ts'
import type * as Stage from '../stage.ts'

const BIRTHDAY = 'cmp_01JDHF0CP00000000000000D02'
const LADDER = 'tsc_01JDHF0TS00000000000000D01'
const GUESTS = 12
const DAY_MS = 24 * 3_600_000

let stage: typeof Stage
let both: typeof Both
let hangStock: (campaign: string, stock: number) => Promise<void>

beforeAll(async () => {
  ;({ stage } = await openModel())
  both = await import('../group/two-brands.ts')
  ;({ hangStock } = await import('../hang-stock.ts'))
  await stage.openCafe()
  const benefit = { kind: 'amount', settings: { off: 50, minSpend: 0 } }
  const validity = { kind: 'days-after-issue', days: 30 }
  await stage.publish('campaign', BIRTHDAY, { name: { 'zh-Hant': '生日禮' }, benefit, validity, stock: GUESTS })
  await hangStock(BIRTHDAY, GUESTS)
  stage.advance(120_000)
  const [basic] = schemeOf().tiers
  const tiers = [{ ...basic!, benefits: { ...basic!.benefits, birthdayCoupon: BIRTHDAY } }]
  expect(await both.acts.publishTiers('cafe', LADDER, schemeOf({ tiers: tiers as never }))).toMatchObject({ ok: true })
  stage.advance(120_000)
})

test('whoever is slower gets the next piece: nobody misses the year’s gift while there is one', async () => {
  const guests = []
  for (let nth = 0; nth < GUESTS; nth++) {
    const guest = await both.acts.newMember('cafe')
    await both.acts.tellBirthday(guest.id, '12-01')
    guests.push(guest)
  }
  for (let day = 0; day < 14; day++) {
    stage.advance(DAY_MS)
    await both.acts.dueToday()
  }
  const given = await Promise.all(
    guests.map(async ({ id }) => (await stage.rowsOf({ id, phone: '' })).filter(({ _et }) => _et === 'coupon').length),
  )
  expect(given).toEqual(guests.map(() => 1))
})
