import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, businessDay, DAY, HOUR, MINUTE } from '../../base/time.ts'
import type { Occasion } from './card-kind.ts'
import { bothHabits, forgetAct, inRank, mayEarn, NO_HABIT, poolOf } from './may-earn.ts'
import { PLAIN, WAYS, type Program } from './program.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const program = (more: Partial<Program> = {}) => ({ ...PLAIN, kind: 'stamp', settings: {}, ...more }) as Program
const occasion = (more: Partial<Occasion> = {}): Occasion => ({
  way: 'code',
  at: NOW,
  store: 'sto_1',
  dayEndsAtHour: 0,
  ...more,
})
const word = (rules: Program, act: Occasion, habit = NO_HABIT) => {
  const may = mayEarn(rules, act, habit)
  return may.ok ? 'ok' : may.failure
}
const habit = { lastAt: NOW, days: { '2026-11-21': 1 }, near: [NOW] }

test('an act that is taken back makes nobody wait, and one before it still counts towards the day', () => {
  const rules = program({ intervalMinutes: 60, dailyCap: 2 })
  const before = after(NOW, -3 * HOUR)
  const twice = { lastAt: NOW, days: { '2026-11-21': 2 }, near: [before, NOW] }
  const forgotten = forgetAct(twice, occasion())
  expect(word(rules, occasion({ at: after(NOW, MINUTE) }), forgotten)).toBe('ok')
  expect(forgotten).toEqual({ lastAt: before, days: { '2026-11-21': 1 }, near: [before] })
  expect(forgetAct(habit, occasion({ at: after(NOW, -DAY) }))).toEqual(habit)
})

describe('an act', () => {
  test('earns within the period, its last day included', () => {
    const rules = program({ period: { from: '2026-11-21', until: '2026-11-30' } })
    expect(word(rules, occasion())).toBe('ok')
    expect(word(rules, occasion({ at: '2026-11-30T15:59:59.999Z' }))).toBe('ok')
    expect(word(rules, occasion({ at: '2026-11-30T16:00:00.000Z' }))).toBe('not-open')
    expect(word(rules, occasion({ at: '2026-11-20T15:59:59.999Z' }))).toBe('not-open')
  })
  test('a night belongs to the day before where the business day ends at four', () => {
    const rules = program({ period: { from: '2026-11-21', until: '2026-11-30' } })
    const atNight = (at: string) => word(rules, occasion({ at, dayEndsAtHour: 4 }))
    expect(atNight('2026-11-30T19:59:59.999Z')).toBe('ok')
    expect(atNight('2026-11-30T20:00:00.000Z')).toBe('not-open')
    expect(atNight('2026-11-20T19:59:59.999Z')).toBe('not-open')
    expect(atNight('2026-11-20T20:00:00.000Z')).toBe('ok')
  })
  test('earns in its stores, by its ways, for its tiers', () => {
    expect(word(program({ stores: ['sto_2' as never] }), occasion())).toBe('other-store')
    expect(word(program({ ways: ['till'] }), occasion())).toBe('other-way')
    expect(word(program({ tiers: ['gold'] }), occasion())).toBe('other-tier')
    expect(word(program({ tiers: ['gold'] }), occasion({ tier: 'gold' }))).toBe('ok')
  })
  test('is too soon inside the interval, before the last act as after it, and staff are not held to it', () => {
    const rules = program({ intervalMinutes: 60 })
    expect(mayEarn(rules, occasion({ at: after(NOW, 59 * MINUTE) }), habit)).toMatchObject({
      failure: 'too-soon',
      detail: { retryAt: after(NOW, HOUR) },
    })
    expect(word(rules, occasion({ at: after(NOW, HOUR) }), habit)).toBe('ok')
    expect(word(rules, occasion({ at: after(NOW, -1) }), habit)).toBe('too-soon')
    expect(word(rules, occasion({ at: after(NOW, -HOUR) }), habit)).toBe('ok')
    expect(word(rules, occasion({ way: 'office' }), habit)).toBe('ok')
  })
  test('counts towards the cap of its business day, which may end after midnight', () => {
    const rules = program({ dailyCap: 1 })
    expect(word(rules, occasion({ at: after(NOW, HOUR) }), habit)).toBe('daily-cap')
    expect(word(rules, occasion({ at: after(NOW, DAY) }), habit)).toBe('ok')
    const oneAtNight = '2026-11-21T17:00:00.000Z'
    expect(word(rules, occasion({ at: oneAtNight, dayEndsAtHour: 4 }), habit)).toBe('daily-cap')
  })
  test('that is told late does not move the last act back', () => {
    const late = mayEarn(program(), occasion({ at: after(NOW, -DAY) }), habit)
    expect(late).toMatchObject({ ok: true, value: { lastAt: NOW } })
  })
})

describe('where somebody was seen last', () => {
  const seenAfter = (...acts: Partial<Occasion>[]) =>
    acts.reduce((held, act) => {
      const may = mayEarn(program({ ways: [...WAYS] }), occasion(act), held)
      return may.ok ? may.value : held
    }, NO_HABIT).seen
  test('is said by a counter code, a clerk or a till, and by nothing that may be done from afar', () => {
    for (const way of ['code', 'clerk', 'till'] as const)
      expect(seenAfter({ way }), way).toEqual({ at: NOW, store: 'sto_1' })
    for (const way of ['poster', 'shop', 'office'] as const) expect(seenAfter({ way }), way).toBeUndefined()
    expect(seenAfter({ way: 'till', store: null })).toBeUndefined()
  })
  test('is the latest, in whatever order acts are told', () => {
    const [late, early] = [{ store: 'sto_2' }, { at: after(NOW, -HOUR) }]
    expect(seenAfter(late, early)).toEqual({ at: NOW, store: 'sto_2' })
    expect(seenAfter(early, late)).toEqual({ at: NOW, store: 'sto_2' })
    expect(seenAfter(late, { way: 'poster', at: after(NOW, HOUR) })).toEqual({ at: NOW, store: 'sto_2' })
  })
  test('is forgotten with the act, and the later of two who become one', () => {
    const [one, other] = [
      { ...habit, seen: { at: NOW, store: 'sto_1' } },
      { ...habit, seen: { at: after(NOW, HOUR), store: 'sto_2' } },
    ]
    expect(forgetAct(one, occasion()).seen).toBeUndefined()
    expect(forgetAct(other, occasion()).seen).toEqual(other.seen)
    expect(bothHabits(one, other).seen).toEqual(other.seen)
    expect(bothHabits(other, habit).seen).toEqual(other.seen)
  })
})

describe('acts told in any order', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { maxLength: 12 })
  const atMinute = (minute: number) => after(NOW, minute * MINUTE)
  const earned = (rules: Program, told: readonly number[]) => {
    let kept = NO_HABIT
    return told.filter((minute) => {
      const may = mayEarn(rules, occasion({ at: atMinute(minute) }), kept)
      if (may.ok) kept = may.value
      return may.ok
    })
  }
  test('never earn more often in a business day than its cap, and as often as it allows', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 3 }), (told, dailyCap) => {
        const days = (some: readonly number[]) => Map.groupBy(some, (minute) => businessDay(atMinute(minute)))
        const given = days(earned(program({ dailyCap }), told))
        for (const [day, acts] of days(told)) expect(given.get(day)?.length).toBe(Math.min(dailyCap, acts.length))
      }),
    )
  })
  test('never earn twice within the interval, while it is remembered', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 240 }), (told, intervalMinutes) => {
        const few = told.slice(0, 4)
        const given = earned(program({ intervalMinutes }), few).toSorted((a, b) => a - b)
        for (const [nth, minute] of given.entries())
          if (nth > 0) expect(minute - given[nth - 1]!).toBeGreaterThanOrEqual(intervalMinutes)
      }),
    )
  })
})

test('of two holders who become one, what either did counts', () => {
  const other = { lastAt: after(NOW, -HOUR), days: { '2026-11-21': 2, '2026-11-20': 1 }, near: [after(NOW, -HOUR)] }
  expect(bothHabits(habit, other)).toEqual({
    lastAt: NOW,
    days: { '2026-11-20': 1, '2026-11-21': 3 },
    near: [after(NOW, -HOUR), NOW],
  })
})

test('of a pool the first in rank is asked first; what stacks stays where it is', () => {
  const candidate = (id: string, stacking: Program['stacking']) => ({ program: { id, settings: { stacking } } })
  const pool = (rank: number, name = '週年慶') => ({ kind: 'one-of' as const, pool: name, rank })
  const stacks = { kind: 'stacks' as const }
  const asked = inRank([
    candidate('a', pool(3)),
    candidate('b', stacks),
    candidate('c', pool(1)),
    candidate('d', pool(9, '別的')),
    candidate('e', pool(1)),
  ])
  expect(asked.map(({ program: { id } }) => id)).toEqual(['c', 'b', 'e', 'd', 'a'])
  expect([poolOf({ stacking: pool(1) }), poolOf({ stacking: stacks })]).toEqual(['週年慶', undefined])
})
