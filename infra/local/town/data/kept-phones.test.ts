import { expect, test } from 'vitest'
import { keep, readKept, stillThere } from './kept-phones.ts'

const mei = { userId: 'U1', name: '小美', brandId: 'brd_1' }

test('phones outlive a reload', () => {
  const drawer = new Map<string, string>()
  const storage = {
    getItem: (key: string) => drawer.get(key) ?? null,
    setItem: (key: string, value: string) => void drawer.set(key, value),
  }
  keep(storage, [mei])
  expect(readKept(storage)).toEqual([mei])
})

test('what cannot be read is no phone', () => {
  expect(readKept({ getItem: () => '{broken' })).toEqual([])
  expect(readKept({ getItem: () => '{"a":1}' })).toEqual([])
})

test('a phone of another world is put away, even when its id was given to somebody else', () => {
  expect(stillThere([mei], [{ userId: 'U1', name: '小美' }])).toEqual([mei])
  expect(stillThere([mei], [{ userId: 'U1', name: '阿哲' }])).toEqual([])
})
