import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeStandings, partStandings } from './merge-standings.ts'
import { monthOf } from './months.ts'
import { catchUp, record } from './record.ts'
import { schemeOf } from './scheme.fixture.ts'
import { countIn, newStanding, rankOf, type Standing } from './standing.ts'

const scheme = schemeOf()
const NOW = '2026-11-21T04:00:00.000Z'

/** Spent in months of the year, in their order. */
const spent = (amounts: readonly number[]): Standing =>
  amounts.reduce<Standing>(
    (standing, spend, nth) => {
      const day = `2026-${String(nth + 1).padStart(2, '0')}-10`
      const now = `${day}T04:00:00.000Z`
      const before = catchUp(scheme, standing, false, now).standing
      return record(scheme, before, { day, amounts: { spend, visits: 1, points: 0 }, now }).standing
    },
    newStanding(scheme, '2026-01'),
  )
const caught = (standing: Standing) => catchUp(scheme, standing, false, NOW).standing
const year = fc
  .array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 11 })
  .map((all) => caught(spent(all)))
const count = (standing: Standing) => countIn(scheme, standing, monthOf(NOW))

test('what both did counts, nobody falls by it, and no gift comes with it', () => {
  fc.assert(
    fc.property(year, year, (ours, theirs) => {
      const { standing, changes } = mergeStandings(scheme, ours, theirs, NOW)
      expect(count(standing)).toBe(count(ours) + count(theirs))
      for (const one of [ours, theirs])
        expect(rankOf(scheme, standing.held.tier)).toBeGreaterThanOrEqual(rankOf(scheme, one.held.tier))
      expect(changes.every(({ why }) => why === 'merged')).toBe(true)
      expect(standing.gifts).toContain(standing.held.tier)
    }),
  )
})

test('two who reach a tier together only are lifted', () => {
  const [ours, theirs] = [caught(spent([2_000])), caught(spent([0, 1_500]))]
  expect([ours.held.tier, theirs.held.tier]).toEqual(['basic', 'basic'])
  expect(mergeStandings(scheme, ours, theirs, NOW)).toMatchObject({
    standing: { held: { tier: 'regular' } },
    changes: [{ from: 'basic', to: 'regular', why: 'merged' }],
  })
})

test('apart again the one who stays counts what they did, before and since', () => {
  fc.assert(
    fc.property(year, year, fc.integer({ min: 0, max: 9_000 }), (ours, theirs, since) => {
      const merged = mergeStandings(scheme, ours, theirs, NOW).standing
      const act = {
        day: '2026-11-22',
        amounts: { spend: since, visits: 1, points: 0 },
        now: '2026-11-22T04:00:00.000Z',
      }
      const both = record(scheme, merged, act).standing
      const alone = partStandings(scheme, { both, before: ours, theirs, merged }, act.now).standing
      expect(count(alone)).toBe(count(ours) + since)
      expect(alone.held.tier).toBe(record(scheme, ours, act).standing.held.tier)
    }),
  )
})
