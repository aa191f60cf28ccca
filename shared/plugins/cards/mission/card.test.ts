import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../../base/time.ts'
import type { Occasion } from '../../../domain/card/card-kind.ts'
import type { MissionCard, MissionStep } from '../../../domain/card/mission-card.ts'
import { card } from './card.ts'
import { act, bought, campaignId, done, having, mission, NOW, product, store, task, visit } from './mission.fixture.ts'

describe('an occasion', () => {
  const rules = mission({ steps: [store(1), store(2), task, product('pour', 'A-1', '手沖')] })
  test.each<[string, Occasion, number]>([
    ['at one of the stores does its step', visit(1), 1],
    ['at any other store does none', visit(9), 0],
    ['put right from an office was no visit', visit(1, { way: 'office' }), 0],
    ['late credit of a purchase was one', { ...bought(1, 'Z-9'), way: 'office' }, 1],
    ['that buys the product at a store does both steps', bought(2, 'A-1'), 2],
    ['that buys the product anywhere else does one', bought(9, 'A-1'), 1],
    ['of which everything was given back does none', { ...bought(1, 'A-1'), purchase: { lines: [], total: 0 } }, 0],
    ['at which the clerk says the task is done does that as well', visit(1, { task: 'cup' }), 2],
    ['that names a task of another mission does none', { ...visit(9), task: 'bag' }, 0],
    ['in no store, said by a playbook, does the task', { ...visit(9), store: null, way: 'office', task: 'cup' }, 1],
  ])('%s', (_, occasion, steps) => expect(card.worth(rules, occasion)).toBe(steps))
})

describe('a mission in any order', () => {
  test('counts each step once a round; what is nothing new is nothing earned', () => {
    const first = having(mission(), visit(2))
    expect(first.entries).toEqual([{ reason: 'counter', delta: 1, balance: 1 }])
    expect(act(mission(), first.card, visit(2), 'again')).toEqual({ card: first.card, entries: [], rewards: [] })
  })
  test('gives its reward when the last step is done, and begins anew', () => {
    const whole = having(mission(), visit(3), visit(1), visit(2))
    expect(whole.entries).toEqual([
      { reason: 'counter', delta: 1, balance: 3 },
      { suffix: 'fill.1', reason: 'card-filled', delta: -3, balance: 0 },
    ])
    expect(whole.rewards).toEqual([{ key: '1', campaign: campaignId(0), cost: 3 }])
    expect(whole.card).toMatchObject({ round: 2, marks: [], expiresAt: null, isOver: false })
  })
  test('is over after one round when the brand says so', () => {
    const rules = mission({ next: { kind: 'ends' } })
    const { card: held } = having(rules, visit(1), visit(2), visit(3))
    expect(card.isOver!(held)).toBe(true)
    expect(card.collect(rules, held, { at: NOW, key: 'k', occasion: visit(1), worth: 1 })).toMatchObject({
      failure: 'no-card',
    })
  })
  test('gives the rewards on the way once a round, by how many steps are done', () => {
    const rules = mission({
      steps: [store(1), product('pour', 'A-1'), store(3)],
      halfway: [{ at: 2, campaign: campaignId(2), words: { 'zh-Hant': '小餅乾' } }],
    })
    expect(having(rules, bought(1, 'A-1')).rewards).toEqual([{ key: '1.2', campaign: campaignId(2), cost: 0 }])
    const second = having(rules, bought(1, 'A-1'), visit(3), bought(1, 'A-1'))
    expect(second.rewards.map(({ key }) => key)).toEqual(['2.2'])
  })
})

describe('a mission in order', () => {
  const rules = mission({ order: 'in-order' })
  test('counts only the next step', () => {
    expect(having(rules, visit(2)).entries).toEqual([])
    expect(done(rules, having(rules, visit(1), visit(3), visit(2)).card)).toEqual(['s1', 's2'])
  })
  test('says which step is the next', () => {
    expect(card.show(rules, having(rules, visit(1)).card, NOW).shown.next).toBe('s2')
    expect(card.show(mission(), having(mission(), visit(1)).card, NOW).shown.next).toBeNull()
  })
  test('counts one step of an act that would do several in a row', () => {
    const row = mission({ order: 'in-order', steps: [store(1), product('pour', 'A-1'), store(3)] })
    expect(done(row, having(row, bought(1, 'A-1')).card)).toEqual(['s1'])
  })
  test('may lead to the same store twice', () => {
    const back = mission({ order: 'in-order', steps: [store(1), store(2), { ...store(1), id: 'home' }] })
    expect(having(back, visit(1), visit(2), visit(1)).rewards).toHaveLength(1)
    expect([card.missing!(back), card.missing!({ ...back, order: 'any' })]).toEqual([[], ['steps']])
  })
})

describe('time', () => {
  const rules = mission({ validity: { kind: 'months-after-last-stamp', months: 1 } })
  test('takes the steps of a round that nobody finished, and says so', () => {
    const late = after(NOW, 40 * DAY)
    const { entries, card: held } = act(
      rules,
      having(rules, visit(1), visit(2)).card,
      visit(1, { at: late }),
      'late',
      late,
    )
    expect(entries).toEqual([
      { suffix: 'lapse.1', reason: 'expired', delta: -2, balance: 0, endedAt: '2026-12-21T15:59:59.999Z' },
      { reason: 'counter', delta: 1, balance: 1 },
    ])
    expect(held.round).toBe(2)
  })
  test('counts a step that was done in time, however late it is told', () => {
    const begun = having(rules, visit(1), visit(2)).card
    const { rewards } = act(rules, begun, visit(3, { at: after(NOW, 20 * DAY) }), 'late', after(NOW, 40 * DAY))
    expect(rewards).toMatchObject([{ cost: 3 }])
  })
  test('ends a mission with its last day', () => {
    const past = mission({ validity: { kind: 'until', day: '2026-11-20' } })
    expect(card.collect(past, card.blank(past), { at: NOW, key: 'k', occasion: visit(1), worth: 1 }).ok).toBe(false)
  })
  test('is not cut short by a new rule for a round that is begun', () => {
    const shorter = mission({ validity: { kind: 'until', day: '2026-11-22' } })
    const held = act(shorter, having(rules, visit(1)).card, visit(2), 'k').card
    expect(held.expiresAt).toBe('2026-12-21T15:59:59.999Z')
  })
})

const changesTo = (live: MissionCard, draft: MissionCard) => card.changes!(live, draft, '2026-11-21')

describe('a changed mission', () => {
  const { card: held } = having(mission(), visit(1), visit(2))
  test('asks nothing new of a round that is begun, and nothing that was taken out', () => {
    const longer = mission({ steps: [store(1), store(2), store(3), store(4)] })
    expect(act(longer, held, visit(3), 'k').rewards).toHaveLength(1)
    expect(act(longer, held, visit(4), 'k').entries).toEqual([])
    const shorter = mission({ steps: [store(1), store(2), store(4)] })
    expect(act(shorter, held, visit(1), 'k').rewards).toMatchObject([{ cost: 2 }])
  })
  test('gives what a round was begun for, and the new reward for the next one', () => {
    const cup = { campaign: campaignId(9), words: { 'zh-Hant': '馬克杯' } }
    const changed = mission({ reward: cup })
    expect(changesTo(mission(), changed)).toMatchObject([{ field: 'reward', effect: 'new-cards' }])
    const stored = card.unpack(JSON.parse(JSON.stringify(card.pack(held))))
    expect(card.show(changed, stored, NOW).reward).toEqual(mission().reward.words)
    const whole = act(changed, stored, visit(3), 'k')
    expect(whole.rewards.map(({ campaign }) => campaign)).toEqual([campaignId(0)])
    expect(card.show(changed, whole.card, NOW).reward).toEqual(cup.words)
    const both = card.absorb(changed, card.blank(changed), { at: NOW, key: 'merge:1', from: held }).card
    expect(act(changed, both, visit(3), 'k').rewards.map(({ campaign }) => campaign)).toEqual([campaignId(0)])
  })
  test('makes no step that somebody may be on the way to harder', () => {
    const live = mission({ steps: [store(1), product('pour', 'A-1', 'A-2'), task] })
    const effects = (...steps: MissionCard['steps']) => changesTo(live, { ...live, steps }).map(({ effect }) => effect)
    const [first, pour] = live.steps as [MissionStep, MissionStep]
    expect(effects({ ...store(9), id: first.id }, pour, task)).toEqual(['refused'])
    expect(effects(first, product('pour', 'A-1'), task)).toEqual(['refused'])
    expect(effects(first, pour, product(task.id, 'A-1'), store(4))).toEqual(['refused'])
    expect(effects(first, product('pour', 'A-1', 'A-2', 'A-3'), task)).toEqual(['everyone'])
    expect(effects(first, pour, { ...task, words: { 'zh-Hant': '自備杯子' } })).toEqual(['everyone'])
    expect(effects(first, pour)).toEqual(['everyone'])
  })
  test('that would take something away is refused', () => {
    const way = { campaign: campaignId(1), words: { 'zh-Hant': '小餅乾' } }
    const live = mission({ halfway: [{ ...way, at: 1 }] })
    expect(changesTo(live, { ...live, order: 'in-order' })).toMatchObject([{ field: 'order', effect: 'refused' }])
    expect(changesTo(live, { ...live, halfway: [{ ...way, at: 2 }] })).toMatchObject([{ effect: 'refused' }])
    expect(changesTo(live, { ...live, steps: [...live.steps, store(4)] })).toEqual([
      { field: 'steps', effect: 'new-cards', facts: { was: 3, now: 4 } },
    ])
    expect(card.missing!({ ...live, halfway: [{ ...way, at: 3 }] })).toEqual(['halfway'])
  })
})

test('the ids of steps are told apart', () => {
  const settings = card.settings
  expect(settings.safeParse(mission()).success).toBe(true)
  expect(settings.safeParse(mission({ steps: [store(1), store(1)] })).success).toBe(false)
  expect(settings.safeParse(mission({ steps: [store(1)] })).success).toBe(false)
  expect(settings.safeParse(mission({ steps: [store(1), { ...store(2), id: 'ＡＢＣ' }] })).success).toBe(false)
})

test('twenty steps are stored in less than 1 kB', () => {
  const id = (nth: number) => `platform${String(nth).padStart(2, '0')}`
  const rules = mission({
    steps: Array.from({ length: 20 }, (_, nth) => ({ ...store(nth), id: id(nth) })),
    halfway: [2, 4, 6, 8].map((at) => ({ at, campaign: campaignId(at), words: { 'zh-Hant': '小餅乾' } })),
    validity: { kind: 'until', day: '2030-12-31' },
  })
  const all = rules.steps.map((_, nth) => visit(nth))
  const { card: held } = having(rules, ...all, ...all.slice(1))
  expect(held.marks).toHaveLength(19)
  const fullest = { ...held, isOver: true }
  expect(JSON.stringify(card.pack(fullest)).length).toBeLessThan(1_000)
  expect(card.unpack(JSON.parse(JSON.stringify(card.pack(fullest))))).toEqual(fullest)
})
