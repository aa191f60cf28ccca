import { expect, test } from 'vitest'
import { product, store, task } from '../mission.fixture.ts'
import { asKind, atStore, moved, withEachStore, withStep } from './edit-steps.ts'

const stores = [
  { id: 'sto_00000000000000000000000001', name: '台北店' },
  { id: 'sto_00000000000000000000000002', name: '台中店' },
]
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id)

test('a step is moved with its id', () => {
  expect(ids(moved([store(1), store(2), store(3)], 2, 0))).toEqual(['s3', 's1', 's2'])
  expect(ids(moved([store(1), store(2), store(3)], 0, 1))).toEqual(['s2', 's1', 's3'])
})

test('a step that is done another way keeps its id and its words', () => {
  expect(asKind(product('pour', 'A-1'), 'task')).toEqual({
    id: 'pour',
    kind: 'task',
    words: { 'zh-Hant': '喝一杯手沖' },
  })
})

test('a store gives its name to the card, unless somebody wrote something', () => {
  const chosen = atStore({ ...store(9), words: { 'zh-Hant': '' } } as never, stores[0]!.id, stores)
  expect(chosen.words['zh-Hant']).toBe('台北店')
  expect(atStore(chosen as never, stores[1]!.id, stores).words['zh-Hant']).toBe('台中店')
  expect(atStore({ ...store(1) } as never, stores[1]!.id, stores).words['zh-Hant']).toBe('1 號店')
})

test('each store has one step, and what nobody has written gives way', () => {
  const steps = withEachStore(withStep([store(1), task], 'new'), stores, () => 'newer')
  expect(ids(steps)).toEqual(['s1', 'cup', 'newer'])
  expect(withEachStore(steps, stores, () => 'newest')).toEqual(steps)
  const many = Array.from({ length: 30 }, (_, nth) => ({ id: `${nth}`, name: `${nth}` }))
  expect(withEachStore(steps, many, () => 'newest')).toHaveLength(20)
})
