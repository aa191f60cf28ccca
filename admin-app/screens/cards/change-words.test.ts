import { describe, expect, test } from 'vitest'
import { PLAIN, type Program } from '#shared/domain/card/program.ts'
import { programChanges } from '#shared/domain/card/change/program-changes.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { changeWords } from './change-words.ts'
import { countChanged, lacking, standing } from './program-page.ts'

const face = { colour: '#b3512b', pattern: 'waves', mark: 'seal', picture: null } as const
const stamp: Program = {
  ...cardsAtDesk.get('stamp')!.start.starting(face),
  name: { 'zh-Hant': '咖啡集點卡' },
  unit: { 'zh-Hant': '杯' },
}
const told = (draft: Program, live = stamp) =>
  changeWords(draft, programChanges(live, draft, cardsAtDesk.get(live.kind)!.kind, '2026-11-21'))

describe('what a change does, said at the desk', () => {
  test('says numbers in the unit of the card', () => {
    expect(told({ ...stamp, settings: { ...stamp.settings, goal: 8 } })).toEqual([
      '已經開始集的照舊集滿 10 杯；下一張才是 8 杯。',
    ])
  })
  test('says a day as people write it, and whether it came or moved', () => {
    const until = (day: string | null) => ({ ...stamp, period: { from: null, until: day } })
    expect(told(until('2027-03-31'))[0]).toContain('累積到 2027/03/31 為止')
    expect(told(until('2026-11-22'))[0]).toContain('最早到 2026/12/21')
    expect(told(until('2027-03-31'), until('2026-12-31'))[0]).toContain('延到 2027/03/31')
    expect(told(until('2026-11-30'), until('2026-12-31'))[0]).toContain('不能提早到 2026/11/30')
    expect(told(until(null), until('2026-12-31'))[0]).toContain('不再有結束的一天')
  })
  test('says once what several changes do', () => {
    expect(told({ ...stamp, name: { 'zh-Hant': '新卡' }, face: { ...face, pattern: 'dots' } })).toHaveLength(1)
  })
  test.each([...cardsAtDesk.keys()])('has words for each change of %s, without places left open', (kind) => {
    const live = cardsAtDesk.get(kind)!.start.starting(face)
    const other: Program = {
      ...live,
      period: { from: '2026-12-01', until: '2026-12-31' },
      stores: ['sto_1' as never],
      tiers: ['金卡'],
      ways: ['poster'],
      intervalMinutes: 30,
      dailyCap: 3,
      stacking: { kind: 'one-of', pool: 'a', rank: 1 },
      refunds: 'block',
      unit: { 'zh-Hant': '分' },
    }
    const lines = told(other, live)
    expect(lines.length).toBeGreaterThanOrEqual(9)
    expect(lines.join('')).not.toMatch(/[{}]|undefined/)
  })
})

describe('what keeps a card from being saved', () => {
  test('is named as the form names it', () => {
    expect(lacking({ ...stamp, name: { 'zh-Hant': '' } })).toEqual(['名稱', '獎勵'])
    expect(lacking({ ...stamp, stacking: { kind: 'one-of', pool: ' ', rank: 1 } })).toContain('組名')
    expect(lacking({ ...stamp, period: { from: '2026-12-02', until: '2026-12-01' } })).toContain('期間')
  })
})

test('fields of the kind are counted each by itself', () => {
  const draft = { ...stamp, dailyCap: 1, settings: { ...stamp.settings, goal: 8, next: { kind: 'ends' } } }
  expect(countChanged(draft, stamp)).toBe(3)
  expect(countChanged(stamp, stamp)).toBe(0)
  expect(countChanged(stamp, null)).toBeGreaterThan(10)
})

describe('where a card stands on a day', () => {
  const live = (from: string | null, until: string | null): Program => ({ ...stamp, ...PLAIN, period: { from, until } })
  test.each([
    [{ live: null, draft: stamp }, 'draft'],
    [{ live: live(null, null), draft: null }, 'live'],
    [{ live: live(null, '2026-11-21'), draft: stamp }, 'changed'],
    [{ live: live(null, '2026-11-20'), draft: null }, 'ended'],
    [{ live: live('2026-11-22', null), draft: null }, 'coming'],
  ] as const)('%#: %o', (page, state) => {
    expect(standing(page, '2026-11-21')).toBe(state)
  })
})
