// A store runs a card of its own beside the brand's: its manager sets it up, and it counts there alone.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../bad-input/front-door.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BRAND, ELSEWHERE, STORE } from '../bad-input/places.ts'

let house: House
let manager: Caller
let stranger: Caller
let everywhere: Caller
let me: Person
let clerks: Record<string, Caller>
let opened: ReturnType<House['table']['all']>

const CARD = { id: `crd_${'0'.repeat(24)}W1` as never, brand: BRAND }

beforeAll(async () => {
  house = await openHouse()
  manager = await house.manager('manager', STORE)
  stranger = await house.manager('stranger', ELSEWHERE)
  everywhere = await house.manager('every')
  me = await house.joins()
  clerks = { [STORE]: await house.clerk(STORE), [ELSEWHERE]: await house.clerk(ELSEWHERE) }
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  // What functions remember for a minute is over.
  house.stage.advance(61_000)
})

const own = (...stores: string[]) => ({ ...house.stage.stamps, name: { 'zh-Hant': '永康店早鳥卡' }, stores }) as never
const draft = async (by: Caller, draftVersion: number | null = null, settings = own(STORE)) =>
  house.door.must('PUT /admin/programs/{id}/draft', by, { ...CARD, settings, draftVersion })
const publish = async (by: Caller) => {
  const { draftVersion } = await draft(by)
  return house.door.must('POST /admin/programs/{id}/publication', by, { ...CARD, draftVersion })
}
const stampAt = async (store: string) => {
  house.stage.advance(61_000)
  await house.door.must('POST /clerk/stamps', clerks[store]!, { phone: me.phone })
  const { cards } = await house.door.must('GET /me', { token: me.token }, {})
  return Object.fromEntries(
    cards.map(({ programId, balance }: { programId: string; balance: number }) => [programId, balance]),
  )
}

test('a store manager saves, changes and publishes a card of their store, beside the brand’s', async () => {
  expect(await publish(manager)).toMatchObject({ scope: 'brand', liveVersion: 1, live: { stores: [STORE] } })
  expect(await stampAt(STORE)).toMatchObject({ [CARD.id]: 1, [house.stage.STAMPS]: 1 })
  expect(await stampAt(ELSEWHERE)).toMatchObject({ [CARD.id]: 1, [house.stage.STAMPS]: 2 })
  const again = await publish(manager)
  expect(again).toMatchObject({ liveVersion: 2, changedBy: 'manager' })
})

test('takes it out of service, and brings it back', async () => {
  await publish(manager)
  expect(await house.door.must('POST /admin/programs/{id}/archive', manager, CARD)).toMatchObject({
    archivedAt: house.stage.now(),
  })
  expect(await house.door.must('DELETE /admin/programs/{id}/archive', manager, CARD)).toMatchObject({
    archivedAt: null,
  })
})

test('may hand on to another card of the store', async () => {
  await publish(manager)
  const { stamps } = house.stage
  const next = { kind: 'chains', program: CARD.id }
  const first = { ...CARD, id: `crd_${'0'.repeat(24)}W2` as never }
  const settings = { ...stamps, stores: [STORE], settings: { ...stamps.settings, next } } as never
  const saved = await house.door.must('PUT /admin/programs/{id}/draft', manager, {
    ...first,
    settings,
    draftVersion: null,
  })
  expect(
    await house.door.must('POST /admin/programs/{id}/publication', manager, {
      ...first,
      draftVersion: saved.draftVersion,
    }),
  ).toMatchObject({ liveVersion: 1 })
})

test('the brand sees to it as well, and may make it its own: then it is the manager’s no more', async () => {
  await publish(manager)
  const { draftVersion } = await draft(house.owner, null, own())
  await house.door.must('POST /admin/programs/{id}/publication', house.owner, { ...CARD, draftVersion })
  const refused = await house.door.ask('POST /admin/programs/{id}/archive', manager, CARD)
  expect(refused).toMatchObject({ status: 403, code: 'card-not-own-stores' })
})

test('another store’s manager leaves it alone; one who looks after every store sees to it', async () => {
  await publish(manager)
  const input = { ...CARD, settings: own(STORE), draftVersion: null }
  const asked = (by: Caller) => house.door.ask('PUT /admin/programs/{id}/draft', by, input)
  expect(await asked(stranger)).toMatchObject({ status: 403, code: 'card-not-own-stores' })
  expect(await asked(everywhere)).toMatchObject({ status: 200 })
})

test('the same request is answered again, though the card has become the brand’s meanwhile', async () => {
  const input = { ...CARD, settings: own(STORE), draftVersion: null }
  const first = await house.door.must('PUT /admin/programs/{id}/draft', manager, input, 'first-draft')
  await draft(house.owner, first.draftVersion, own())
  const again = await house.door.must('PUT /admin/programs/{id}/draft', manager, input, 'first-draft')
  expect(again.draftVersion).toBe(first.draftVersion)
})
