import { expect, test } from 'vitest'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { changes, missing } from './changes.ts'

const campaign = 'cmp_00000000000000000000000000' as StampCard['reward']['campaign']
const other = 'cmp_00000000000000000000000009' as typeof campaign
const cell = (at: number) => ({ at, campaign, words: { 'zh-Hant': '餅乾' } })
const live: StampCard = {
  earn: { kind: 'visit' },
  goal: 10,
  reward: { campaign, words: { 'zh-Hant': '手沖一杯' } },
  halfway: [cell(3), cell(5)],
  next: { kind: 'renews' },
  validity: { kind: 'months-after-last-stamp', months: 6 },
}

test.each<[string, Partial<StampCard>, string[]]>([
  ['nothing', {}, []],
  ['another goal is for cards that are begun from now on', { goal: 8 }, ['goal: new-cards']],
  [
    'another reward is for cards that are begun from now on',
    { reward: { campaign: other, words: { 'zh-Hant': '拿鐵' } } },
    ['reward: new-cards'],
  ],
  [
    'other words for the same coupon are for everybody',
    { reward: { campaign, words: { 'zh-Hant': '手沖咖啡一杯' } } },
    ['reward: everyone'],
  ],
  [
    'a cell on the way does not give something else',
    { halfway: [cell(3), { ...cell(5), campaign: other }] },
    ['halfway: refused'],
  ],
  ['another way to earn counts from now on', { earn: { kind: 'amount', per: 100 } }, ['earn: from-now']],
  ['one card a person counts from the next full card on', { next: { kind: 'ends' } }, ['next: from-now']],
  ['a shorter validity leaves what was promised', { validity: { kind: 'never' } }, ['validity: from-now']],
  ['one more cell on the way is for everybody', { halfway: [cell(3), cell(5), cell(7)] }, ['halfway: everyone']],
  ['cells may come nearer', { halfway: [cell(2), cell(5)] }, ['halfway: everyone']],
  ['a cell on the way is not taken away', { halfway: [cell(3)] }, ['halfway: refused']],
  ['a cell on the way does not move on', { halfway: [cell(3), cell(6)] }, ['halfway: refused']],
])('%s', (_, draft, told) => {
  expect(changes(live, { ...live, ...draft }).map(({ field, effect }) => `${field}: ${effect}`)).toEqual(told)
})

test('cells on the way lie before the last one, each at its own place', () => {
  expect(missing(live)).toEqual([])
  expect(missing({ ...live, goal: 5 })).toEqual(['halfway'])
  expect(missing({ ...live, halfway: [cell(3), cell(3)] })).toEqual(['halfway'])
})
