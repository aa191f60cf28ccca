import { expect, test } from 'vitest'
import { source } from '../../events/source.ts'
import { sourceKind } from './source.ts'

test('a join that came from several places counts for the narrowest: the poster before the store', () => {
  expect(sourceKind({ store: 'YK01', poster: 'YK01-123' })).toBe('poster')
  expect(sourceKind({ store: 'YK01', campaign: 'autumn' })).toBe('campaign')
  expect(sourceKind({ link: 'ig', referrer: 'mem_1' })).toBe('link')
  expect(sourceKind({ referrer: 'mem_1', store: 'YK01' })).toBe('referrer')
  expect(sourceKind({ store: 'YK01' })).toBe('store')
  expect(sourceKind({})).toBe('direct')
  expect(sourceKind(undefined)).toBe('direct')
})

test('a source says short words of known kinds only', () => {
  expect(source.safeParse({ poster: 'x'.repeat(65) }).success).toBe(false)
  expect(source.safeParse({ poster: ' ' }).success).toBe(false)
  expect(source.safeParse({ utm: 'ig' }).success).toBe(false)
})
