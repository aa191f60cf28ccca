import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from './drive/open-house.ts'
import { measureDrop, type DropReading } from './meter/drop.ts'
import type { Operation } from './meter/named.ts'
import { measureOperations, type Measurements } from './meter/operations.ts'
import { readingsOf, type Reading } from './meter/readings.ts'
import type { World } from '../local/world.ts'

let world: World
let measurements: Measurements
let readings: Map<Operation, Reading>
let drop: DropReading

beforeAll(async () => {
  world = await openHouse()
  measurements = await measureOperations(world)
  // Few people fall unevenly on thirty-two shards by chance.
  drop = await measureDrop(world, 96, 120)
  readings = new Map(readingsOf(measurements).map((reading) => [reading.operation, reading]))
}, 600_000)

afterAll(() => world?.close())

const of = (operation: Operation) => readings.get(operation)!

describe('what an operation costs the table', () => {
  test.each([
    ['stamp', 6],
    ['filling stamp', 14],
    ['redeem by code', 5],
    ['redeem by PIN', 5],
    ['undo redemption', 5],
    ['open coupon', 5],
    ['claim coupon', 8],
    ['give coupon', 6],
    ['receive coupon', 8],
  ] as const)('a %s takes at most %d write units and three trips', (operation, most) => {
    expect(of(operation).wcu, JSON.stringify(measurements.get(operation)!.at(-1))).toBeLessThanOrEqual(most)
    expect(of(operation).trips, measurements.get(operation)!.at(-1)!.operations.join(' ')).toBeLessThanOrEqual(3)
  })

  test.each([
    ['join', 10],
    ['welcome playbook', 8],
    ['confirm coupon', 5],
    ['code of a coupon', 1],
  ] as const)('a %s takes at most %d write units', (operation, most) => {
    expect(of(operation).wcu, JSON.stringify(measurements.get(operation)!.at(-1))).toBeLessThanOrEqual(most)
  })

  test.each([
    ['order', 10],
    ['order of three programmes', 20],
    ['order that lifts a tier', 18],
    ['order that uses points', 16],
    ['receipt claim', 12],
  ] as const)('an %s takes at most %d write units and four trips', (operation, most) => {
    expect(of(operation).wcu, JSON.stringify(measurements.get(operation)!.at(-1))).toBeLessThanOrEqual(most)
    expect(of(operation).trips, measurements.get(operation)!.at(-1)!.operations.join(' ')).toBeLessThanOrEqual(4)
  })

  test.each([
    ['quote', 0],
    ['order that enrols', 28],
    ['hold of points', 8],
    ['partial refund', 12],
    ['top-up', 10],
    ['exchange of points', 10],
    ['gift of points', 8],
    ['receipt of points', 10],
    ['late credit', 10],
    ['clerk stamp', 14],
    ['visit that counts for a tier', 12],
  ] as const)('a %s takes at most %d write units', (operation, most) => {
    expect(of(operation).wcu, JSON.stringify(measurements.get(operation)!.at(-1))).toBeLessThanOrEqual(most)
  })

  test('a visit of a playbook takes at most two write units besides what it buys', () => {
    for (const run of measurements.get('playbook step')!) {
      const own = run.used.filter(({ sk }) => sk.startsWith('stay#'))
      expect(own.reduce((sum, { wcu }) => sum + wcu, 0)).toBeLessThanOrEqual(2)
    }
  })

  test('looking at home writes nothing and is one query', () => {
    expect(of('home').wcu).toBe(0)
    expect(measurements.get('home')!.at(-1)!.operations).toEqual(['Query'])
  })

  test('a limited drop hands out all and no more, and none of its keys takes a sixteenth of the writes', () => {
    expect(drop).toMatchObject({ handedOut: 96, refused: 24 })
    expect(drop.hottestKeyShare).toBeLessThanOrEqual(1 / 16)
    expect(drop.wcuPerRefusal).toBeLessThanOrEqual(0.1)
  })

  test('every operation reached the table, and costs something', () => {
    for (const { operation, trips, usdPerMillion } of readings.values())
      expect([operation, trips > 0, usdPerMillion > 0]).toEqual([operation, true, true])
  })
})
