import { expect, test } from 'vitest'
import { after, DAY } from '../../../base/time.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { card } from './card.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const LATER = after(NOW, 30 * DAY)
const withValidity = (validity: StampCard['validity']): StampCard => ({
  earn: { kind: 'visit' },
  goal: 3,
  reward: { campaign: 'cmp_00000000000000000000000000' as never, words: { 'zh-Hant': '手沖一杯' } },
  halfway: [],
  next: { kind: 'renews' },
  validity,
})
const months = (count: number) => withValidity({ kind: 'months-after-last-stamp', months: count })
const visit = (rules: StampCard, at: string, worth = 1, held = card.blank(rules)) => {
  const occasion = { way: 'code' as const, at, store: null, dayEndsAtHour: 0 }
  const collected = card.collect(rules, held, { at, key: `scan:${at}`, worth, occasion })
  if (!collected.ok) throw new Error(collected.failure)
  return collected.value.card
}

test('a card that is begun does not end earlier because the brand shortened its validity', () => {
  const begun = visit(months(12), NOW)
  expect(visit(months(3), LATER, 1, begun).expiresAt).toBe(begun.expiresAt)
  expect(visit(withValidity({ kind: 'until', day: '2026-11-30' }), LATER, 1, begun).expiresAt).toBe(begun.expiresAt)
})

test('a card that was to last for ever does', () => {
  expect(visit(months(3), LATER, 1, visit(withValidity({ kind: 'never' }), NOW)).expiresAt).toBeNull()
})

test('a longer validity is for cards in hand too, from their next stamp on', () => {
  const begun = visit(months(3), NOW)
  expect(visit(months(12), LATER, 1, begun).expiresAt! > begun.expiresAt!).toBe(true)
})

test('the next card is promised what the brand promises then', () => {
  const next = visit(months(3), LATER, 3, visit(months(12), NOW))
  expect(next).toMatchObject({ round: 2, expiresAt: visit(months(3), LATER).expiresAt })
})
