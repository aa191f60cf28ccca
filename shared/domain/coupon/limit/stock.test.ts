import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeId } from '../../../base/id.ts'
import { changeOf, SHARDS, shardOf, shardWithStock, spread } from './stock.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

test('a stock is spread without loss, and evenly', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (stock) => {
      const shards = spread(stock)
      expect(shards).toHaveLength(SHARDS)
      expect(sum(shards)).toBe(stock)
      expect(Math.max(...shards) - Math.min(...shards)).toBeLessThanOrEqual(1)
    }),
  )
})

test('twenty thousand members fall on the shards so that none takes a sixteenth of the writes of a grab', () => {
  const taken = Array<number>(SHARDS).fill(0)
  let seed = 7
  const chance = () =>
    Uint8Array.from({ length: 16 }, () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 16)
  for (let nth = 0; nth < 20_000; nth++) taken[shardOf(makeId('mem', Date.UTC(2026, 10, 21), chance()))]! += 1
  // A grab writes three items; the shard is one of them.
  expect(Math.max(...taken) / 20_000 / 3).toBeLessThan(1 / SHARDS / 2)
})

test('whoever finds the own shard empty is sent to one that is not, until all are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: SHARDS, maxLength: SHARDS }), fc.nat(SHARDS - 1), (left, own) => {
      const shard = shardWithStock(left, own)
      if (shard === undefined) expect(sum(left)).toBe(0)
      else expect(left[shard]).toBeGreaterThan(0)
      if (left[own]! > 0) expect(shard).toBe(own)
    }),
  )
})

test('a change of the stock adds up, takes from no shard more than it has, and refuses what is handed out already', () => {
  const shards = fc.array(fc.nat(40), { minLength: SHARDS, maxLength: SHARDS })
  fc.assert(
    fc.property(shards, fc.integer({ min: -700, max: 700 }), (left, change) => {
      const changed = changeOf(left, change)
      if (!changed) {
        expect(sum(left)).toBeLessThan(-change)
        return
      }
      expect(sum(changed)).toBe(change)
      expect(changed.every((one, shard) => left[shard]! + one >= 0)).toBe(true)
    }),
  )
})
