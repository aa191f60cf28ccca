import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, businessDay, HOUR, MINUTE, ms } from '../../../base/time.ts'
import { atPoster, CHECK_IN_MINUTES, CHECK_INS_A_DAY, mayCheckIn, type LastCheckIn } from './check-in.ts'
import { CROWD_A_MINUTE, doubtsOf } from './reasons.ts'

const NOON = '2026-11-21T04:00:00.000Z'
const NIGHT = '2026-11-20T18:30:00.000Z'
const here = { store: 'sto_1', dayEndsAtHour: 0 }
const may = (last: LastCheckIn | undefined, at: string) => mayCheckIn(last, { ...here, at })

describe('a member may check in', () => {
  test('again after an hour, and is told when', () => {
    const first = may(undefined, NOON)
    if (!first.ok) throw new Error(first.failure)
    expect(may(first.value, after(NOON, 59 * MINUTE))).toEqual({
      ok: false,
      failure: 'too-soon',
      detail: { retryAt: after(NOON, HOUR) },
    })
    expect(may(first.value, after(NOON, HOUR)).ok).toBe(true)
  })
  test('whatever they try, three times a business day and never within the hour', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 5 * 60 }), { maxLength: 60 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 6 }), (minutes, dayEndsAtHour) => {
        let now = NOON
        let last: LastCheckIn | undefined
        const done: string[] = []
        for (const wait of minutes) {
          now = after(now, wait * MINUTE)
          const next = mayCheckIn(last, { store: 'sto_1', dayEndsAtHour, at: now })
          if (!next.ok) continue
          last = next.value
          done.push(now)
        }
        const days = new Map<string, number>()
        for (const at of done) {
          const day = businessDay(at, dayEndsAtHour)
          days.set(day, (days.get(day) ?? 0) + 1)
        }
        for (const count of days.values()) expect(count).toBeLessThanOrEqual(CHECK_INS_A_DAY)
        done.forEach(
          (at, nth) => nth > 0 && expect(ms(at) - ms(done[nth - 1]!)).toBeGreaterThanOrEqual(CHECK_IN_MINUTES * MINUTE),
        )
      }),
    )
  })
  test('no sooner after the counter than the card says, and never within the hour', () => {
    expect(atPoster({ intervalMinutes: 0 }).intervalMinutes).toBe(CHECK_IN_MINUTES)
    expect(atPoster({ intervalMinutes: 1_440 }).intervalMinutes).toBe(1_440)
  })
})

describe('a check-in is doubted', () => {
  const places = { sto_1: { lat: 25.03, lng: 121.53 }, sto_2: { lat: 25.01, lng: 121.21 } }
  const usual = {
    at: NOON,
    store: 'sto_1',
    placeOf: (id: string) => places[id as keyof typeof places],
    seen: [],
    isCrowd: false,
    joinedAt: '2026-01-01T00:00:00.000Z',
  }
  const lastAt = (store: string, minutes: number): LastCheckIn => ({
    at: after(NOON, -minutes * MINUTE),
    store,
    day: '2026-11-21',
    acts: 1,
  })
  test('not when it is as usual', () => expect(doubtsOf(usual)).toEqual([]))
  test('when the last one was too far away for the time between', () => {
    expect(doubtsOf({ ...usual, last: lastAt('sto_2', 5) })).toEqual([
      { kind: 'travel', from: 'sto_2', km: 32, minutes: 5 },
    ])
    expect(doubtsOf({ ...usual, last: lastAt('sto_2', 90) })).toEqual([])
  })
  test('not for a journey between stores nobody has put on the map, or at one and the same', () => {
    expect(doubtsOf({ ...usual, last: lastAt('sto_3', 0) })).toEqual([])
    expect(doubtsOf({ ...usual, last: lastAt('sto_1', 0) })).toEqual([])
  })
  test('when a counter, a clerk or a till saw them too far away, before or after it', () => {
    const seenAt = (store: string, minutes: number) => ({ store, at: after(NOON, minutes * MINUTE) })
    const far = [{ kind: 'travel', from: 'sto_2', km: 32, minutes: 5 }]
    expect(doubtsOf({ ...usual, seen: [seenAt('sto_2', -5)] })).toEqual(far)
    expect(doubtsOf({ ...usual, seen: [seenAt('sto_2', 5)] })).toEqual(far)
    expect(doubtsOf({ ...usual, seen: [seenAt('sto_2', -90), seenAt('sto_1', -1), seenAt('sto_3', -1)] })).toEqual([])
  })
  test('once, by the journey that left least time, whichever of their acts it began with', () => {
    const minutes = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 5 }), fc.option(minutes, { nil: undefined }), (acts, checkedIn) => {
        const seen = acts.map((one) => ({ store: 'sto_2', at: after(NOON, one * MINUTE) }))
        const last = checkedIn === undefined ? undefined : lastAt('sto_2', -checkedIn)
        const nearest = Math.min(...[...acts, ...(checkedIn === undefined ? [] : [checkedIn])].map(Math.abs))
        const told = doubtsOf({ ...usual, seen, ...(last && { last }) })
        expect(told).toEqual(nearest <= 15 ? [{ kind: 'travel', from: 'sto_2', km: 32, minutes: nearest }] : [])
      }),
    )
  })
  test(`when more than ${CROWD_A_MINUTE} members are at one 立牌 in a minute`, () => {
    expect(doubtsOf({ ...usual, isCrowd: true })).toEqual([{ kind: 'crowd' }])
  })
  test('when somebody joined minutes ago in the middle of the night, and has never checked in', () => {
    const fresh = { ...usual, at: NIGHT, joinedAt: after(NIGHT, -4 * MINUTE) }
    expect(doubtsOf(fresh)).toEqual([{ kind: 'new-at-night', minutes: 4 }])
    expect(doubtsOf({ ...fresh, joinedAt: after(NIGHT, -10 * MINUTE) })).toEqual([])
    expect(doubtsOf({ ...fresh, at: NOON, joinedAt: after(NOON, -4 * MINUTE) })).toEqual([])
  })
})
