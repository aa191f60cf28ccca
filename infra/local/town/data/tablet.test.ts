import { expect, test } from 'vitest'
import { bringTablet } from './tablet.ts'

const tablet = (known: string[]) => {
  const drawer = new Map<string, string>()
  const storage = {
    getItem: (key: string) => drawer.get(key) ?? null,
    setItem: (key: string, value: string) => void drawer.set(key, value),
    removeItem: (key: string) => void drawer.delete(key),
  }
  let pairings = 0
  const pair = async (storeId: string) => {
    const token = `${storeId}-${++pairings}`
    known.push(token)
    return token
  }
  return {
    bring: (id: string) => bringTablet({ storage, pair, isPaired: async (token) => known.includes(token) }, { id }),
    shows: () => drawer.get('jidian:counter:token'),
    pairings: () => pairings,
  }
}

test('a tablet is paired once for each store, and changes stores without pairing again', async () => {
  const { bring, shows, pairings } = tablet([])
  await bring('yongkang')
  expect(shows()).toBe('yongkang-1')
  await bring('chifeng')
  await bring('yongkang')
  expect(shows()).toBe('yongkang-1')
  expect(pairings()).toBe(2)
})

test('a tablet whose world is gone is paired anew', async () => {
  const known: string[] = []
  const { bring, shows } = tablet(known)
  await bring('yongkang')
  known.length = 0
  await bring('yongkang')
  expect(shows()).toBe('yongkang-2')
})
