import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, businessDay, DAY } from '../../../base/time.ts'
import { packReviews, unpackReviews } from '../pack-standing.ts'
import { catchUp, grant, record, takeBack, type Moved, type TierAct } from '../record.ts'
import { schemeOf } from '../scheme.fixture.ts'
import { newStanding, type Standing } from '../standing.ts'
import type { TierScheme } from '../tier-scheme.ts'

const at = (day: string) => `${day}T04:00:00.000Z`
/** Renewed by NT$2,000; a term ends with its month, and nothing is waited for. */
const scheme = schemeOf({ graceDays: 0 })
const UNTIL = '2027-11-30T15:59:59.999Z'

interface Told {
  day: string
  spend: number
  told: string
  refunded?: boolean
}
const actOf = ({ day, spend, told }: Told): TierAct => ({
  day,
  amounts: { spend, visits: 1, points: Math.floor(spend / 10) },
  now: at(told),
})
const step = (of: TierScheme, from: Standing, one: Told): Moved => {
  const caught = catchUp(of, from, false, at(one.told))
  const moved = (one.refunded ? takeBack : record)(of, caught.standing, actOf(one))
  return { ...moved, changes: [...caught.changes, ...moved.changes] }
}
const living = (acts: readonly Told[], of: TierScheme = scheme) =>
  acts.reduce<Moved & { all: Moved[] }>(
    (was, one) => {
      const moved = step(of, was.standing, one)
      return { ...moved, all: [...was.all, moved] }
    },
    { standing: newStanding(of, '2026-01'), changes: [], gift: null, all: [] },
  )
const told = (day: string, spend: number, on = day): Told => ({ day, spend, told: on })
const rose = told('2026-11-10', 3_000)
const kept = (on: string): Told => told('2027-11-30', 2_500, on)

describe('what was bought on the last day of a term, and is told after it was given up', () => {
  test('keeps the tier as if it had been told that day, and says what did', () => {
    const inTime = living([rose, kept('2027-11-30')]).standing
    const late = living([rose, kept('2027-12-01')])
    expect(late.changes).toEqual([
      { from: 'regular', to: 'basic', why: 'downgrade' },
      { from: 'basic', to: 'regular', why: 'restored' },
    ])
    expect(late.standing.held).toEqual(catchUp(scheme, inTime, false, at('2027-12-01')).standing.held)
    expect(late.standing.held.until).toBe('2028-11-30T15:59:59.999Z')
  })
  test('brings no second gift of the tier, and what was a gift of nobody brings none', () => {
    expect(living([rose, kept('2027-12-20')]).all.map(({ gift }) => gift?.tier)).toEqual(['regular', undefined])
    const given = grant(scheme, newStanding(scheme, '2026-01'), 'regular', at('2026-11-10'))
    const late = step(scheme, given.standing, kept('2027-12-20'))
    expect([late.standing.held.tier, late.gift]).toEqual(['regular', null])
  })
  test('what was bought on the day after keeps nothing, however early it is told', () => {
    expect(living([rose, told('2027-12-01', 2_500)]).standing.held.tier).toBe('basic')
    expect(living([rose, told('2027-12-01', 2_500), told('2027-11-30', 10, '2027-12-02')]).standing.held.tier).toBe(
      'basic',
    )
  })
  test('in the month in which its grace ended, what was bought after the grace does not count', () => {
    const graced = schemeOf()
    const since = [rose, told('2027-12-20', 1_999, '2027-12-20')]
    expect(living([...since, told('2027-12-14', 1, '2027-12-21')], graced).standing.held.tier).toBe('basic')
    const { held } = living([...since, told('2027-12-14', 2_000, '2027-12-21')], graced).standing
    expect(held).toMatchObject({ tier: 'regular', since: '2026-11' })
  })
  test('later than an order may be told, it is left as it was', () => {
    expect(living([rose, told('2027-12-01', 1), kept('2028-02-28')]).standing.held.tier).toBe('regular')
    expect(living([rose, told('2027-12-01', 1), kept('2028-03-01')]).standing.held.tier).toBe('basic')
  })
  test('who has risen again meanwhile holds what they would hold had it been told that day', () => {
    const again = living([rose, told('2027-12-05', 3_000)])
    expect(again.changes.map(({ why }) => why)).toEqual(['downgrade', 'upgrade'])
    const late = step(scheme, again.standing, kept('2027-12-06'))
    expect(late).toMatchObject({ changes: [], gift: null })
    const inTime = living([rose, kept('2027-11-30'), told('2027-12-05', 3_000)]).standing
    expect(late.standing).toMatchObject({ held: inTime.held, gifts: inTime.gifts })
  })
  test('what a person of the brand decided since stands', () => {
    const given = grant(scheme, living([rose, told('2027-12-01', 10)]).standing, 'basic', at('2027-12-02'))
    expect(step(scheme, given.standing, kept('2027-12-03')).standing.held.tier).toBe('basic')
  })
  test('lifts whoever it would have lifted then, with the gift of that tier', () => {
    const late = living([rose, told('2027-11-30', 10_000, '2027-12-02')])
    expect(late.changes.at(-1)).toEqual({ from: 'basic', to: 'friend', why: 'upgrade' })
    expect([late.standing.held.since, late.gift?.tier]).toEqual(['2027-11', 'friend'])
  })
  test('takes the tier along when it comes back, where refunds take tiers; and leaves it to its end where they do not', () => {
    const back = { ...kept('2027-12-03'), refunded: true }
    const taken = living([rose, kept('2027-12-01'), back])
    expect(taken.changes).toEqual([{ from: 'regular', to: 'basic', why: 'refund' }])
    expect(taken.standing.held).toEqual(living([rose, told('2027-12-03', 0)]).standing.held)
    const keeps = schemeOf({ graceDays: 0, refunds: 'keep' })
    const left = living([rose, kept('2027-12-01'), back], keeps)
    expect(left.standing.held).toMatchObject({ tier: 'regular', until: '2028-11-30T15:59:59.999Z' })
    expect(step(keeps, left.standing, told('2027-11-29', 1, '2027-12-04')).standing.held.tier).toBe('regular')
  })
})

describe('whatever is told, and whenever', () => {
  const schemes = fc
    .record({
      measure: fc.constantFrom('spend', 'months', 'points'),
      period: fc.constantFrom({ kind: 'rolling', months: 12 }, { kind: 'calendar-year' }, { kind: 'membership-year' }),
      lastsMonths: fc.constantFrom(6, 12),
      graceDays: fc.constantFrom(0, 14, 40),
      downgrade: fc.constantFrom('one-step', 'to-earned'),
    })
    .map((more) => {
      const by = { spend: 1, points: 0.1, months: 0.001 }[more.measure as 'spend']
      const tiers = schemeOf().tiers.map((tier) => ({
        ...tier,
        upgradeAt: Math.ceil(tier.upgradeAt * by),
        renewAt: tier.renewAt && Math.ceil(tier.renewAt * by),
      }))
      return schemeOf({ ...more, tiers } as Partial<TierScheme>)
    })
  const FIRST = '2027-04-01'
  const day = (nth: number) => businessDay(after(at(FIRST), nth * DAY))
  const lives = fc.array(fc.record({ nth: fc.nat(60), spend: fc.nat(4_000), late: fc.constantFrom(0, 0, 1, 7, 29) }), {
    maxLength: 8,
  })
  const CLOSES = 95
  const lived = (of: TierScheme, acts: { nth: number; spend: number; late: number }[], reviewed: readonly number[]) => {
    const events = [
      ...acts.map(({ nth, spend, late }) => ({ on: nth + late, act: told(day(nth), spend, day(nth + late)) })),
      ...[...reviewed, CLOSES].map((on) => ({ on, act: undefined })),
    ].toSorted((a, b) => a.on - b.on)
    const begun = step(of, newStanding(of, '2026-01'), told('2026-05-20', 10_000)).standing
    const began = [3, 6, 9].reduce(
      (was, month) => step(of, was, told(`2026-${String(month + 3).padStart(2, '0')}-02`, 10)).standing,
      begun,
    )
    return events.reduce((was, { on, act }) => {
      if (act) return step(of, was, act).standing
      return catchUp(of, was, false, at(day(on))).standing
    }, began)
  }

  test('it comes to the same standing as had it been told in its days', () => {
    fc.assert(
      fc.property(schemes, lives, fc.array(fc.nat(90), { maxLength: 4 }), (of, acts, reviewed) => {
        const { held } = lived(of, acts, reviewed)
        const inTime = acts.map((one) => ({ ...one, late: 0 }))
        expect(held).toEqual(lived(of, inTime, []).held)
      }),
      { numRuns: 2_000 },
    )
  })
  test('what comes back whole is as if it had not been bought, where refunds take tiers', () => {
    const one = fc.record({ nth: fc.nat(60), spend: fc.nat(4_000), late: fc.constantFrom(0, 1, 29) })
    fc.assert(
      fc.property(schemes, lives, one, (of, acts, { nth, spend, late }) => {
        const now = day(CLOSES)
        const before = lived(of, acts, [])
        const act = told(day(nth), spend, day(nth + late))
        const whole = lived(of, [...acts, { nth, spend, late }], [])
        const { held, months } = step(of, whole, { ...act, told: now, refunded: true }).standing
        expect({ held, months }).toEqual({ held: before.held, months: before.months })
      }),
      { numRuns: 1_000 },
    )
  })
  test('what is noted of reviews is read as it was, and is small', () => {
    const { reviews } = living([rose, kept('2027-12-01')]).standing
    expect(reviews.map(({ term }) => term.until)).toEqual([UNTIL])
    expect(unpackReviews(packReviews(reviews))).toEqual(reviews)
    expect(packReviews(reviews).length).toBeLessThan(100)
  })
})
