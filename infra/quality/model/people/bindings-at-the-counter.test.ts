// Who waits to have a member bound to their LINE is looked at, and decided, in the store: by a clerk who may.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type { Bindings } from '#functions/platform/asks/bindings.ts'
import type { decideByHand as Decide, waitingByHand as Waiting } from '#functions/staff/binding/bindings-by-hand.ts'
import type * as People from '#functions/abilities/people.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let bindings: Bindings
let waiting: ReturnType<typeof Waiting>
let decide: ReturnType<typeof Decide>
let join: ReturnType<typeof Join>
let people: typeof People
let mei: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  ;({ bindings } = await import('#functions/abilities/counter/bindings.ts'))
  const byHand = await import('#functions/staff/binding/bindings-by-hand.ts')
  const { companiesBeside, brandOfDoor, storeNames, storeOfSource } = await import('#functions/abilities/house.ts')
  const { friendshipOf } = await import('#functions/abilities/line.ts')
  const { showCheckIns } = await import('#functions/abilities/counter/show-check-ins.ts')
  const { showCards, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { joinBrand } = await import('#functions/member/join/join-brand.ts')
  waiting = byHand.waitingByHand({ bindings })
  decide = byHand.decideByHand({ bindings, storeNames })
  const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier }
  const { forfeit } = await import('#functions/abilities/forfeit.ts')
  const none = async () => undefined
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone: none, forfeit })
  people = await import('#functions/abilities/people.ts')
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
})

/** @param nth of the brand’s stores */
const turn = (nth = 0, isLead = true, key?: string, body: unknown = key) =>
  ({
    actor: { kind: 'clerk', ...stage.place, store: cafe.stores[nth]!.id, clerk: `clk_${nth}`, name: '阿珍', isLead },
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: JSON.stringify(body) } }),
  }) as never
/** They stand at a store’s 立牌, and no SMS reaches them. */
const ask = async (user: string, source?: object) => {
  stage.advance(SECOND)
  const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
  const actor = { kind: 'line', ...stage.place, provider: 'p', user, name: `LINE ${user}` }
  const asked = { phone: mei.phone, consents, askStaff: true as const, ...(source && { source }) }
  expect(word(await join(asked as never, stage.turn(actor)))).toBe('staff-asked')
}
const open = async (nth = 0) => {
  const told = await waiting({}, turn(nth))
  if (!told.ok) throw new Error(told.failure)
  return told.value.open
}

test('each store sees who asked there, and whoever asked nowhere; a clerk who may not sees and decides nothing', async () => {
  await ask('U1', { store: cafe.stores[0]!.code })
  await ask('U2')
  expect((await open(0)).map(({ name }) => name)).toEqual(['LINE U1', 'LINE U2'])
  expect((await open(1)).map(({ name }) => name)).toEqual(['LINE U2'])
  const [first] = await open(0)
  expect(first).toMatchObject({ isProved: false, member: { id: mei.id, name: '客○0' } })
  expect(Object.keys(first!)).not.toContain('store')
  const asked = { id: first!.id, member: first!.member.id, approve: true }
  const before = table.all()
  expect(word(await waiting({}, turn(0, false)))).toBe('clerk-may-not')
  expect(word(await decide(asked, turn(0, false)))).toBe('clerk-may-not')
  expect(word(await decide(asked, turn(1)))).toBe('not-your-store')
  expect(table.all()).toEqual(before)
})

test('decided once, with the clerk’s name and store, and the same answer for ever', async () => {
  await ask('U1', { store: cafe.stores[0]!.code })
  const [one] = await open()
  const asked = { id: one!.id, member: one!.member.id, approve: true }
  const first = await decide(asked, turn(0, true, 'key', asked))
  expect(first).toMatchObject({ value: { approved: true } })
  expect(await open()).toEqual([])
  const line = { kind: 'line' as const, ...stage.place, provider: 'p', user: 'U1' }
  expect(await people.memberOf(line as never)).toBe(mei.id)
  const decision = table.all().find(({ _et }) => _et === 'binding-decision')
  expect(decision).toMatchObject({ by: '阿珍', reason: `店員「阿珍」在${cafe.stores[0]!.name}核對過本人` })
  expect(table.all().filter(({ _et }) => _et === 'audit')).toHaveLength(1)
  for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
    stage.advance(wait)
    const rows = table.all()
    expect(await decide(asked, turn(0, true, 'key', asked))).toEqual(first)
    const other = { ...asked, approve: false }
    expect(word(await decide(other, turn(0, true, 'key', other)))).toBe('idempotency-key-reused')
    expect(table.all()).toEqual(rows)
  }
})

test('of two clerks who decide at the same moment one is heard, and the other is told', async () => {
  await ask('U1')
  const [one] = await open()
  const asked = { id: one!.id, member: one!.member.id }
  const answers = await Promise.all([
    decide({ ...asked, approve: true }, turn(0)),
    decide({ ...asked, approve: false }, turn(1)),
  ])
  expect(answers.map(word).sort()).toEqual(['binding-decided', 'ok'])
})

test('who had left the brand and comes back with another LINE by the staff joins again, for no second welcome', async () => {
  const { joinByLine } = await import('../group/two-brands.ts')
  const { leaveBrand } = await import('#functions/member/leave/leave-brand.ts')
  const { paidAheadOf } = await import('#functions/abilities/forfeit.ts')
  await joinByLine(mei.id, 'cafe', 'shoes')
  const leave = leaveBrand({ deauthorise: async () => undefined, paidAheadOf })
  expect(word(await leave({}, stage.turn(stage.memberActor(mei.id), 'leave')))).toBe('ok')
  await ask('U1')
  const [one] = await open()
  expect(word(await decide({ id: one!.id, member: one!.member.id, approve: true }, turn(0)))).toBe('ok')
  const rows = await stage.rowsOf(mei)
  expect(rows.find(({ _et, brand }) => _et === 'membership' && brand === cafe.id)).toMatchObject({ again: true })
  const joined = rows.find(({ _et, noticeVersion }) => _et === 'join' && noticeVersion === NOTICE_VERSION)
  expect(joined).toMatchObject({ outbox: [{ name: 'member.joined', data: { again: true } }] })
})
