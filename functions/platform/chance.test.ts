import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id } from '#shared/base/id.ts'
import { chance, idOfKey, sha256 } from './chance.ts'

const NOW = '2026-11-21T02:00:00.000Z'

test('ids, digits and secrets have the shape they are asked for, and do not come twice', () => {
  const ids = Array.from({ length: 100 }, () => chance.id('mem', NOW))
  for (const made of ids) expect(id('mem').safeParse(made).success).toBe(true)
  expect(new Set(ids).size).toBe(100)
  expect(chance.digits(6)).toMatch(/^\d{6}$/)
  expect(chance.secret(6)).toMatch(/^[\w-]{8}$/)
  expect(new Set(Array.from({ length: 100 }, () => chance.secret(12))).size).toBe(100)
})

test('the id of a key is the same for ever, and another key’s is another', () => {
  expect(idOfKey('cpn', NOW, 'mem_1#reward:1')).toBe(idOfKey('cpn', NOW, 'mem_1#reward:1'))
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      fc.pre(a !== b)
      expect(idOfKey('cpn', NOW, a)).not.toBe(idOfKey('cpn', NOW, b))
    }),
  )
})

test('a hash is SHA-256, safe in a key', () => {
  expect(sha256('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
})
