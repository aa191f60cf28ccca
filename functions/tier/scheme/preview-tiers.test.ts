import { expect, test, vi } from 'vitest'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import { previewTiers, type PreviewDeps } from './preview-tiers.ts'

vi.mock('../../platform/table/config.ts', () => ({
  liveConfigs: async () => [],
  stageOf: async () => undefined,
  stagesOf: async () => [],
}))

const owner = { group: 'grp_1', role: 'owner', brands: [] } as unknown as Staff
const turn = { actor: owner, now: '2026-11-21T02:00:00.000Z' } as Turn<Staff>
const asked = { id: 'tsc_1' as never, brand: 'brd_1' as never, settings: schemeOf() }

/** Rosters of brands, newest first, handed out page by page. */
const withRosters = (rosters: Record<string, string[]>): PreviewDeps => ({
  brandsOf: async () => Object.keys(rosters),
  memberNames: async () => new Map(),
  rosterOf: async ({ brand }, limit, cursor) => {
    const from = Number(cursor ?? 0)
    const members = rosters[brand]!.slice(from, from + limit)
    return { members, next: from + limit < rosters[brand]!.length ? String(from + limit) : null }
  },
})
const many = (count: number, name = 'm') => Array.from({ length: count }, (_, nth) => `${name}${nth}`)
const looked = async (deps: PreviewDeps, scope?: 'group') => {
  const answer = await previewTiers(deps)({ ...asked, ...(scope && { scope }) }, turn)
  return answer.ok ? [answer.value.members, answer.value.capped] : answer.failure
}

test('a preview looks at every member of a brand, or at two thousand and says that there are more', async () => {
  expect(await looked(withRosters({ brd_1: many(250) }))).toEqual([250, false])
  expect(await looked(withRosters({ brd_1: many(2_000) }))).toEqual([2_000, false])
  expect(await looked(withRosters({ brd_1: many(2_001) }))).toEqual([2_000, true])
})

test('for the whole group somebody in two brands is one member, and brands not reached are more', async () => {
  expect(await looked(withRosters({ brd_1: many(120), brd_2: many(150) }), 'group')).toEqual([150, false])
  expect(await looked(withRosters({ brd_1: many(2_000), brd_2: many(5, 'n') }), 'group')).toEqual([2_000, true])
})

test('the group’s tiers are looked at by its owner only', async () => {
  const marketer = { ...turn, actor: { ...owner, role: 'marketer' } as Staff }
  const answer = await previewTiers(withRosters({}))({ ...asked, scope: 'group' }, marketer)
  expect(answer).toEqual({ ok: false, failure: 'not-allowed' })
})
