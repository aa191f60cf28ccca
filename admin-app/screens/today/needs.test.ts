import { describe, expect, it } from 'vitest'
import {
  approvalNeeds,
  bindingNeeds,
  messageNeeds,
  openingNeeds,
  owedNeeds,
  playbookNeeds,
  storeNeeds,
  type NeedStore,
} from './needs.ts'

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
  it('somebody who waits to be bound, by name and with the way to the member; of many the first three', () => {
    const one = {
      id: 'bnd_1',
      name: '收不到簡訊',
      isProved: false,
      expiresAt: '2026-12-20T08:00:00.000Z',
      member: { id: 'mem_1', name: '王小明' },
    }
    expect(bindingNeeds([one], NOW)).toEqual([
      {
        key: 'binding bnd_1',
        tone: 'warn',
        says: '「收不到簡訊」請店員把會員「王小明」改綁到自己的 LINE，12/20（日）前要決定',
        go: '核對',
        href: '/admin/members/mem_1',
      },
    ])
    const proved = { ...one, isProved: true, member: { id: 'mem_2', name: '' } }
    expect(bindingNeeds([proved], NOW)[0]?.says).toBe(
      '「收不到簡訊」驗證了會員的手機，等人決定要不要改綁，12/20（日）前有效',
    )
    const many = Array.from({ length: 5 }, (_, nth) => ({
      ...one,
      id: `bnd_${nth}`,
      member: { id: `mem_${nth}`, name: '' },
    }))
    expect(bindingNeeds(many, NOW).map(({ href }) => href)).toEqual([
      '/admin/members/mem_0',
      '/admin/members/mem_1',
      '/admin/members/mem_2',
      '/admin/members/mem_3',
    ])
    expect(bindingNeeds(many, NOW).at(-1)?.says).toBe('還有 2 位在等改綁')
    expect(bindingNeeds([], NOW)).toEqual([])
  })
  it('what colleagues want to do above the limit, and not what one wants oneself', () => {
    expect(approvalNeeds([{ mine: false }, { mine: true }])[0]?.says).toBe('有 1 筆補登、更正在等人同意')
    expect(approvalNeeds([{ mine: true }])).toEqual([])
  })
  it('coupons that could not be given are counted, and at least counted where there are too many', () => {
    expect(owedNeeds({ count: 3, capped: false })[0]?.says).toBe('還欠會員 3 張券：該送的時候沒有得送')
    expect(owedNeeds({ count: 300, capped: true })[0]?.says).toContain('至少 300 張')
    expect(owedNeeds({ count: 0, capped: false })).toEqual([])
  })
})
