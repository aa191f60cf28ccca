// A brand takes tiers of its own over those of the group, and gives them up again: it knows before what becomes of its members.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import type * as Archive from '#functions/tier/scheme/archive-tiers.ts'
import type * as Edit from '#functions/tier/scheme/edit-tiers.ts'
import type * as Preview from '#functions/tier/scheme/preview-tiers.ts'
import type * as House from '#functions/abilities/house.ts'
import type * as TierAbilities from '#functions/abilities/tiers.ts'
import { insert } from '#functions/platform/table/write.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Both from '../group/two-brands.ts'
import type * as Stage from '../stage.ts'

const [GROUPS, OWN] = ['tsc_01JDHF0TS00000000000000D01', 'tsc_01JDHF0TS00000000000000D02'] as const

let stage: typeof Stage
let both: typeof Both
let table: Model['table']
let opened: ReturnType<typeof table.all>
let archive: typeof Archive
let edit: typeof Edit
let preview: typeof Preview
let house: typeof House
let tierAbilities: typeof TierAbilities
let guest: Stage.Person

const none = { words: [], couponOnUpgrade: null, birthdayCoupon: null }
const ladder = (prefix: string) =>
  schemeOf({
    tiers: schemeOf().tiers.map((one) => ({ ...one, id: `${prefix}-${one.id}`, benefits: none })) as never,
  })

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('../group/two-brands.ts')
  archive = await import('#functions/tier/scheme/archive-tiers.ts')
  edit = await import('#functions/tier/scheme/edit-tiers.ts')
  preview = await import('#functions/tier/scheme/preview-tiers.ts')
  house = await import('#functions/abilities/house.ts')
  tierAbilities = await import('#functions/abilities/tiers.ts')
  await stage.openCafe()
  opened = table.all()
})

const publish = async (id: string, scope: 'group' | 'brand') => {
  stage.advance(2 * MINUTE)
  must(await both.acts.publishTiers('shoes', id, ladder(scope), scope))
  stage.advance(2 * MINUTE)
}
beforeEach(async () => {
  table.restore(opened)
  stage.setClock(stage.STARTED)
  stage.advance(2 * MINUTE)
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { rosterLine } = await import('#functions/member/store.ts')
  guest = await both.acts.newMember('cafe', 'shoes')
  const line = { group: stage.place.group, brand: both.brands.shoes.id, joinedAt: stage.now(), member: guest.id }
  await commit([insert(rosterLine, line)])
})
const rises = async () => must(await both.acts.order('cafe', { total: 100_000, member: { phone: guest.phone } }))

const owner = (key?: string) => stage.turn({ ...(stage.staff as object), brands: [] }, key)
const asked = () => ({ id: OWN as never, brand: both.brands.shoes.id as never })
const weigh = () =>
  archive.weighTiersArchive({ rosterOf: tierAbilities.rosterOf, brandsOf: house.brandsOf })(asked(), owner())
const withdraw = (key: string) => archive.archiveTiers(asked(), owner(key))
const tier = async () => (await both.acts.home('shoes', guest.id)).tier!
const previewed = async () => {
  const deps = { rosterOf: tierAbilities.rosterOf, brandsOf: house.brandsOf, memberNames: async () => new Map() }
  return must(
    await preview.previewTiers(deps as never)({ ...asked(), scope: 'brand', settings: ladder('brand') }, owner()),
  )
}

test('before a brand takes its own, it sees whose tiers of the group count there no more', async () => {
  await publish(GROUPS, 'group')
  await rises()
  const { id } = await tier()
  const moves = [{ from: id, to: ladder('brand').tiers[0]!.id, when: 'now', count: 1 }]
  expect(await previewed()).toMatchObject({ members: 1, standing: 1, moves })
  await publish(OWN, 'brand')
  expect(await tier()).toMatchObject({ id: moves[0]!.to, rank: 0 })
})

test('given up, those of the group hold again, with the numbers before it; published again, its own go on', async () => {
  await publish(GROUPS, 'group')
  await rises()
  const before = await tier()
  await publish(OWN, 'brand')
  must(await both.acts.order('shoes', { total: 100_000, member: { phone: guest.phone } }))
  const own = await tier()
  expect(must(await weigh())).toEqual({
    members: 1,
    capped: false,
    moves: [{ from: own.name, to: before.name, count: 1 }],
  })
  expect(must(await withdraw('key'))).toMatchObject({ live: null, archivedAt: stage.now() })
  stage.advance(2 * MINUTE)
  expect(await tier()).toMatchObject({ id: before.id })
  const rows = table.all()
  expect(word(await withdraw('key'))).toBe('ok')
  expect(word(await withdraw('other'))).toBe('already-archived')
  expect(table.all()).toEqual(rows)
  const listed = must(await edit.listTierPages({ brand: both.brands.shoes.id as never }, owner()))
  expect(listed.schemes.find(({ id }) => id === OWN)).toMatchObject({ live: null, draft: ladder('brand') })
  await publish(OWN, 'brand')
  expect(await tier()).toMatchObject({ id: own.id })
})

test('where the group has none they stay, and nothing is written', async () => {
  await publish(OWN, 'brand')
  const rows = table.all()
  expect(word(await weigh())).toBe('no-group-tiers')
  expect(word(await withdraw('key'))).toBe('no-group-tiers')
  expect(table.all()).toEqual(rows)
})
