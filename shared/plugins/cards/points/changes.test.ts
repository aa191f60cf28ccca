import { describe, expect, test } from 'vitest'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import { card } from './card.ts'
import { changes } from './changes.ts'

const TODAY = '2026-11-21'
type Exchange = PointsCard['exchanges'][number]
const offer = (more: Partial<Exchange> = {}): Exchange => ({
  campaign: 'cmp_00000000000000000000000001' as Exchange['campaign'],
  points: 300,
  ...more,
})
const live: PointsCard = {
  rate: { points: 1, per: 100 },
  multipliers: [],
  lapse: { kind: 'after-earning', months: 12 },
  pendingDays: 0,
  offset: { points: 10, money: 1, mostPercent: 50 },
  exchanges: [offer()],
}

test.each<[string, Partial<PointsCard>, string[]]>([
  ['nothing', {}, []],
  ['a lower rate counts from now on', { rate: { points: 1, per: 200 } }, ['rate: from-now']],
  [
    'a shorter lapse counts for what is earned from now on',
    { lapse: { kind: 'after-earning', months: 3 } },
    ['lapse: from-now'],
  ],
  ['points may be worth more', { offset: { points: 5, money: 1, mostPercent: 100 } }, ['offset: everyone']],
  ['points in hand are not worth less', { offset: { points: 20, money: 1, mostPercent: 50 } }, ['offset: refused']],
  ['nor usable on less of an order', { offset: { points: 10, money: 1, mostPercent: 30 } }, ['offset: refused']],
  ['nor worth nothing', { offset: null }, ['offset: refused']],
])('%s', (_, draft, told) => {
  expect(changes(live, { ...live, ...draft }, TODAY).map(({ field, effect }) => `${field}: ${effect}`)).toEqual(told)
})

test('points may be worth something where they were not', () => {
  expect(changes({ ...live, offset: null }, live, TODAY)).toMatchObject([{ field: 'offset', effect: 'everyone' }])
})

describe('what points buy', () => {
  const told = (was: Exchange[], now: Exchange[]) =>
    changes({ ...live, exchanges: was }, { ...live, exchanges: now }, TODAY).map(({ effect }) => effect)
  const ending = (until: string, more: Partial<Exchange> = {}) => offer({ until, ...more })
  test.each<[string, Exchange[], Exchange[], string]>([
    ['may get more', [], [offer()], 'everyone'],
    ['may get cheaper', [offer()], [offer({ points: 200 })], 'everyone'],
    ['is not taken away', [offer()], [], 'refused'],
    ['does not get dearer', [offer()], [offer({ points: 301 })], 'refused'],
    ['may end in 30 days', [offer()], [ending('2026-12-21')], 'everyone'],
    ['and no sooner', [offer()], [ending('2026-12-20')], 'refused'],
    ['does not get dearer by it', [offer()], [ending('2026-12-21', { points: 301 })], 'refused'],
    ['may end later than was told', [ending('2026-11-30')], [ending('2026-12-01')], 'everyone'],
    ['or never', [ending('2026-11-30')], [offer()], 'everyone'],
    ['does not end earlier than was told', [ending('2027-03-31')], [ending('2027-01-31')], 'refused'],
    ['stays to its last day', [ending(TODAY)], [], 'refused'],
    ['may go once that is over', [ending('2026-11-20')], [], 'everyone'],
    ['and may be had again for more', [ending('2026-11-20')], [offer({ points: 900 })], 'everyone'],
  ])('%s', (_, was, now, effect) => {
    expect(told(was, now)).toEqual([effect])
  })
  test('tells from when it may end', () => {
    expect(changes(live, { ...live, exchanges: [] }, TODAY)).toMatchObject([{ facts: { earliest: '2026-12-21' } }])
  })
  test('is there to the end of its last day, with that end', () => {
    const settings = { ...live, exchanges: [ending('2026-11-30')] }
    const shown = (at: string) => card.show(settings, card.blank(settings), at).shown.exchanges
    expect(shown('2026-11-30T15:59:59.999Z')).toMatchObject([{ until: '2026-11-30T15:59:59.999Z' }])
    expect(shown('2026-11-30T16:00:00.000Z')).toEqual([])
  })
})
