import { expect, test } from 'vitest'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { card } from './card.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const shownOf = (more: Pick<StampCard, 'earn' | 'next'>) => {
  const settings: StampCard = {
    goal: 10,
    halfway: [],
    reward: { campaign: 'cmp_00000000000000000000000000' as never, words: { 'zh-Hant': '手沖一杯' } },
    validity: { kind: 'never' },
    ...more,
  }
  return card.show(settings, card.blank(settings), NOW).shown
}

test('a card tells what earns a stamp, and what follows once it is full', () => {
  const earn = { kind: 'amount' as const, per: 100 }
  expect(shownOf({ earn, next: { kind: 'ends' } })).toMatchObject({ earn, next: 'ends' })
})

test('and which products, as far as they are words and not the numbers of a till', () => {
  const products = ['咖啡', 'LATTE-01']
  expect(shownOf({ earn: { kind: 'product', products }, next: { kind: 'renews' } }).earn).toEqual({
    kind: 'product',
    products: ['咖啡'],
    more: true,
  })
})
