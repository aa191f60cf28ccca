import { expect, test } from 'vitest'
import { receiptSource } from './receipts.ts'
import { app } from './state.ts'

const stores = [
  { id: 'sto_1', code: 'YK0318', name: '永康店' },
  { id: 'sto_2', code: 'CF0704', name: '赤峰店' },
]

test('who joins by a receipt was brought by the store that printed it', () => {
  app.set({ face: { stores } as never })
  expect(receiptSource({ storeName: '赤峰店' })).toEqual({ link: 'receipt', store: 'CF0704' })
})

test('a store that is gone leaves the receipt as the source', () => {
  app.set({ face: { stores } as never })
  expect(receiptSource({ storeName: '關掉的店' })).toEqual({ link: 'receipt' })
})
