import { describe, expect, it } from 'vitest'
import { approvalNeeds, messageNeeds, openingNeeds, playbookNeeds, storeNeeds, type NeedStore } from './needs.ts'

const NOW = Date.parse('2026-11-21T08:20:00.000Z')
const device = (seenAt: string | null, state = 'paired') => ({ id: 'dev_1', name: 'iPad', seenAt, state })
const store = (over: Partial<NeedStore>): NeedStore => ({
  id: 'sto_1',
  name: '永康店',
  hasPin: true,
  posters: [{}],
  devices: [],
  ...over,
})

describe('what waits for a person', () => {
  it('a paired screen that has been silent for a quarter of an hour', () => {
    expect(storeNeeds([store({ devices: [device('2026-11-21T06:02:00.000Z')] })], NOW)[0]?.says).toBe(
      '永康店的「iPad」14:02 起沒有連線',
    )
  })
  it('not a screen that was seen just now, is revoked, or has never been on', () => {
    const devices = [device('2026-11-21T08:19:00.000Z'), device('2026-10-01T00:00:00.000Z', 'revoked'), device(null)]
    expect(storeNeeds([store({ devices })], NOW)).toEqual([])
  })
  it('a store without a poster, and one without a PIN', () => {
    expect(storeNeeds([store({ posters: [], hasPin: false })], NOW).map(({ key }) => key)).toEqual([
      'poster sto_1',
      'pin sto_1',
    ])
  })
  it('a draft with problems, but not a playbook without a draft', () => {
    const one = { id: 'ply_1', draft: { name: '30 天沒來' }, problems: [{}, {}] }
    expect(playbookNeeds([one, { ...one, draft: null }]).map(({ says }) => says)).toEqual([
      '「30 天沒來」草稿還有 2 個問題',
    ])
  })
  it('what a new brand still lacks, but nothing that was not read yet', () => {
    expect(openingNeeds({ liffId: null, stores: [], hasLiveCard: false }).map(({ key }) => key)).toEqual([
      'line',
      'store',
      'card',
    ])
    expect(openingNeeds({ liffId: 'x', stores: [{}], hasLiveCard: true })).toEqual([])
    expect(openingNeeds({ liffId: 'x' })).toEqual([])
  })
  it('messages that the monthly quota held back', () => {
    expect(
      messageNeeds([
        { reason: 'quota', count: 2 },
        { reason: 'no-consent', count: 9 },
      ])[0]?.tone,
    ).toBe('bad')
    expect(messageNeeds([{ reason: 'no-consent', count: 9 }])).toEqual([])
  })
  it('what colleagues want to do above the limit, and not what one wants oneself', () => {
    expect(approvalNeeds([{ mine: false }, { mine: true }])[0]?.says).toBe('有 1 筆補登、更正在等人同意')
    expect(approvalNeeds([{ mine: true }])).toEqual([])
  })
})
