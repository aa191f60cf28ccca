// Whose number it is: who was made by it, who waits for the staff to decide, and who has it next.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'
import type { listWaitingBindings as List } from '#functions/member/binding/list-waiting-bindings.ts'
import type { decideBinding as Decide } from '#functions/member/binding/decide-binding.ts'
import type * as Merging from '#functions/abilities/merging.ts'
import type * as People from '#functions/abilities/people.ts'
import type { changePhone as Change } from '#functions/member/phone/change-phone.ts'
import type { signProof as Sign } from '#functions/platform/session/phone-proof.ts'
import type { importOrders as Import } from '#functions/order/file/import-orders.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let importOrders: ReturnType<typeof Import>
let join: ReturnType<typeof Join>
let decide: ReturnType<typeof Decide>
let list: ReturnType<typeof List>
let change: ReturnType<typeof Change>
let people: typeof People
let merging: typeof Merging
let signProof: typeof Sign
let free = 0
const freePhone = () => `0978${String(100_000 + free++)}`

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  const { answering } = await import('#functions/abilities/counter/serving.ts')
  const file = await import('#functions/order/file/import-orders.ts')
  importOrders = file.importOrders(answering)
  const { companiesBeside, brandOfDoor, storeOfSource } = await import('#functions/abilities/house.ts')
  const { friendshipOf } = await import('#functions/abilities/line.ts')
  const { showCheckIns } = await import('#functions/abilities/counter/show-check-ins.ts')
  const { showCards, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { joinBrand } = await import('#functions/member/join/join-brand.ts')
  const { decideBinding } = await import('#functions/member/binding/decide-binding.ts')
  const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier }
  const textPhone = async () => undefined
  const { forfeit } = await import('#functions/abilities/forfeit.ts')
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone, forfeit })
  decide = decideBinding({ storeOfSource, friendshipOf, forfeit })
  const { listWaitingBindings } = await import('#functions/member/binding/list-waiting-bindings.ts')
  list = listWaitingBindings({ storeOfSource: async () => undefined })
  const { changePhone } = await import('#functions/member/phone/change-phone.ts')
  change = changePhone({ ...parts, chance })
  people = await import('#functions/abilities/people.ts')
  merging = await import('#functions/abilities/merging.ts')
  ;({ signProof } = await import('#functions/platform/session/phone-proof.ts'))
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

const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
const lineUser = (user: string) => ({ kind: 'line', ...stage.place, provider: 'p', user, name: `LINE ${user}` })
/** Whose number somebody types, and no SMS reaches them. */
const ask = async (user: string, { phone }: Stage.Person) => {
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

/** Somebody who has joined by LINE. */
const joined = async (user: string) => {
  const phone = freePhone()
  const made = await join({ phone, consents }, stage.turn(lineUser(user)))
  if (!made.ok) throw new Error(made.failure)
  return { id: made.value.home.member.id as string, phone, user }
}
/** To a number that they have proved. */
const changeTo = async (who: Awaited<ReturnType<typeof joined>>, phone: string, bind?: true, key?: string) => {
  const of = { group: stage.place.group, provider: 'p', user: who.user, phone: `+886${phone.slice(1)}` }
  const { proof } = await signProof(of, stage.now())
  const actor = { ...(stage.memberActor(who.id) as object), user: who.user }
  return change({ phone, proof, ...(bind && { bind }) }, stage.turn(actor, key))
}
const found = async (phone: string) => (await people.findMemberBy(stage.place.group, { phone }, stage.now()))?.member
const pointsOf = async (who: Stage.Person) => {
  const { loadCard } = await import('#shared/plugins/cards/load.server.ts')
  const kind = await loadCard('points')
  const card = (await stage.rowsOf(who)).find(({ _et, program }) => _et === 'card' && program === stage.POINTS)
  return card ? kind.balance(kind.expire(kind.unpack(card.state), stage.now()).card) : 0
}
const mergesOf = async ({ id }: Stage.Person) => {
  const listed = await merging.listMerges({ id: id as never, brand: brand() }, stage.turn(stage.staff))
  if (!listed.ok) throw new Error(listed.failure)
  return listed.value.merges
}

test('a number by which a till knew somebody comes with what they hold, once it is proved and wanted', async () => {
  const [known] = (await stage.makePeople()) as [Stage.Person]
  const me = await joined('U1')
  expect(await stage.acts.buy('his', known, 600, 'k1')).toMatchObject({ ok: true })
  expect(await stage.acts.buy('mine', me, 300, 'k2')).toMatchObject({ ok: true })
  const both = (await pointsOf(known)) + (await pointsOf(me))
  const before = table.all()
  expect(await changeTo(me, known.phone)).toMatchObject({ failure: 'phone-taken', detail: { canBind: true } })
  expect(table.all()).toEqual(before)

  expect(await changeTo(me, known.phone, true, 'key')).toMatchObject({ ok: true })
  expect([await found(known.phone), await found(me.phone)]).toEqual([me.id, undefined])
  expect(await changeTo(me, known.phone, true, 'key')).toMatchObject({ ok: true })
  const [merge, ...more] = await mergesOf(me)
  expect([merge!.from, more]).toEqual([known.id, []])
  expect(await merging.finishMerge({ group: stage.place.group, into: me.id, merge: merge!.id }, stage.now())).toBe(true)
  expect([await pointsOf(me), await pointsOf(known)]).toEqual([both, 0])

  const next = await joined('U2')
  expect(await changeTo(next, me.phone)).toMatchObject({ ok: true })
  expect(await found(me.phone)).toBe(next.id)
})

test('undone by the staff, each has the number and the points they had', async () => {
  const [known] = (await stage.makePeople()) as [Stage.Person]
  const me = await joined('U1')
  expect(await stage.acts.buy('his', known, 600, 'k1')).toMatchObject({ ok: true })
  const had = await pointsOf(known)
  expect(await changeTo(me, known.phone, true)).toMatchObject({ ok: true })
  const [merge] = await mergesOf(me)
  const undo = { id: me.id as never, brand: brand(), merge: merge!.id, reason: '不是同一個人' }
  expect(await merging.unmergeMembers(undo, stage.turn(stage.staff))).toMatchObject({ value: { state: 'parted' } })
  expect([await found(known.phone), await found(me.phone)]).toEqual([known.id, me.id])
  expect([await pointsOf(known), await pointsOf(me)]).toEqual([had, 0])
  const { findMember } = await import('#functions/member/store.ts')
  expect((await findMember(stage.place.group, me.id))!.phone).toBe(`+886${me.phone.slice(1)}`)
})

test('undone once the old number is somebody else’s, the proved one stays', async () => {
  const [known] = (await stage.makePeople()) as [Stage.Person]
  const me = await joined('U1')
  expect(await changeTo(me, known.phone, true)).toMatchObject({ ok: true })
  const next = await joined('U2')
  expect(await changeTo(next, me.phone)).toMatchObject({ ok: true })
  const [merge] = await mergesOf(me)
  const undo = { id: me.id as never, brand: brand(), merge: merge!.id, reason: '不是同一個人' }
  expect(await merging.unmergeMembers(undo, stage.turn(stage.staff))).toMatchObject({ value: { state: 'parted' } })
  expect([await found(known.phone), await found(me.phone)]).toEqual([me.id, next.id])
})

test('a number that somebody else has proved in LINE is nobody’s to take, proved or not', async () => {
  const [me, other] = [await joined('U1'), await joined('U2')]
  expect(await changeTo(other, other.phone)).toMatchObject({ value: { member: { phoneProved: true } } })
  for (const bind of [undefined, true] as const)
    expect(await changeTo(me, other.phone, bind)).toMatchObject({ failure: 'number-held' })
  expect([await found(me.phone), await found(other.phone)]).toEqual([me.id, other.id])
})

const person = async ({ id }: { id: string }) => {
  const { findMember } = await import('#functions/member/store.ts')
  return (await findMember(stage.place.group, id))!
}
/** Joins with a number that a code has proved. */
const joinProved = async (user: string, phone: string) => {
  const of = { group: stage.place.group, provider: 'p', user, phone: `+886${phone.slice(1)}` }
  stage.advance(1_000)
  const { proof } = await signProof(of, stage.now())
  return join({ phone, consents, proof }, stage.turn(lineUser(user)))
}

test('a number is unproved until a code came to it: the same number again, by the way of changing it', async () => {
  const me = await joined('U1')
  expect((await person(me)).provedAt).toBeUndefined()
  const before = table.all().length
  expect(await changeTo(me, me.phone, undefined, 'key')).toMatchObject({ value: { member: { phoneProved: true } } })
  expect(table.all().length).toBeGreaterThan(before)
  expect([(await person(me)).provedAt, await found(me.phone)]).toEqual([stage.now(), me.id])
  const rows = table.all()
  expect(await changeTo(me, me.phone, undefined, 'key')).toMatchObject({ ok: true })
  expect(await changeTo(me, me.phone)).toMatchObject({ ok: true })
  expect(table.all()).toEqual(rows)
})

test('somebody who joins with a number they prove is not kept from it by who only typed it, and takes nothing of theirs', async () => {
  const typed = await joined('U1')
  expect(await stage.acts.buy('theirs', typed, 600, 'k1')).toMatchObject({ ok: true })
  const had = await pointsOf(typed)
  expect(await join({ phone: typed.phone, consents }, stage.turn(lineUser('U2')))).toMatchObject({
    failure: 'phone-taken',
  })
  const owner = await joinProved('U2', typed.phone)
  if (!owner.ok) throw new Error(owner.failure)
  const { member } = owner.value.home
  expect([member.phoneProved, await found(typed.phone)]).toEqual([true, member.id])
  expect([await pointsOf(typed), await pointsOf({ ...typed, id: member.id })]).toEqual([had, 0])
  expect(await person(typed)).toMatchObject({ phone: '' })
  expect((await person(typed)).into).toBeUndefined()
  // What is proved stays: whoever types it, or proves it later, has to ask the staff.
  expect(await changeTo(typed, typed.phone)).toMatchObject({ failure: 'number-held' })
  expect(await joinProved('U3', typed.phone)).toMatchObject({ failure: 'phone-held' })
  const another = freePhone()
  expect(await changeTo(typed, another)).toMatchObject({ value: { member: { phoneProved: true } } })
  expect(await found(another)).toBe(typed.id)
})

test('nor is a member who changes to it; two who lost theirs can still become one with somebody, and leave', async () => {
  const [one, other, owner] = [await joined('U1'), await joined('U2'), await joined('U3')]
  expect(await changeTo(owner, one.phone)).toMatchObject({ ok: true })
  expect(await found(one.phone)).toBe(owner.id)
  expect(await changeTo(owner, other.phone)).toMatchObject({ ok: true })
  expect([await found(one.phone), await found(other.phone)]).toEqual([undefined, owner.id])
  const { acts } = await import('../people-acts.ts')
  expect(await acts.merge(one, other)).toMatchObject({ ok: true })
  expect(rowsOf('identity').filter(({ kind, value }) => kind === 'phone' && value === '')).toEqual([])
  const [merge] = await mergesOf(one)
  expect(await acts.part(one, merge!.id)).toMatchObject({ ok: true })
  expect([(await person(one)).phone, (await person(other)).phone, await found(other.phone)]).toEqual(['', '', owner.id])
})

test('of two who prove the same number at the same moment one has it', async () => {
  const typed = await joined('U1')
  const answers = await Promise.all([joinProved('U2', typed.phone), joinProved('U3', typed.phone)])
  expect(answers.map((one) => (one.ok ? 'ok' : one.failure)).sort()).toEqual(['ok', 'phone-held'])
})

test('who is known by a number alone is bound to a proved one only, and is proved then', async () => {
  const [known] = (await stage.makePeople()) as [Stage.Person]
  expect(await join({ phone: known.phone, consents }, stage.turn(lineUser('U1')))).toMatchObject({
    failure: 'phone-taken',
  })
  const bound = await joinProved('U1', known.phone)
  if (!bound.ok) throw new Error(bound.failure)
  expect(bound.value.home.member).toMatchObject({ id: known.id, phoneProved: true })
})

test('who asked the staff for a number and proves it then waits no more', async () => {
  const typed = await joined('U1')
  await ask('U2', typed)
  expect(await waiting()).toHaveLength(1)
  expect(await joinProved('U2', typed.phone)).toMatchObject({ ok: true })
  expect(await waiting()).toEqual([])
})
