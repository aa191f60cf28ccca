// What a card says of itself: the real use case on the double of the table.
import { beforeAll, expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { WHOLE_GROUP } from '#functions/platform/table/whole-group.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openModel } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const CARD = 'crd_00000000000000000000000009'
const [yongkang] = cafe.stores

let stage: typeof Stage
let terms: (id?: string) => Promise<unknown>

beforeAll(async () => {
  ;({ stage } = await openModel())
  const { showTerms } = await import('#functions/card/terms/show-terms.ts')
  const { brandTexts, storesWithBrand } = await import('#functions/abilities/house.ts')
  terms = (id = CARD) =>
    showTerms({ brandTexts, storesWithBrand })({ id: id as never }, stage.turn(stage.memberActor('mem_1')))
  await stage.openCafe()
})

const card = (more: Partial<Program>, brand?: string) =>
  stage.publish('program', CARD, { ...stage.stamps, ...more }, brand)

test('a card for everybody, everywhere and for ever says so', async () => {
  await card({})
  expect(await terms()).toEqual({
    ok: true,
    value: {
      period: { from: null, until: null },
      stores: null,
      isGroups: false,
      ways: ['code', 'clerk', 'till', 'shop'],
      pace: { intervalMinutes: 0, dailyCap: null },
      tiers: null,
      ended: null,
      follows: null,
    },
  })
})

test('names its stores, its days and its tiers, and none of the ways of the staff', async () => {
  await stage.publish('tier', 'tsc_1', schemeOf())
  await card({
    period: { from: '2026-11-01', until: '2026-12-31' },
    stores: [yongkang!.id as never],
    ways: ['poster', 'office', 'code'],
    tiers: ['friend', 'regular', 'gone'],
  })
  expect(await terms()).toMatchObject({
    value: {
      period: { from: '2026-11-01', until: '2026-12-31' },
      stores: [{ id: yongkang!.id, name: yongkang!.name, brand: cafe.name }],
      ways: ['code', 'poster'],
      tiers: [{ 'zh-Hant': 'regular' }, { 'zh-Hant': 'friend' }],
    },
  })
})

test('says how often it counts, and by its name what follows it', async () => {
  const next = 'crd_00000000000000000000000011'
  await card({
    intervalMinutes: 240,
    dailyCap: 2,
    settings: { ...stage.stamps.settings, next: { kind: 'chains', program: next } },
  })
  expect(await terms()).toMatchObject({ value: { pace: { intervalMinutes: 240, dailyCap: 2 }, follows: null } })
  await stage.publish('program', next, { ...stage.stamps, name: { 'zh-Hant': '老朋友卡' } })
  expect(await terms()).toMatchObject({ value: { follows: { 'zh-Hant': '老朋友卡' } } })
})

test('of the whole group says that too; of no programme there is nothing to say', async () => {
  const everywhere = 'crd_00000000000000000000000010'
  await stage.publish('program', everywhere, stage.stamps, WHOLE_GROUP)
  expect(await terms(everywhere)).toMatchObject({ value: { isGroups: true, stores: null } })
  expect(await terms('crd_nobody')).toEqual({ ok: false, failure: 'not-found' })
})
