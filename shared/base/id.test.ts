import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id, makeId, ulid } from './id.ts'

const LAST_MS = 2 ** 48 - 1
const instants = fc.integer({ min: 0, max: LAST_MS })
const chances = fc.uint8Array({ minLength: 16, maxLength: 32 })

test('the time of a ULID is written as its specification does', () => {
  expect(ulid(1469918176385, new Uint8Array(16)).slice(0, 10)).toBe('01ARYZ6S41')
  expect(ulid(LAST_MS, new Uint8Array(16).fill(255))).toBe(`7ZZZZZZZZZ${'Z'.repeat(16)}`)
})

test('an id that was made is an id of its kind, and of no other', () => {
  fc.assert(
    fc.property(instants, chances, (at, chance) => {
      const made = makeId('mem', at, chance)
      expect(id('mem').safeParse(made).success).toBe(true)
      expect(id('brd').safeParse(made).success).toBe(false)
    }),
  )
})

test('ids sort by birth', () => {
  fc.assert(
    fc.property(instants, instants, chances, chances, (a, b, one, other) => {
      fc.pre(a !== b)
      expect(makeId('cpn', a, one) < makeId('cpn', b, other)).toBe(a < b)
    }),
  )
})

test.each([
  '',
  'mem_',
  'mem_123',
  'MEM_00000000000000000000000000',
  'mem_0000000000000000000000000I',
  ' mem_00000000000000000000000000',
  'mem_00000000000000000000000000#x',
])('%j is no id', (wrong) => expect(id('mem').safeParse(wrong).success).toBe(false))
