import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from './drive/open-house.ts'
import { BUDGETS } from './meter/budgets.ts'
import { measureDrop, type DropReading } from './meter/drop.ts'
import { OPERATIONS, type Operation } from './meter/named.ts'
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
/** Of whoever came last, to be read where a number is too high. */
const last = (operation: Operation) => measurements.get(operation)!.at(-1)!
/** Of the people who did it: what most was written for. */
const dearest = (operation: Operation) => measurements.get(operation)!.reduce((a, b) => (b.wcu > a.wcu ? b : a))

describe('what an operation costs the table', () => {
  test.each(OPERATIONS)('a %s keeps to its budget, reaches the table, and costs something', (operation) => {
    const { wcu, trips } = BUDGETS[operation]
    const reading = of(operation)
    expect(reading.wcu, JSON.stringify(dearest(operation).used)).toBeLessThanOrEqual(wcu)
    expect(reading.trips, last(operation).operations.join(' ')).toBeLessThanOrEqual(trips ?? Infinity)
    expect([reading.trips > 0, reading.usdPerMillion > 0]).toEqual([true, true])
  })

  test('a visit of a playbook takes at most two write units besides what it buys', () => {
    for (const run of measurements.get('playbook step')!) {
      const own = run.used.filter(({ sk }) => sk.startsWith('stay#'))
      expect(own.reduce((sum, { wcu }) => sum + wcu, 0)).toBeLessThanOrEqual(2)
    }
  })

  test('looking at home is one query', () => {
    expect(last('home').operations).toEqual(['Query'])
  })

  test('a limited drop hands out all and no more, and none of its keys takes a sixteenth of the writes', () => {
    expect(drop).toMatchObject({ handedOut: 96, refused: 24 })
    expect(drop.hottestKeyShare).toBeLessThanOrEqual(1 / 16)
    expect(drop.wcuPerRefusal).toBeLessThanOrEqual(0.1)
  })
})
