import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../base/time.ts'
import { kilometresBetween, leastTravel, SLACK_KM, tooFast } from './travel.ts'

const yongkang = { lat: 25.0316, lng: 121.5297 }
const chifeng = { lat: 25.0547, lng: 121.5199 }
const taoyuan = { lat: 25.013, lng: 121.215 }
const zuoying = { lat: 22.6874, lng: 120.3075 }

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('how far two stores are', () => {
  test('is what a map says', () => {
    expect(kilometresBetween(yongkang, chifeng)).toBeCloseTo(2.75, 1)
    expect(kilometresBetween(yongkang, zuoying)).toBeGreaterThan(285)
    expect(kilometresBetween(yongkang, zuoying)).toBeLessThan(292)
  })
  test('is the same both ways, nothing to itself, and never more than half the earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const there = kilometresBetween(a, b)
        expect(there).toBeCloseTo(kilometresBetween(b, a), 6)
        expect(there).toBeLessThanOrEqual(20_016)
        expect(kilometresBetween(a, a)).toBe(0)
      }),
    )
  })
})

describe('somebody was too fast', () => {
  test('for thirty kilometres in five minutes, not in half an hour', () => {
    expect(tooFast(yongkang, taoyuan, 5 * MINUTE)).toEqual({ km: 32, minutes: 5 })
    expect(tooFast(yongkang, taoyuan, 30 * MINUTE)).toBeUndefined()
  })
  test('from Taipei to Kaohsiung within the hour, not within the ride of the high-speed rail', () => {
    expect(tooFast(yongkang, zuoying, HOUR)).toBeDefined()
    expect(tooFast(yongkang, zuoying, 96 * MINUTE)).toBeUndefined()
  })
  test('never between two stores of one mall', () => {
    expect(tooFast({ lat: 25.0339, lng: 121.5645 }, { lat: 25.0361, lng: 121.568 }, 0)).toBeUndefined()
  })
  test('in no way once there was more time, whichever came first', () => {
    const minutes = fc.integer({ min: 0, max: 600 })
    fc.assert(
      fc.property(point, point, minutes, minutes, (a, b, some, more) => {
        const slow = tooFast(a, b, some * MINUTE) === undefined
        if (slow) expect(tooFast(a, b, -(some + more) * MINUTE)).toBeUndefined()
      }),
    )
  })
  test('the farther it is, the longer it takes, and the slack takes nothing', () => {
    const km = fc.double({ min: 0, max: 2_000, noNaN: true })
    fc.assert(
      fc.property(km, km, (near, more) => {
        expect(leastTravel(near + more)).toBeGreaterThanOrEqual(leastTravel(near))
      }),
    )
    expect(leastTravel(SLACK_KM)).toBe(0)
  })
})
