import { expect, test } from 'vitest'
import { sayStores } from './say-stores.ts'

const known = [
  { id: 'sto_1', name: '永康店' },
  { id: 'sto_2', name: '赤峰店' },
]

test('a key without stores is good for every store', () => {
  expect(sayStores({ stores: [] }, known)).toBe('每一家店')
})

test('a key of some stores names them, also one that is gone', () => {
  expect(sayStores({ stores: ['sto_2', 'sto_9'] as never }, known)).toBe('赤峰店、關掉的店')
})
