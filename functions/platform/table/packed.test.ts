import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from './packed.ts'

test('whatever JSON says comes out as it went in', () => {
  const said = fc.array(fc.constantFrom<unknown>('手沖單品', '"', '\ud83d', '', 0, -1.5, null, [], { sku: 'L' }), {
    maxLength: 150,
  })
  fc.assert(
    fc.property(said, (value) => void expect(unpack(pack({ value }))).toEqual({ value })),
    { numRuns: 50 },
  )
})

test('what is short can be read in the table; what is long is bytes, and shorter', () => {
  expect(pack({ tag: '老客人' })).toBe('{"tag":"老客人"}')
  const long = Array.from({ length: 60 }, (_, nth) => ({ sku: `4710${nth * 7919}`, name: `手沖單品 ${nth}` }))
  const packed = pack(long)
  expect(packed).toBeInstanceOf(Uint8Array)
  expect(packed.length).toBeLessThan(Buffer.byteLength(JSON.stringify(long)) / 3)
})
