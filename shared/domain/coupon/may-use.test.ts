import { describe, expect, test } from 'vitest'
import { mayUse, type Use } from './may-use.ts'

const use: Use = {
  brand: 'brd_1',
  campaign: 'cmp_1',
  at: { brand: 'brd_1', store: 'sto_1' },
  now: '2026-11-21T02:00:00.000Z',
}
const word = (rules: Parameters<typeof mayUse>[0], more: Partial<Use> = {}) => {
  const found = mayUse(rules, { ...use, ...more })
  return found.ok ? 'ok' : found.failure
}

describe('a coupon is taken', () => {
  test('everywhere in its brand, and in no other', () => {
    expect(word({})).toBe('ok')
    expect(word({}, { at: { brand: 'brd_2', store: 'sto_9' } })).toBe('coupon-other-brand')
  })
  test('in brands of the group that take it', () => {
    const rules = { brands: ['brd_2' as never] }
    expect(word(rules, { at: { brand: 'brd_2', store: 'sto_9' } })).toBe('ok')
    expect(word(rules, { at: { brand: 'brd_3', store: 'sto_9' } })).toBe('coupon-other-brand')
  })
  test('in the stores it names', () => {
    expect(word({ stores: ['sto_1' as never] })).toBe('ok')
    expect(word({ stores: ['sto_2' as never] })).toBe('coupon-other-store')
  })
  test('on its weekdays and in its hours, and says when that is', () => {
    expect(mayUse({ open: [{ weekdays: [1] }] }, use)).toMatchObject({
      failure: 'coupon-not-today',
      detail: { opensAt: '2026-11-22T16:00:00.000Z' },
    })
  })
})

describe('beside another', () => {
  const same = { campaign: 'cmp_1', stacking: 'with-others' as const }
  const other = { campaign: 'cmp_2', stacking: 'with-others' as const }
  test.each([
    ['alone', other, 'coupon-not-with-others'],
    [undefined, other, 'coupon-not-with-others'],
    ['with-others', other, 'ok'],
    ['with-others', same, 'ok'],
    ['not-with-itself', other, 'ok'],
    ['not-with-itself', { ...same, stacking: 'not-with-itself' }, 'coupon-not-with-others'],
    ['with-others', { ...other, stacking: 'alone' }, 'coupon-not-with-others'],
    ['with-others', { campaign: 'cmp_2' }, 'coupon-not-with-others'],
  ] as const)('%s, with %j: %s', (stacking, beside, end) => expect(word({ stacking }, { beside: [beside] })).toBe(end))
})
