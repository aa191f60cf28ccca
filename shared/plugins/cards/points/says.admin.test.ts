import { describe, expect, test } from 'vitest'
import type { Multiplier } from '../../../domain/card/points-card.ts'
import { says } from './says.admin.ts'
import { starting } from './starting.ts'

const { settings } = starting({ colour: '#1f5a46', pattern: 'plain', mark: 'seal', picture: null })
const names = {
  stores: [{ id: 'sto_1', name: '永康店' }],
  tiers: ['一般會員', '常客', '海風之友'].map((name, nth) => ({ id: `t${nth}`, name })),
}
const times = (...when: Multiplier['when'][]) =>
  says.says({ ...settings, multipliers: when.map((one) => ({ when: one, percent: 150 })) } as never, '點', names).chosen
    .multipliers

describe('the sentence of a points card', () => {
  test('names the tiers and stores that get more, from the bottom up', () => {
    expect(times({ kind: 'tier', tiers: ['t1'] })).toBe('常客 1.5 倍')
    expect(times({ kind: 'tier', tiers: ['t2', 't1'] })).toBe('常客和海風之友 1.5 倍')
    expect(times({ kind: 'store', stores: ['sto_1'] } as never)).toBe('永康店 1.5 倍')
  })
  test('names none of many, and none where one is gone', () => {
    expect(times({ kind: 'tier', tiers: ['t0', 't1', 't2'] })).toBe('指定等級 1.5 倍')
    expect(times({ kind: 'tier', tiers: ['t1', 'gone'] })).toBe('指定等級 1.5 倍')
  })
})
