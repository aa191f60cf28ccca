import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../../base/time.ts'
import type { Moved, Occasion, Reward } from '../../../domain/card/card-kind.ts'
import type { MissionStep } from '../../../domain/card/mission-card.ts'
import { card } from './card.ts'
import type { HeldMission } from './held.ts'
import {
  back,
  bought,
  campaignId,
  done,
  mission,
  NOW,
  product,
  reversing,
  store,
  task,
  visit,
} from './mission.fixture.ts'

describe('whatever is done', () => {
  const stores = 5
  const steps = fc.constantFrom<MissionStep[][]>(
    [store(1), store(2), store(3)],
    [store(1), product('pour', 'A'), store(3), task],
    [product('pour', 'A'), product('cake', 'B'), task, store(4)],
  )
  const rules = fc
    .record({
      steps,
      order: fc.constantFrom('any' as const, 'in-order' as const),
      next: fc.constantFrom({ kind: 'renews' as const }, { kind: 'ends' as const }),
      validity: fc.constantFrom(
        { kind: 'never' as const },
        { kind: 'months-after-last-stamp' as const, months: 1 },
        { kind: 'months-after-first-stamp' as const, months: 1 },
      ),
      at: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ at, ...more }) =>
      mission({ ...more, halfway: [{ at, campaign: campaignId(at), words: { 'zh-Hant': '小餅乾' } }] }),
    )
  const occasion = fc.oneof(
    fc.integer({ min: 1, max: stores }).map((nth) => visit(nth)),
    fc.integer({ min: 1, max: stores }).map((nth) => visit(nth, { task: 'cup' })),
    fc
      .tuple(fc.integer({ min: 1, max: stores }), fc.subarray(['A', 'B', 'Z'], { minLength: 1 }))
      .map(([nth, skus]) => bought(nth, ...skus)),
  )
  const policy = fc.constantFrom('what-is-left' as const, 'go-negative' as const, 'block' as const)
  const happening = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('act' as const), occasion, days: fc.nat(20) }) },
    fc.record({ do: fc.constant('reverse' as const), nth: fc.nat(40), policy, part: fc.boolean() }),
  )

  test('the balance is the sum of the entries, nothing is below zero, and no reward is given for nothing', () => {
    fc.assert(
      fc.property(rules, fc.array(happening, { maxLength: 40 }), (settings, all) => {
        let held = card.blank(settings)
        let at = NOW
        let sum = 0
        const credits: { key: string; added: number; rewards: Reward[]; occasion: Occasion }[] = []
        const given = new Set<string>()
        const book = ({ card: next, entries }: Moved<HeldMission>) => {
          held = card.unpack(JSON.parse(JSON.stringify(card.pack(next))))
          expect(held).toEqual(next)
          for (const { delta, balance } of entries) {
            sum += delta
            expect(balance).toBe(sum)
          }
          expect(card.balance(held)).toBe(sum)
          expect(sum).toBeGreaterThanOrEqual(0)
        }
        all.forEach((one, nth) => {
          if (one.do === 'act') {
            at = after(at, one.days * DAY)
            const key = `act:${nth}`
            const moved = card.collect(settings, held, { at, key, occasion: one.occasion, worth: 0 })
            if (!moved.ok) return expect(held.isOver).toBe(true)
            const { entries, rewards } = moved.value
            const added = entries.find(({ suffix }) => suffix === undefined)?.delta ?? 0
            expect(added).toBeLessThanOrEqual(card.worth(settings, one.occasion))
            for (const { key: reward, cost } of rewards) {
              expect(given.has(reward)).toBe(false)
              given.add(reward)
              if (cost > 0) expect(cost).toBe(settings.steps.length)
            }
            credits.push({ key, added, rewards, occasion: one.occasion })
            return book(moved.value)
          }
          const credit = credits[one.nth % Math.max(1, credits.length)]
          if (!credit || credit.added === 0) return
          const undoable = credit.rewards.filter(({ key }) => given.has(key))
          const amount = one.part ? 1 : credit.added
          const moved = card.reverse(settings, held, {
            at,
            key: `refund:${nth}`,
            amount,
            of: { key: credit.key, parts: [] },
            undoable,
            policy: one.policy,
          })
          if (!moved.ok) return expect(one.policy).toBe('block')
          const lost = moved.value.entries.filter(({ reason }) => reason === 'refund')
          expect(-lost.reduce((total, { delta }) => total + delta, 0)).toBeLessThanOrEqual(amount)
          for (const key of moved.value.undone ?? []) given.delete(key)
          credit.added -= amount
          book(moved.value)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('a refund in parts leaves what a refund at once leaves', () => {
    fc.assert(
      fc.property(rules, fc.array(occasion, { minLength: 1, maxLength: 12 }), fc.nat(12), (settings, all, pick) => {
        const trail: { added: number; rewards: Reward[]; key: string }[] = []
        let held = card.blank(settings)
        all.forEach((one, nth) => {
          const moved = card.collect(settings, held, { at: NOW, key: `act:${nth}`, occasion: one, worth: 0 })
          if (!moved.ok) return
          held = moved.value.card
          trail.push({ key: `act:${nth}`, added: moved.value.entries[0]?.delta ?? 0, rewards: moved.value.rewards })
        })
        const { key, added, rewards } = trail[pick % trail.length]!
        if (added < 2) return
        const once = back(settings, held, reversing(key, { amount: added, undoable: rewards }))
        const first = back(settings, held, reversing(key, { amount: 1, undoable: rewards }))
        const rest = rewards.filter((reward) => !first.undone?.includes(reward.key))
        const parts = back(settings, first.card, reversing(key, { amount: added - 1, undoable: rest }))
        const shown = (one: HeldMission) => [one.round, card.balance(one), done(settings, one), one.given]
        expect(shown(parts.card)).toEqual(shown(once.card))
        expect([...(first.undone ?? []), ...(parts.undone ?? [])].sort()).toEqual([...(once.undone ?? [])].sort())
      }),
      { numRuns: 1_000 },
    )
  })
})
