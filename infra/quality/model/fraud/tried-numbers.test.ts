// A clerk who tries out numbers learns of thirty a minute at most whose they are not, whichever road they take.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import type { serving as Serving } from '#functions/abilities/counter/serving.ts'
import type { phoneOnlyMember as PhoneOnly } from '#functions/abilities/people.ts'
import type { stampByHand as Stamp } from '#functions/staff/act/stamp-by-hand.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type * as Both from '../group/two-brands.ts'
import { word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Clerk from '../spending/clerk-hands.ts'
import type * as Stage from '../stage.ts'

const MOST = 30
const NOBODYS = '0977000999'

let stage: typeof Stage
let both: typeof Both
let clerk: typeof Clerk
let table: Model['table']
let opened: ReturnType<typeof table.all>
let stampByHand: typeof Stamp
let serving: typeof Serving
let phoneOnlyMember: typeof PhoneOnly
let elsewhere: string
let here: string
let keys = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  both = await import('../group/two-brands.ts')
  clerk = await import('../spending/clerk-hands.ts')
  ;({ stampByHand } = await import('#functions/staff/act/stamp-by-hand.ts'))
  ;({ serving } = await import('#functions/abilities/counter/serving.ts'))
  ;({ phoneOnlyMember } = await import('#functions/abilities/people.ts'))
  await stage.openCafe()
  elsewhere = (await both.acts.newMember('shoes')).phone
  here = (await both.acts.newMember('cafe')).phone
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const actor = { kind: 'clerk', store: cafe.stores[0]!.id, clerk: 'clk_0', name: '阿珍' }
const stamp = (phone: string, enrol = false) =>
  stampByHand({ ...serving, phoneOnlyMember, chance: { secret: () => `s${++keys}` } } as never)(
    { phone, ...(enrol && { enrol }) } as never,
    stage.turn({ ...actor, ...stage.place }, `tap-${++keys}`),
  )
const quote = (phone: string) => clerk.quote({ phone, bill: 100, use: [], coupons: [] })
const spend = (phone: string) => clerk.spend({ phone, bill: 100, total: 100, use: [], coupons: [] }, `spend-${++keys}`)

const roads = { 'quoting a bill': quote, 'giving a stamp': stamp, 'taking a bill': spend }

test.each(Object.entries(roads))('by %s', async (_, go) => {
  for (let nth = 0; nth < MOST; nth++)
    expect(word(await go(nth % 2 ? NOBODYS : elsewhere))).toBe(nth % 2 ? 'code-unknown' : 'member-elsewhere')
  const whole = () => table.all().filter(({ pk }) => !pk.startsWith('door#rate#'))
  const before = whole()
  for (const phone of [NOBODYS, elsewhere]) expect(word(await go(phone))).toBe('too-many-requests')
  expect(whole()).toEqual(before)
  stage.advance(MINUTE)
  expect(word(await go(elsewhere))).toBe('member-elsewhere')
})

test('by making a member of whoever is nobody’s: what is known elsewhere does not stand out', async () => {
  for (let nth = 0; nth < MOST; nth++) await stamp(elsewhere, true)
  for (const phone of [NOBODYS, elsewhere]) expect(word(await stamp(phone, true))).toBe('too-many-requests')
})

test('members of the brand are served whatever was tried', async () => {
  for (let nth = 0; nth < MOST + 1; nth++) await stamp(NOBODYS)
  expect(word(await stamp(here))).toBe('ok')
})
