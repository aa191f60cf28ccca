// Every kind: two members become one, and whatever each held is there, and can be told apart again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardKind } from '../../domain/card/card-kind.ts'
import { after, DAY } from '../../base/time.ts'
import type { CardStart } from './family.ts'
import { kinds } from './kinds.ts'
import { loadCard } from './load.server.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const face = { colour: '#1f5a46', pattern: 'plain' as const, mark: 'seal' as const, picture: null }

const sum = (entries: readonly { delta: number }[]) => entries.reduce((all, { delta }) => all + delta, 0)

/** A card after so many acts, each worth something. */
const cardAfter = (kind: CardKind, settings: unknown, acts: readonly number[], whose: string) => {
  let card = kind.blank(settings)
  acts.forEach((worth, nth) => {
    const at = after(NOW, (nth - acts.length) * DAY)
    const steps = (settings as { steps?: { id: string; kind: string; store?: string }[] }).steps
    const step = steps?.[worth % steps.length]
    const occasion = {
      way: 'code' as const,
      at,
      store: step?.store ?? null,
      dayEndsAtHour: 0,
      ...(step && { task: step.id }),
    }
    const got = kind.collect(settings, card, { at, key: `${whose}:${nth}`, occasion, worth })
    if (got.ok) ({ card } = got.value)
  })
  return card
}

describe.each([...kinds])('%s', async (name) => {
  const kind = await loadCard(name)
  const { starting }: CardStart = await import(`./${name}/starting.ts`)
  const { settings } = starting(face)
  const held = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 9 })

  test('what is handed over is what comes, less what a full card gave', () => {
    let most = 0
    fc.assert(
      fc.property(held, held, (mine, other) => {
        const [ours, theirs] = [cardAfter(kind, settings, mine, 'a'), cardAfter(kind, settings, other, 'b')]
        const act = { at: NOW, key: 'merge:1' }
        const given = kind.handOver(settings, theirs, act)
        const got = kind.absorb(settings, ours, { ...act, from: theirs })
        most = Math.max(most, kind.balance(theirs))
        expect(kind.balance(given.card)).toBe(0)
        expect(sum(given.entries) + kind.balance(theirs)).toBe(0)
        expect(kind.balance(got.card)).toBe(kind.balance(ours) + sum(got.entries))
        const cost = got.rewards.reduce((all, reward) => all + reward.cost, 0)
        expect(kind.balance(got.card) + cost).toBe(kind.balance(ours) + kind.balance(theirs))
        expect(kind.unpack(JSON.parse(JSON.stringify(kind.pack(got.card))))).toEqual(got.card)
      }),
    )
    expect(most).toBeGreaterThan(0)
  })
  test('what is still there goes back, and both sides say the same', () => {
    fc.assert(
      fc.property(held, held, (mine, other) => {
        const [ours, theirs] = [cardAfter(kind, settings, mine, 'a'), cardAfter(kind, settings, other, 'b')]
        const act = { at: NOW, key: 'merge:1' }
        const empty = kind.handOver(settings, theirs, act).card
        const got = kind.absorb(settings, ours, { ...act, from: theirs })
        const given = kind.handBack(settings, got.card, { ...act, from: theirs, before: ours })
        const home = kind.restore(settings, empty, { ...act, from: given.back })
        expect(sum(home.entries) + sum(given.entries)).toBe(0)
        expect(kind.balance(home.card)).toBe(sum(home.entries))
        if (got.rewards.length === 0) {
          expect(kind.balance(home.card)).toBe(kind.balance(theirs))
          expect(kind.balance(given.card)).toBe(kind.balance(ours))
        }
      }),
    )
  })
})
