import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, instant } from '../../../base/time.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { printOf } from '../../../domain/card/print-of.ts'
import { card } from './card.ts'
import type { HeldStampCard } from './held.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const settings = (more: Partial<StampCard> = {}): StampCard => ({
  earn: { kind: 'visit' },
  goal: 10,
  halfway: [],
  next: { kind: 'renews' },
  reward: { campaign: 'cmp_00000000000000000000000000' as never, words: { 'zh-Hant': '手沖一杯' } },
  validity: { kind: 'months-after-last-stamp', months: 6 },
  ...more,
})
const occasion = { way: 'code' as const, at: NOW, store: null, dayEndsAtHour: 0 }
const visit = (worth = 1, at = NOW, key = `scan:${at}`) => ({ worth, at, key, occasion: { ...occasion, at } })
const collect = (rules: StampCard, held: HeldStampCard, one: ReturnType<typeof visit>) => {
  const result = card.collect(rules, held, one)
  if (!result.ok) throw new Error(result.failure)
  return { ...result.value, filled: result.value.rewards.filter(({ cost }) => cost > 0).length }
}
const withStamps = (stamps: number, rules = settings()) =>
  stamps === 0
    ? card.blank(rules)
    : Array.from({ length: stamps }).reduce<HeldStampCard>(
        (held) => collect(rules, held, visit()).card,
        card.blank(rules),
      )

describe('a stamp card', () => {
  test('fills at its goal and goes on with the next card', () => {
    const { card: held, filled, entries } = collect(settings(), withStamps(9), visit())
    expect(filled).toBe(1)
    expect(held).toMatchObject({ round: 2, pressed: [], expiresAt: null })
    expect(entries.map(({ reason, delta, balance }) => [reason, delta, balance])).toEqual([
      ['counter', 1, 10],
      ['card-filled', -10, 0],
    ])
  })

  test('carries what is too much over to the next card', () => {
    const { card: held, filled } = collect(settings(), withStamps(8), visit(5))
    expect([filled, held.pressed.length, held.round]).toEqual([1, 3, 2])
  })

  test('may be filled more than once by one visit', () => {
    const rules = settings({ goal: 2 })
    const { card: held, filled } = collect(rules, card.blank(rules), visit(9))
    expect([filled, held.pressed.length]).toEqual([4, 1])
  })

  test('keeps the goal it was begun with, and takes the new one on the next card', () => {
    const { card: held, filled } = collect(settings({ goal: 5 }), withStamps(8), visit())
    expect([filled, held.pressed.length, held.goal]).toEqual([0, 9, 10])
    expect(collect(settings({ goal: 5 }), held, visit()).card.goal).toBe(5)
  })

  test('gives what it was begun for, and the new reward on the next card', () => {
    const latte = { campaign: 'cmp_00000000000000000000000009' as never, words: { 'zh-Hant': '拿鐵' } }
    const changed = settings({ reward: latte })
    const stored = card.unpack(JSON.parse(JSON.stringify(card.pack(withStamps(9)))))
    expect(card.show(changed, stored, NOW).reward).toEqual({ 'zh-Hant': '手沖一杯' })
    const { card: next, rewards } = collect(changed, stored, visit(2))
    expect(rewards.map(({ campaign }) => campaign)).toEqual([settings().reward.campaign])
    expect(card.show(changed, next, NOW).reward).toEqual(latte.words)
    expect(collect(changed, next, visit(9)).rewards.map(({ campaign }) => campaign)).toEqual([latte.campaign])
  })
  test('says what it gives in today’s words', () => {
    const reworded = settings({ reward: { ...settings().reward, words: { 'zh-Hant': '手沖咖啡一杯' } } })
    expect(card.show(reworded, withStamps(3), NOW).reward).toEqual({ 'zh-Hant': '手沖咖啡一杯' })
  })
  test('takes its promise along to the card of somebody who becomes one with its holder', () => {
    const changed = settings({ goal: 12, reward: { ...settings().reward, campaign: 'cmp_9' as never } })
    const { card: held } = card.absorb(changed, card.blank(changed), { at: NOW, key: 'merge:1', from: withStamps(9) })
    const { rewards } = collect(changed, held, visit())
    expect(rewards).toMatchObject([{ campaign: settings().reward.campaign, cost: 10 }])
  })

  test('starts afresh when its stamps have lapsed, and says what was lost', () => {
    const { card: held, entries } = collect(settings(), withStamps(7), visit(1, after(NOW, 200 * DAY)))
    expect(held).toMatchObject({ round: 2, pressed: [{ key: expect.any(String) }] })
    expect(entries[0]).toMatchObject({ reason: 'expired', delta: -7, balance: 0 })
  })

  test('shows nothing once its stamps have lapsed', () => {
    expect(card.expire(withStamps(7), after(NOW, 200 * DAY)).card.pressed).toEqual([])
    expect(card.expire(withStamps(7), after(NOW, 100 * DAY)).card.pressed).toHaveLength(7)
  })

  test('is over once its last day has passed', () => {
    const rules = settings({ validity: { kind: 'until', day: '2026-11-20' } })
    expect(card.collect(rules, card.blank(rules), visit())).toMatchObject({ failure: 'no-card' })
    const today = settings({ validity: { kind: 'until', day: '2026-11-21' } })
    expect(collect(today, card.blank(today), visit()).card.expiresAt).toBe('2026-11-21T15:59:59.999Z')
  })

  test('never lapses when the brand promises so', () => {
    const rules = settings({ validity: { kind: 'never' } })
    expect(collect(rules, card.blank(rules), visit()).card.expiresAt).toBeNull()
  })
})

describe('what an act is worth', () => {
  const line = { sku: 'A-1', name: '冰美式', quantity: 2, price: 90, discount: 0, category: '咖啡' }
  const bought = { ...occasion, purchase: { lines: [line, { ...line, sku: 'B-2', category: '甜點' }], total: 350 } }
  test('is what the counter says, or one, when nobody tells what was bought', () => {
    expect([card.worth(settings(), occasion), card.worth(settings(), { ...occasion, said: 3 })]).toEqual([1, 3])
  })
  test('is one for a purchase, one for so much money, or one for each of these products', () => {
    expect(card.worth(settings(), bought)).toBe(1)
    expect(card.worth(settings({ earn: { kind: 'amount', per: 100 } }), bought)).toBe(3)
    expect(card.worth(settings({ earn: { kind: 'product', products: ['咖啡'] } }), bought)).toBe(2)
  })
  test('is nothing when nothing was paid', () => {
    expect(card.worth(settings(), { ...occasion, purchase: { lines: [line], total: 0 } })).toBe(0)
  })
})

describe('cells on the way', () => {
  const reward = { campaign: 'cmp_00000000000000000000000001' as never, words: { 'zh-Hant': '小餅乾' } }
  const rules = settings({ halfway: [{ ...reward, at: 5 }] })
  test('give their reward once a round', () => {
    const first = collect(rules, withStamps(4, rules), visit())
    expect(first.rewards).toMatchObject([{ key: '1.5', campaign: reward.campaign }])
    expect(collect(rules, first.card, visit()).rewards).toEqual([])
    expect(collect(rules, withStamps(4, rules), visit(11)).rewards.map(({ key }) => key)).toEqual(['1.5', '1', '2.5'])
  })
  test.each([{ kind: 'ends' }, { kind: 'chains', program: 'crd_00000000000000000000000002' as never }] as const)(
    'give nothing for what is too much for a card that $kind',
    (next) => {
      const last = settings({ next, halfway: [{ ...reward, at: 3 }] })
      expect(collect(last, withStamps(9, last), visit(4)).rewards.map(({ key }) => key)).toEqual(['1'])
    },
  )
})

test('a card that does not renew gives its reward and is over', () => {
  const rules = settings({ next: { kind: 'ends' } })
  const { card: held, filled } = collect(rules, withStamps(9, rules), visit(20))
  expect([filled, held.isOver]).toEqual([1, true])
  expect(card.collect(rules, held, visit())).toMatchObject({ failure: 'no-card' })
})

test('a card that leads to the next one hands on what did not fit', () => {
  const program = 'crd_00000000000000000000000002' as never
  const rules = settings({ next: { kind: 'chains', program } })
  const { card: held, carry, entries } = collect(rules, withStamps(9, rules), visit(4))
  expect([held.isOver, held.pressed, carry]).toEqual([true, [], { program, worth: 3 }])
  expect(entries.at(-1)).toMatchObject({ reason: 'transferred-out', delta: -3, balance: 0 })
})

describe('a refund', () => {
  const back = (held: HeldStampCard, amount: number, more = {}) =>
    card.reverse(settings(), held, {
      at: NOW,
      key: 'refund:R-1',
      amount,
      of: { key: 'order:A', parts: [] },
      undoable: [],
      policy: 'what-is-left',
      ...more,
    })
  test('takes off the stamps of that purchase', () => {
    const held = collect(settings(), collect(settings(), withStamps(2), visit(2, NOW, 'order:A')).card, visit()).card
    const taken = back(held, 2)
    expect(taken).toMatchObject({ value: { entries: [{ reason: 'refund', delta: -2, balance: 3 }] } })
    expect(taken.ok && taken.value.card.pressed.some(({ key }) => key.startsWith(printOf('order:A')))).toBe(false)
  })
  test('opens a card again that it had filled, when nobody has used the reward', () => {
    const { card: held, rewards } = collect(settings(), withStamps(9), visit(3, NOW, 'order:A'))
    expect(back(held, 3, { undoable: rewards })).toMatchObject({
      value: {
        card: { round: 1, pressed: { length: 9 } },
        entries: [
          { reason: 'reopened', delta: 10, balance: 12 },
          { reason: 'refund', delta: -3, balance: 9 },
        ],
      },
    })
  })
  test('opens on a first card what the card of somebody else had filled before they became one: it is the first still', () => {
    const { rewards } = collect(settings(), withStamps(9), visit(1, NOW, 'order:A'))
    const opened = back(card.blank(settings()), 1, { undoable: rewards })
    expect(opened).toMatchObject({ value: { undone: ['1'], card: { round: 1, pressed: { length: 9 } } } })
    if (opened.ok) expect(collect(settings(), opened.value.card, visit()).rewards.map(({ key }) => key)).toEqual(['1'])
  })
  test('leaves a full card full when there are stamps enough on the next one', () => {
    const filled = collect(settings(), withStamps(9), visit(2, NOW, 'order:A'))
    const more = collect(settings(), filled.card, visit(5)).card
    expect(back(more, 2, { undoable: filled.rewards })).toMatchObject({ value: { undone: [], card: { round: 2 } } })
  })
  test('takes the reward of a cell that is no longer reached', () => {
    const rules = settings({ halfway: [{ ...settings().reward, at: 5 }] })
    const { card: held, rewards } = collect(rules, withStamps(4, rules), visit(2, NOW, 'order:A'))
    const taken = back(held, 2, { undoable: rewards })
    expect(taken).toMatchObject({ value: { undone: ['1.5'], card: { given: [] } } })
    if (taken.ok) expect(collect(rules, taken.value.card, visit()).rewards).toMatchObject([{ key: '1.5' }])
  })
  test('does not give the reward of a cell a second time when the card opens again', () => {
    const rules = settings({ halfway: [{ ...settings().reward, at: 5 }] })
    const { card: held, rewards } = collect(rules, withStamps(9, rules), visit(2, NOW, 'order:A'))
    const taken = card.reverse(rules, held, {
      at: NOW,
      key: 'refund:R-1',
      amount: 2,
      of: { key: 'order:A', parts: [] },
      undoable: rewards,
      policy: 'what-is-left',
    })
    expect(taken).toMatchObject({ value: { undone: ['1'], card: { round: 1, given: [5], pressed: { length: 9 } } } })
    if (taken.ok) expect(collect(rules, taken.value.card, visit()).rewards.map(({ key }) => key)).toEqual(['1'])
  })
  test('takes the stamps of its own purchase, however alike the keys of others end', () => {
    const [mine, other] = ['order:pos:A-1#crd_1', 'order:pos:A-2#crd_1']
    const held = collect(
      settings(),
      collect(settings(), card.blank(settings()), visit(1, NOW, mine)).card,
      visit(1, NOW, other),
    ).card
    const taken = back(held, 1, { of: { key: mine, parts: [] } })
    expect(taken.ok && taken.value.card.pressed.map(({ key }) => key)).toEqual([printOf(other)])
  })
  test('takes what is left, lets the next stamps pay, or is refused, as the brand chose', () => {
    const { card: held } = collect(settings(), withStamps(9), visit(2, NOW, 'order:A'))
    expect(back(held, 2)).toMatchObject({ value: { entries: [{ delta: -1, balance: 0 }] } })
    expect(back(held, 2, { policy: 'block' })).toMatchObject({ failure: 'not-enough-left', detail: { missing: 1 } })
    const owing = back(held, 2, { policy: 'go-negative' })
    expect(owing).toMatchObject({ value: { entries: [{ delta: -2, balance: -1 }], card: { debt: 1 } } })
    if (owing.ok)
      expect(collect(settings(), owing.value.card, visit(3)).card).toMatchObject({ debt: 0, pressed: { length: 2 } })
  })
  test('pays with the stamps of a card that opens again what is still owed', () => {
    const { card: held, rewards } = collect(settings(), withStamps(9), visit(1, NOW, 'order:A'))
    const owing = back(held, 2, { policy: 'go-negative', of: { key: 'order:B', parts: [] } })
    if (!owing.ok) throw new Error(owing.failure)
    expect(back(owing.value.card, 1, { policy: 'go-negative', undoable: rewards })).toMatchObject({
      value: { card: { debt: 0, pressed: { length: 7 } }, entries: [{ balance: 8 }, { delta: -1, balance: 7 }] },
    })
  })
})

test('what is stored of a card is the card', () => {
  const rules = settings({ halfway: [{ ...settings().reward, at: 2 }] })
  const held = { ...withStamps(7, rules), debt: 2 }
  expect(card.unpack(JSON.parse(JSON.stringify(card.pack(held))))).toEqual(held)
  const full = withStamps(19, settings({ goal: 20 }))
  expect(JSON.stringify(card.pack(full)).length).toBeLessThan(600)
})

describe('whatever is collected', () => {
  const rules = fc
    .record({ goal: fc.integer({ min: 2, max: 20 }), months: fc.integer({ min: 1, max: 36 }), never: fc.boolean() })
    .map(({ goal, months, never }) =>
      settings({ goal, validity: never ? { kind: 'never' } : { kind: 'months-after-last-stamp', months } }),
    )
  const visits = fc.array(
    fc.record({ worth: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 0, max: 400 }) }),
    { maxLength: 30 },
  )

  test('stamps stay below the goal, and every stamp is on the card, in a reward, or told as lapsed', () => {
    fc.assert(
      fc.property(rules, visits, (promise, all) => {
        let held = card.blank(promise)
        let at = NOW
        let given = 0
        let sum = 0
        let gone = 0
        for (const { worth, days } of all) {
          at = instant(Date.parse(at) + days * DAY + 1)
          const step = collect(promise, held, visit(worth, at))
          held = step.card
          given += worth
          for (const { reason, delta, balance } of step.entries) {
            sum += delta
            if (reason !== 'counter') gone -= delta
            expect(balance).toBe(sum)
          }
          expect(held.pressed.length).toBeLessThan(held.goal)
          expect(sum).toBe(held.pressed.length)
          expect(gone + held.pressed.length).toBe(given)
        }
      }),
    )
  })

  test('two visits of one moment add up to the same in either order', () => {
    const worth = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 19 }), worth, worth, (promise, before, one, two) => {
        const held = withStamps(before % promise.goal, promise)
        const total = (first: number, second: number) => {
          const a = collect(promise, held, visit(first, NOW, 'a'))
          const b = collect(promise, a.card, visit(second, NOW, 'b'))
          return [a.filled + b.filled, b.card.pressed.length, b.card.round, b.card.expiresAt]
        }
        expect(total(one, two)).toEqual(total(two, one))
      }),
    )
  })
})
