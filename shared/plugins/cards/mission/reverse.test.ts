import { describe, expect, test } from 'vitest'
import { card } from './card.ts'
import type { HeldMission } from './held.ts'
import {
  act,
  back,
  bought,
  campaignId,
  done,
  having,
  mission,
  product,
  reversing,
  store,
  task,
  visit,
} from './mission.fixture.ts'

describe('a refund', () => {
  const rules = mission({ steps: [store(1), product('pour', 'A-1'), product('cake', 'B-2'), task] })
  test('opens the steps of that purchase again, and no others', () => {
    const { card: held } = having(rules, visit(1, { task: 'cup' }), bought(9, 'A-1'))
    const { card: left, entries } = back(rules, held, reversing('act:1', { amount: 1 }))
    expect(entries).toEqual([{ reason: 'refund', delta: -1, balance: 2 }])
    expect(done(rules, left)).toEqual(['s1', 'cup'])
  })
  test('of a part takes what is no longer done, as far as one knows', () => {
    const { card: held } = having(rules, bought(1, 'A-1', 'B-2'))
    const known = back(rules, held, reversing('act:0', { amount: 1, left: bought(1, 'B-2') }))
    expect(done(rules, known.card)).toEqual(['s1', 'cake'])
    expect(done(rules, back(rules, held, reversing('act:0', { amount: 2 })).card)).toEqual(['s1'])
  })
  test('of what another act had done before takes nothing', () => {
    const { card: held } = having(rules, bought(9, 'A-1'), bought(1, 'A-1'))
    expect(back(rules, held, reversing('act:1', { amount: 1, left: bought(1, 'Z-9') })).entries).toEqual([])
  })
  test('opens a mission again that it had completed, when nobody has used the reward', () => {
    const all = mission({ halfway: [{ at: 2, campaign: campaignId(2), words: { 'zh-Hant': '小餅乾' } }] })
    const { card: held, rewards } = having(all, visit(1), visit(2), visit(3))
    const again = back(all, held, reversing('act:2', { amount: 1, undoable: rewards }))
    expect(again.entries).toEqual([
      { suffix: 'reopen.1', reason: 'reopened', delta: 3, balance: 3 },
      { reason: 'refund', delta: -1, balance: 2 },
    ])
    expect([again.undone, done(all, again.card), again.card.round]).toEqual([['1'], ['s1', 's2'], 1])
    expect(act(all, again.card, visit(3), 'k').rewards.map(({ key }) => key)).toEqual(['1'])
  })
  test('opens it for what it was begun for, whatever the brand gives now', () => {
    const changed = mission({ reward: { campaign: campaignId(7), words: { 'zh-Hant': '環島帆布袋' } } })
    const stored = (held: HeldMission) => card.unpack(JSON.parse(JSON.stringify(card.pack(held))))
    const { card: held, rewards } = having(mission(), visit(1), visit(2), visit(3))
    const begunSince = act(changed, stored(held), visit(2), 'next').card
    for (const standing of [held, begunSince]) {
      const again = back(changed, stored(standing), reversing('act:2', { amount: 1, undoable: rewards })).card
      const whole = act(changed, stored(again), visit(3), 'k')
      expect(whole.rewards.map(({ key, campaign }) => [key, campaign])).toEqual([['1', campaignId(0)]])
      const second = [visit(1), visit(2), visit(3)].reduce(
        (one, visited, nth) => [...one, act(changed, one.at(-1)!.card, visited, `n${nth}`)],
        [whole],
      )
      expect(second.flatMap(({ rewards: given }) => given.map(({ campaign }) => campaign))).toEqual([
        campaignId(0),
        campaignId(7),
      ])
    }
  })
  test('leaves it complete when the next round already has that step', () => {
    const filled = having(mission(), visit(1), visit(2), visit(3))
    const held = act(mission(), filled.card, visit(3), 'next').card
    const kept = back(mission(), held, reversing('act:2', { amount: 1, undoable: filled.rewards }))
    expect([kept.undone, kept.card.round, kept.card.marks]).toEqual([[], 2, []])
  })
  test('keeps what the next round has when the last one opens again', () => {
    const filled = having(mission(), visit(1), visit(2), visit(3))
    const held = act(mission(), filled.card, visit(1), 'next').card
    const again = back(mission(), held, reversing('act:2', { amount: 1, undoable: filled.rewards })).card
    expect(again).toMatchObject({ round: 1, marks: { length: 3 } })
    const whole = act(mission(), again, visit(3), 'last')
    expect(whole.rewards).toMatchObject([{ key: '1', cost: 3 }])
    expect(done(mission(), whole.card)).toEqual(['s1'])
  })
  test('of an older mission gives its steps to the one that stands: none is filled twice under one number', () => {
    const way = mission({ halfway: [{ at: 2, campaign: campaignId(2), words: { 'zh-Hant': '小餅乾' } }] })
    const first = having(way, visit(1), visit(2), visit(3))
    const second = [visit(1), visit(2), visit(3)].reduce(
      (held, one, nth) => act(way, held, one, `b${nth}`).card,
      first.card,
    )
    const again = back(way, second, reversing('act:2', { amount: 1, undoable: first.rewards }))
    expect([again.undone, again.card.round, again.card.marks.length]).toEqual([['1'], 3, 2])
    // Which act did which of its steps is forgotten by then: the first goes.
    expect(act(way, again.card, visit(1), 'k').rewards.map(({ key }) => key)).toEqual(['3'])
  })
  test('takes a reward on the way with it that is no longer reached', () => {
    const way = mission({ halfway: [{ at: 2, campaign: campaignId(2), words: { 'zh-Hant': '小餅乾' } }] })
    const { card: held, rewards } = having(way, visit(1), visit(2))
    const again = back(way, held, reversing('act:1', { amount: 1, undoable: rewards }))
    expect(again.undone).toEqual(['1.2'])
    expect(act(way, again.card, visit(3), 'k').rewards.map(({ key }) => key)).toEqual(['1.2'])
  })
  test('of a step whose reward was used is refused or let go; a mission never owes', () => {
    const { card: held } = having(mission(), visit(1), visit(2), visit(3))
    const asked = reversing('act:0', { amount: 1 })
    expect(card.reverse(mission(), held, { ...asked, policy: 'block' })).toMatchObject({
      failure: 'not-enough-left',
      detail: { missing: 1 },
    })
    for (const policy of ['what-is-left', 'go-negative'] as const)
      expect(back(mission(), held, { ...asked, policy })).toMatchObject({ entries: [], card: held })
  })
})
