import { describe, expect, test } from 'vitest'
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

describe('a card that ends on a day', () => {
  const rules = withValidity({ kind: 'until', day: '2026-12-31' })
  // In Taipei: 21:00 of the last day, 01:00 of the next one, and 12:00.
  const [evening, smallHours, nextNoon] = [
    '2026-12-31T13:00:00.000Z',
    '2026-12-31T17:00:00.000Z',
    '2027-01-01T04:00:00.000Z',
  ] as const
  const begun = visit(rules, NOW, 2)
  const last = (told: string, at: string, dayEndsAtHour = 0) =>
    card.collect(rules, begun, {
      at: told,
      key: `order:${at}`,
      worth: 1,
      occasion: { way: 'till' as const, at, store: null, dayEndsAtHour },
    })

  test('is filled by what was bought in time, however late it is told', () => {
    for (const told of [evening, smallHours, nextNoon, after(nextNoon, 3 * DAY)])
      expect(last(told, evening)).toMatchObject({ ok: true, value: { rewards: [{ cost: 3 }] } })
  })

  test('takes the small hours of a business day that ends at four, and nothing after it', () => {
    expect(last(smallHours, smallHours, 4)).toMatchObject({ ok: true, value: { rewards: [{ cost: 3 }] } })
    expect(last(smallHours, smallHours)).toEqual({ ok: false, failure: 'no-card' })
    expect(last(nextNoon, nextNoon, 4)).toEqual({ ok: false, failure: 'no-card' })
  })

  test('has ended for whoever looks, with what a late act brought and did not fill', () => {
    const one = card.collect(rules, card.blank(rules), {
      at: nextNoon,
      key: 'order:late',
      worth: 1,
      occasion: { way: 'till' as const, at: evening, store: null, dayEndsAtHour: 0 },
    })
    if (!one.ok) throw new Error(one.failure)
    expect(card.expire(one.value.card, nextNoon).entries).toMatchObject([{ reason: 'expired', delta: -1 }])
  })
})

describe('a card that a refund opens again', () => {
  const rules = months(6)
  const act = (key: string, worth: number, held: ReturnType<typeof card.blank>, settings = rules) => {
    const occasion = { way: 'code' as const, at: NOW, store: null, dayEndsAtHour: 0 }
    const collected = card.collect(settings, held, { at: NOW, key, worth, occasion })
    if (!collected.ok) throw new Error(collected.failure)
    return collected.value
  }
  const begun = act('one', 2, card.blank(rules)).card
  const full = act('two', 1, begun)
  const refund = (held = full.card, settings = rules, undoable = full.rewards) => {
    const stored = card.unpack(JSON.parse(JSON.stringify(card.pack(held))))
    const of = { key: 'two', parts: [] }
    const refunded = { at: LATER, key: 'refund', amount: 1, of, undoable, policy: 'what-is-left' as const }
    const done = card.reverse(settings, stored, refunded)
    if (!done.ok) throw new Error(done.failure)
    return done.value.card
  }

  test('ends like any other, and its stamps can be put off', () => {
    const open = refund()
    expect(open).toMatchObject({ pressed: [{}, {}], expiresAt: visit(rules, LATER).expiresAt })
    expect(visit(rules, after(LATER, DAY), 1, { ...open, goal: 9 }).expiresAt).not.toBeNull()
    const until = after(open.expiresAt!, DAY)
    expect(card.extend(rules, open, { at: LATER, key: 'hand:1', until })).toMatchObject({ value: { extended: 2 } })
    expect(card.expire(open, after(open.expiresAt!, 1)).entries).toMatchObject([{ reason: 'expired', delta: -2 }])
  })
  test('gives what it was begun for, whatever the brand gives now', () => {
    const latte = { campaign: 'cmp_00000000000000000000000009' as never, words: { 'zh-Hant': '拿鐵' } }
    const changed = { ...rules, reward: latte }
    expect(act('three', 1, refund(full.card, changed), changed).rewards).toMatchObject([
      { campaign: rules.reward.campaign, cost: 3 },
    ])
    const next = act('three', 1, full.card, changed).card
    expect(act('four', 2, next, changed).rewards).toMatchObject([{ campaign: latte.campaign }])
  })
})
