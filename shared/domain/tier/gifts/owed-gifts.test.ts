import { expect, test } from 'vitest'
import { mergeStandings, owedAfterParting } from '../merge-standings.ts'
import { catchUp, record } from '../record.ts'
import { GIFT, schemeOf } from '../scheme.fixture.ts'
import { newStanding, setTier, type Standing } from '../standing.ts'
import { afterGifts, giftsDue, missedOf, stillOwed } from './owed-gifts.ts'

const scheme = schemeOf()
const NOW = '2026-11-21T04:00:00.000Z'
const REGULAR = { tier: 'regular', campaign: GIFT }
const OUT = { ...REGULAR, why: 'coupon-sold-out' as const }

const spend = (standing: Standing, amount: number) =>
  record(scheme, catchUp(scheme, standing, false, NOW).standing, {
    day: '2026-11-21',
    amounts: { spend: amount, visits: 1, points: 0 },
    now: NOW,
  })
const nobody = newStanding(scheme, '2026-01')
const owing = () => {
  const { standing, gift } = spend(nobody, 3_000)
  return afterGifts(standing, [{ gift: gift!, why: OUT.why }])
}

test('what could not be given is owed, is no gift that was given, and is earned no second time', () => {
  const standing = owing()
  expect(standing).toMatchObject({ gifts: [], owed: [OUT] })
  expect(spend(standing, 10).gift).toBeNull()
  expect(giftsDue(scheme, standing, [null])).toEqual([REGULAR])
  expect(afterGifts(standing, [{ gift: REGULAR }])).toMatchObject({ gifts: ['regular'], owed: [] })
})

test('it is owed above its tier as well, and below it no more', () => {
  const above = spend(owing(), 10_000).standing
  expect(stillOwed(scheme, above)).toEqual([OUT])
  const below = setTier(scheme, owing(), 'basic', NOW)
  expect([stillOwed(scheme, below), missedOf(scheme, below)]).toEqual([[], [OUT]])
})

test('where the tier gives another coupon by now, that one is due', () => {
  const other = 'cmp_00000000000000000000000002' as typeof GIFT
  const tiers = scheme.tiers.map((one) => ({ ...one, benefits: { ...one.benefits, couponOnUpgrade: other } }))
  expect(giftsDue({ ...scheme, tiers }, owing(), [])).toEqual([{ ...REGULAR, campaign: other }])
})

test('two who become one are owed a gift of a tier once, and none that either was given', () => {
  const both = mergeStandings(scheme, owing(), owing(), NOW).standing
  expect(both.owed).toEqual([OUT])
  const given = afterGifts(owing(), [{ gift: REGULAR }])
  expect(mergeStandings(scheme, given, owing(), NOW).standing.owed).toEqual([])
})

test('once they part each is owed what it was, unless that was given meanwhile', () => {
  const alone = owing()
  const merged = mergeStandings(scheme, nobody, alone, NOW).standing
  expect(owedAfterParting(alone, merged, merged)).toEqual([OUT])
  expect(owedAfterParting(alone, merged, afterGifts(merged, [{ gift: REGULAR }]))).toEqual([])
})
