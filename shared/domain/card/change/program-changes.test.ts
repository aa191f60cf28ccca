import { describe, expect, test } from 'vitest'
import { hurtfulChange, programChanges } from './program-changes.ts'
import { PLAIN, type Program } from '../program.ts'

const TODAY = '2026-11-21'
const live: Program = {
  ...PLAIN,
  kind: 'stamp',
  name: { 'zh-Hant': '咖啡集點卡' },
  unit: { 'zh-Hant': '杯' },
  face: { colour: '#b3512b', pattern: 'waves', mark: 'seal', picture: null },
  settings: { goal: 10 },
}
const stores = (...ids: string[]) => ({ stores: ids as Program['stores'] })
const period = (from: string | null, until: string | null) => ({ period: { from, until } })
const kind = { changes: () => [{ field: 'goal', effect: 'new-cards' } as const] }
const told = (draft: Partial<Program>, was: Partial<Program> = {}) =>
  programChanges({ ...live, ...was }, { ...live, ...was, ...draft }, kind, TODAY).map(
    ({ field, effect }) => `${field}: ${effect}`,
  )

describe('what a change does to those who hold a card', () => {
  test.each<[string, Partial<Program>, Partial<Program>, string[]]>([
    ['nothing when nothing was changed', {}, {}, []],
    [
      'nothing when only the order of keys differs',
      { face: { mark: 'seal', picture: null, pattern: 'waves', colour: '#b3512b' } },
      {},
      [],
    ],
    [
      'its looks are for everybody at once',
      { name: { 'zh-Hant': '新' }, unit: { 'zh-Hant': '點' } },
      {},
      ['name: everyone', 'unit: everyone'],
    ],
    ['another kind is refused, whatever else was changed', { kind: 'points', dailyCap: 1 }, {}, ['kind: refused']],
    ['its kind tells what its settings do', { settings: { goal: 8 } }, {}, ['goal: new-cards']],
    ['an end may be put off', period(null, '2027-03-31'), period(null, '2026-12-31'), ['period.until: everyone']],
    ['an end may be lifted', period(null, null), period(null, '2026-12-31'), ['period.until: everyone']],
    ['a card without an end may get one in 30 days', period(null, '2026-12-21'), {}, ['period.until: everyone']],
    ['and no sooner', period(null, '2026-12-20'), {}, ['period.until: refused']],
    [
      'an end that was promised never comes earlier',
      period(null, '2026-12-30'),
      period(null, '2026-12-31'),
      ['period.until: refused'],
    ],
    [
      'its beginning may move until it has come',
      period('2027-01-01', null),
      period('2026-11-22', null),
      ['period.from: everyone'],
    ],
    ['and not after that', period('2026-11-22', null), period('2026-11-21', null), ['period.from: refused']],
    ['what was always open does not begin later', period('2026-12-01', null), {}, ['period.from: refused']],
    ['a tier may come', { tiers: ['gold', 'silver'] }, { tiers: ['gold'] }, ['tiers: everyone']],
    ['no tier may go', { tiers: ['gold'] }, { tiers: ['gold', 'silver'] }, ['tiers: refused']],
    ['a card for everybody is not cut down to some tiers', { tiers: ['gold'] }, {}, ['tiers: refused']],
    ['a store may come', stores('sto_1', 'sto_2'), stores('sto_1'), ['stores: everyone']],
    ['every store may come', stores(), stores('sto_1'), ['stores: everyone']],
    ['no store may go', stores('sto_2'), stores('sto_1', 'sto_2'), ['stores: refused']],
    ['a card of every store is not cut down to some', stores('sto_1'), {}, ['stores: refused']],
    [
      'how it is earned changes from now on',
      {
        ways: ['code'],
        intervalMinutes: 60,
        dailyCap: 2,
        stacking: { kind: 'one-of', pool: 'a', rank: 1 },
        refunds: 'block',
      },
      {},
      ['ways', 'intervalMinutes', 'dailyCap', 'stacking', 'refunds'].map((field) => `${field}: from-now`),
    ],
  ])('%s', (_, draft, was, expected) => {
    expect(told(draft, was)).toEqual(expected)
  })

  test('is for everybody at once where a kind does not tell', () => {
    expect(programChanges(live, { ...live, settings: { goal: 8 } }, {}, TODAY)).toEqual([
      { field: 'settings', effect: 'everyone' },
    ])
  })
})

test('an end that comes too soon is told the first day it may be', () => {
  const [soon] = programChanges(live, { ...live, ...period(null, '2026-11-22') }, {}, TODAY)
  expect(soon).toMatchObject({ effect: 'refused', facts: { earliest: '2026-12-21' } })
})

describe('a change that hurts', () => {
  const taken = programChanges({ ...live, ...stores('sto_1', 'sto_2') }, { ...live, ...stores('sto_1') }, {}, TODAY)
  test('is refused while somebody holds a card', () => {
    expect(hurtfulChange(taken, 1)).toMatchObject({ field: 'stores' })
    expect(hurtfulChange(taken, 0)).toBeUndefined()
  })
  test('is refused though nobody is counted yet when cards could not be read any more', () => {
    expect(hurtfulChange(programChanges(live, { ...live, kind: 'points' }, {}, TODAY), 0)).toMatchObject({
      field: 'kind',
    })
  })
})
