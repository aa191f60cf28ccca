// Tiers that were for ever begin to end: whoever holds one has a term from the publication on, whether or not they come.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { schemeOf } from '#shared/domain/tier/scheme.fixture.ts'
import type { commit as Commit } from '#functions/platform/table/commit.ts'
import { insert } from '#functions/platform/table/write.ts'
import type { rosterLine as RosterLine } from '#functions/member/store.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Both from '../group/two-brands.ts'
import type * as Stage from '../stage.ts'

const LADDER = 'tsc_01JDHF0TS00000000000000D01'
const TERM = 2

let stage: typeof Stage
let both: typeof Both
let table: Model['table']
let opened: ReturnType<typeof table.all>
let commit: typeof Commit
let rosterLine: typeof RosterLine
let guest: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('../group/two-brands.ts')
  ;({ commit } = await import('#functions/platform/table/commit.ts'))
  ;({ rosterLine } = await import('#functions/member/store.ts'))
  await stage.openCafe()
  opened = table.all()
})
const none = { words: [], couponOnUpgrade: null, birthdayCoupon: null }
const tiers = schemeOf().tiers.map((one) => ({ ...one, benefits: none }))
const publish = async (change: object) => {
  stage.advance(2 * MINUTE)
  must(await both.acts.publishTiers('shoes', LADDER, schemeOf({ tiers, ...change } as never)))
  stage.advance(2 * MINUTE)
}
beforeEach(async () => {
  table.restore(opened)
  stage.setClock(stage.STARTED)
  await publish({ lastsMonths: null })
  guest = await both.acts.newMember('cafe', 'shoes')
  for (const brand of [both.brands.cafe.id, both.brands.shoes.id])
    await commit([insert(rosterLine, { group: stage.place.group, brand, joinedAt: stage.now(), member: guest.id })])
  must(await both.acts.order('cafe', { total: 100_000, member: { phone: guest.phone } }))
})

const tier = async () => (await both.acts.home('shoes', guest.id)).tier!
const due = async () => (await stage.rowsOf(guest)).find(({ _et }) => _et === 'standing')?.gsi1sk

test('the end is where it was, whenever somebody looks and whatever is published since', async () => {
  expect(await tier()).toMatchObject({ until: null })
  stage.advance(40 * DAY)
  await publish({ lastsMonths: TERM })
  const { until, rank } = await tier()
  expect([until !== null, rank > 0]).toEqual([true, true])
  stage.advance(35 * DAY)
  expect(await tier()).toMatchObject({ until })
  await publish({ lastsMonths: TERM, graceDays: 3 })
  expect(await tier()).toMatchObject({ until })
})

test('the sweep finds those who never come again, and takes the tier when its time is over', async () => {
  const before = await tier()
  await publish({ lastsMonths: TERM })
  expect(await due()).toBeUndefined()
  stage.advance(DAY)
  await both.acts.dueToday()
  const { until } = await tier()
  expect(await due()).toBe(until)
  expect(table.all().filter(({ _et }) => _et === 'tier-dating')).toEqual([])
  stage.advance(500 * DAY)
  await both.acts.dueToday()
  expect((await tier()).rank).toBeLessThan(before.rank)
  expect((await stage.rowsOf(guest)).find(({ _et }) => _et === 'standing')).toMatchObject({ held: { until: null } })
})

test('a scheme that takes its terms back in time leaves everybody as they were', async () => {
  await publish({ lastsMonths: TERM })
  await publish({ lastsMonths: null })
  stage.advance(DAY)
  await both.acts.dueToday()
  expect(await tier()).toMatchObject({ until: null })
  expect(table.all().filter(({ _et }) => _et === 'tier-dating')).toEqual([])
})
