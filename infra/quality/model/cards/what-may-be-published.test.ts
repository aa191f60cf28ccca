// Whether a draft of a card may go live: the real rules on the double of the table.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import type * as Publishing from '#functions/card/may-publish.ts'
import { starting as startingPoints } from '#shared/plugins/cards/points/starting.ts'
import { WHOLE_GROUP } from '#functions/platform/table/whole-group.ts'
import { openModel } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let mayPublish: typeof Publishing.mayPublish

const plain = schemeOf()
const scheme = (...ids: string[]) => schemeOf({ tiers: ids.map((id, nth) => ({ ...plain.tiers[nth]!, id })) })

beforeAll(async () => {
  ;({ stage } = await openModel())
  ;({ mayPublish } = await import('#functions/card/may-publish.ts'))
  await stage.openCafe()
})

const asked = (change: Partial<Program>, holders = 0) => {
  const { place } = stage
  const version = { brand: place.brand, id: stage.STAMPS, version: 1, by: '店長', at: stage.now(), rev: 1 }
  const draft = { ...version, settings: { ...(stage.stamps as Program), ...change } }
  const live = { ...version, settings: stage.stamps as Program }
  return mayPublish(place, { id: stage.STAMPS, draft, ...(holders > 0 && { live }) }, async () => holders, stage.now())
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

test('a card that somebody holds ends no sooner than it says it may', async () => {
  const until = (day: string) => asked({ period: { from: null, until: day } }, 1)
  expect(await until('2026-12-20')).toMatchObject({
    failure: 'card-hurts-holders',
    detail: { what: 'period.until', earliest: '2026-12-21' },
  })
  expect(await until('2026-12-21')).toMatchObject({ ok: true })
})
