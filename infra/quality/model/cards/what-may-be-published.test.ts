// Whether a draft of a card may go live: the real rules on the double of the table.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { HOUR } from '#shared/base/time.ts'
import type * as Naming from '#functions/tier/scheme/cards-naming.ts'
import type * as Publishing from '#functions/card/program/may-publish.ts'
import { starting as startingPoints } from '#shared/plugins/cards/points/starting.ts'
import { WHOLE_GROUP } from '#functions/platform/table/whole-group.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let model: Model
let mayPublish: typeof Publishing.mayPublish
let mayDrop: typeof Naming.mayDrop
let archive: (program: string) => Promise<void>

const plain = schemeOf()
const scheme = (...ids: string[]) => schemeOf({ tiers: ids.map((id, nth) => ({ ...plain.tiers[nth]!, id })) })

beforeAll(async () => {
  model = await openModel()
  ;({ stage } = model)
  ;({ mayDrop } = await import('#functions/tier/scheme/cards-naming.ts'))
  const { setArchived, stageOf } = await import('#functions/platform/table/config.ts')
  archive = async (id) => {
    const { live } = (await stageOf(stage.place, 'program', id))!
    const change = { at: stage.place, noun: 'program' as const, id, by: '店長', now: stage.now(), also: [] }
    await setArchived(change, live!, stage.now())
  }
  ;({ mayPublish } = await import('#functions/card/program/may-publish.ts'))
  await stage.openCafe()
})

const asked = (change: Partial<Program>, holders = 0) => {
  const { place } = stage
  const version = { brand: place.brand, id: stage.STAMPS, version: 1, by: '店長', at: stage.now(), rev: 1 }
  const draft = { ...version, settings: { ...(stage.stamps as Program), ...change } }
  const live = { ...version, settings: stage.stamps as Program }
  return mayPublish(
    { id: stage.STAMPS, draft, ...(holders > 0 && { live }) },
    { place, givers: [place.brand], countHolders: async () => holders, now: stage.now() },
  )
}

describe('a card for some tiers', () => {
  test('names those of the brand’s live scheme, or else of the group’s, by id', async () => {
    expect(await asked({ tiers: ['regular'] })).toMatchObject({ failure: 'tier-not-live', detail: { tier: 'regular' } })
    await stage.publish('tier', 'tsc_2', scheme('basic', 'shared'), WHOLE_GROUP)
    expect(await asked({ tiers: ['shared'] })).toMatchObject({ ok: true })
    await stage.publish('tier', 'tsc_1', scheme('basic', 'own'))
    expect(await asked({ tiers: ['own', 'basic'] })).toMatchObject({ ok: true })
    expect(await asked({ tiers: ['own', '金卡'] })).toMatchObject({ detail: { tier: '金卡' } })
    expect(await asked({ tiers: ['shared'] })).toMatchObject({ failure: 'tier-not-live' })
  })
  test('may multiply by none but those either', async () => {
    const points = startingPoints(stage.stamps.face)
    const multiplied = (tier: string) =>
      asked({
        ...points,
        settings: { ...points.settings, multipliers: [{ when: { kind: 'tier', tiers: [tier] }, percent: 200 }] },
      })
    expect(await multiplied('own')).toMatchObject({ ok: true })
    expect(await multiplied('gold')).toMatchObject({ failure: 'tier-not-live', detail: { tier: 'gold' } })
  })
})

describe('tiers that drop one', () => {
  const NAMED = 'crd_00000000000000000000000008'
  const drops = (brand: string, ...ids: string[]) =>
    mayDrop({ ...stage.place, brand }, scheme(...ids), [stage.place.brand])
  const refused = (cards: string) => ({ ok: false, failure: 'tier-named-by-card', detail: { tier: 'regular', cards } })
  const card = (name: string, more: Partial<Program> = {}) =>
    stage.publish('program', NAMED, { ...stage.stamps, ...more, name: { 'zh-Hant': name } })

  test('are refused while a card in service is for it or multiplies by it, and the card is named', async () => {
    await stage.publish('tier', 'tsc_1', scheme('basic', 'own'))
    await card('熟客卡', { tiers: ['own'] })
    expect(await drops(stage.place.brand, 'basic', 'other')).toEqual(refused('熟客卡'))
    expect(await drops(stage.place.brand, 'basic', 'own', 'other')).toEqual({ ok: true, value: true })
    const points = startingPoints(stage.stamps.face)
    const multipliers = [{ when: { kind: 'tier', tiers: ['own'] }, percent: 200 }]
    await card('熟客點', { ...points, settings: { ...points.settings, multipliers } })
    expect(await drops(stage.place.brand, 'basic', 'other')).toEqual(refused('熟客點'))
    await archive(NAMED)
    expect(await drops(stage.place.brand, 'basic', 'other')).toMatchObject({ ok: true })
  })
  test('of the group are none of the cards of a brand that has its own', async () => {
    await card('熟客卡', { tiers: ['shared'] })
    expect(await drops(WHOLE_GROUP, 'basic', 'other')).toMatchObject({ ok: true })
  })
  test('are refused where a brand’s first own ones take the group’s from its cards', async () => {
    const table = model.table.all()
    model.table.restore(table.filter(({ place }) => !String(place).endsWith('#tier#tsc_1')))
    stage.advance(HOUR)
    expect(await drops(stage.place.brand, 'basic', 'other')).toEqual(refused('熟客卡'))
    expect(await drops(WHOLE_GROUP, 'basic', 'other')).toEqual(refused('熟客卡'))
    model.table.restore(table)
  })
})

test('a card that somebody holds ends no sooner than it says it may', async () => {
  const until = (day: string) => asked({ period: { from: null, until: day } }, 1)
  expect(await until('2026-12-20')).toMatchObject({
    failure: 'card-hurts-holders',
    detail: { what: 'period.until', earliest: '2026-12-21' },
  })
  expect(await until('2026-12-21')).toMatchObject({ ok: true })
})
