// Whose number it is: who was made by it, who waits for the staff to decide, and who has it next.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'
import type { listWaitingBindings as List } from '#functions/member/binding/list-waiting-bindings.ts'
import type { decideBinding as Decide } from '#functions/member/binding/decide-binding.ts'
import type { importOrders as Import } from '#functions/order/file/import-orders.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let importOrders: ReturnType<typeof Import>
let join: ReturnType<typeof Join>
let decide: ReturnType<typeof Decide>
let list: typeof List
let free = 0
const freePhone = () => `0978${String(100_000 + free++)}`

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const file = await import('#functions/order/file/import-orders.ts')
  importOrders = file.importOrders(answering)
  const { brandOfDoor, storeOfSource } = await import('#functions/abilities/house.ts')
  const { friendshipOf } = await import('#functions/abilities/line.ts')
  const { showCards, showCheckIns, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { joinBrand } = await import('#functions/member/join/join-brand.ts')
  const { decideBinding } = await import('#functions/member/binding/decide-binding.ts')
  const parts = { showCards, showCheckIns, showCoupons, showTier }
  const textPhone = async () => undefined
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone })
  decide = decideBinding({ storeOfSource, friendshipOf })
  ;({ listWaitingBindings: list } = await import('#functions/member/binding/list-waiting-bindings.ts'))
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const brand = () => stage.place.brand as never
const rowsOf = (kind: string) => table.all().filter(({ _et }) => _et === kind)

test('who is made by a row of a file is known for that, and not as a till’s', async () => {
  const row = { line: 2, number: 'f1', total: '120', phone: freePhone() }
  const { cafe } = await import('../../../local/seed/demo-cafe.ts')
  const told = await importOrders(
    {
      file: 'file-00001',
      brand: brand(),
      name: '昨天.csv',
      isTrial: false,
      store: cafe.stores[0]!.id as never,
      enrol: true,
      rows: [row],
    },
    stage.turn(stage.staff),
  )
  expect(told).toMatchObject({ value: { rows: [{ outcome: 'recorded', member: 'new' }] } })
  expect(rowsOf('membership').map(({ origin }) => origin)).toEqual(['import'])
  expect(rowsOf('join').map(({ origin }) => origin)).toEqual(['import'])
})

const lineUser = (user: string) => ({ kind: 'line', ...stage.place, provider: 'p', user, name: `LINE ${user}` })
/** Whose number somebody types, and no SMS reaches them. */
const ask = async (user: string, { phone }: Stage.Person) => {
  const { NOTICE_VERSION } = await import('#shared/domain/brand/notice.ts')
  const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
  expect(await join({ phone, consents, askStaff: true }, stage.turn(lineUser(user)))).toMatchObject({
    failure: 'staff-asked',
  })
}
const waiting = async () => {
  const listed = await list({ brand: brand() }, stage.turn(stage.staff))
  if (!listed.ok) throw new Error(listed.failure)
  return listed.value.open
}

test('who asks for a member stands on the brand’s list, with whose it is, until it is decided', async () => {
  const [one, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  await ask('U1', one)
  stage.advance(DAY)
  await ask('U2', other)
  await ask('U2', other)
  const open = await waiting()
  expect(open.map(({ name, isProved, member }) => [name, isProved, member.id])).toEqual([
    ['LINE U1', false, one.id],
    ['LINE U2', false, other.id],
  ])
  expect(open[0]!.member.name).toBe('客人0')
  for (const [nth, approve] of [true, false].entries()) {
    const { id, member } = open[nth]!
    const decision = { id, member: member.id, brand: brand(), approve, reason: '看過證件' }
    expect(await decide(decision, stage.turn(stage.staff))).toMatchObject({ ok: true })
    expect(await waiting()).toHaveLength(1 - nth)
  }
})

test('it is off the list once it lapses, or once the member has become another one', async () => {
  const [one, other, third] = (await stage.makePeople()) as [Stage.Person, Stage.Person, Stage.Person]
  const { acts } = await import('../people-acts.ts')
  await ask('U1', one)
  await ask('U2', other)
  expect(await waiting()).toHaveLength(2)
  expect(await acts.merge(third, other)).toMatchObject({ ok: true })
  expect((await waiting()).map(({ member }) => member.id)).toEqual([one.id])
  stage.advance(30 * DAY - 1_000)
  expect(await waiting()).toHaveLength(1)
  stage.advance(1_000)
  expect(await waiting()).toEqual([])
})

test('nobody reads the list of a brand that is not theirs', async () => {
  const stranger = { ...(stage.staff as object), brands: ['brd_00000000000000000000000000'] }
  expect(await list({ brand: brand() }, stage.turn(stranger))).toMatchObject({
    failure: 'not-found',
  })
})
