import { describe, expect, it } from 'vitest'
import { byDay, entryRow, historyOf, trailRow, type MemberPage } from './history.ts'

type Entry = MemberPage['entries'][number]
type Trail = MemberPage['trail'][number]

const NOW = Date.parse('2026-11-21T08:20:00.000Z')

const entry = (over: Partial<Entry>): Entry => ({
  key: 'scan:1',
  at: '2026-11-21T07:42:00.000Z',
  account: 'stamp',
  of: 'crd_1',
  name: { 'zh-Hant': '咖啡集點卡' },
  delta: 1,
  balance: 7,
  reason: 'counter',
  store: '永康店',
  note: null,
  lot: null,
  ...over,
})
const trail = (over: Partial<Trail>): Trail => ({
  at: '2026-11-20T13:40:00.000Z',
  kind: 'message',
  words: '週末買一送一',
  why: null,
  playbook: null,
  step: null,
  ...over,
})

describe('a movement, said from the shop’s side', () => {
  it('names the store, the count and the balance', () => {
    expect(entryRow(entry({}), { 'zh-Hant': '杯' }, NOW)).toMatchObject({
      says: '在永康店集 1 杯',
      why: '掃櫃台碼',
      delta: '+1',
      balance: '7 杯',
    })
  })
  it('says late credit and corrections as such', () => {
    expect(entryRow(entry({ reason: 'late-credit', store: '赤峰店' }), { 'zh-Hant': '杯' }, NOW).says).toBe(
      '在赤峰店補登 1 杯',
    )
    expect(entryRow(entry({ reason: 'correction', delta: -2 }), { 'zh-Hant': '杯' }, NOW)).toMatchObject({
      says: '扣 2 杯',
      delta: '−2',
    })
  })
  it('says which day a late credit is for, where that was told', () => {
    const late = { reason: 'late-credit', store: null, note: '手機沒電' } as const
    expect(entryRow(entry({ ...late, occurredAt: '2026-11-18T04:00:00.000Z' }), { 'zh-Hant': '杯' }, NOW).why).toMatch(
      /^補 11\/18.*的消費，手機沒電$/,
    )
    expect(entryRow(entry(late), { 'zh-Hant': '杯' }, NOW).why).toBe('事後補登，手機沒電')
  })
  it('says how points went, and which card they were on', () => {
    const points = { account: 'points', name: { 'zh-Hant': '海風點數' }, delta: -1200, balance: 30 } as const
    expect(entryRow(entry({ ...points, reason: 'offset' }), { 'zh-Hant': '點' }, NOW, '海風點數')).toMatchObject({
      says: '在永康店折抵 1,200 點',
      why: '海風點數，結帳折抵',
      delta: '−1,200',
    })
    expect(entryRow(entry({ ...points, reason: 'refund', note: '換貨' }), { 'zh-Hant': '點' }, NOW)).toMatchObject({
      says: '退貨收回 1,200 點',
      why: '退貨，換貨',
    })
    expect(entryRow(entry({ ...points, reason: 'expired', store: null }), { 'zh-Hant': '點' }, NOW).isNot).toBe(true)
  })
  it('tells a used coupon from a lapsed one', () => {
    const coupon = { account: 'coupon', name: { 'zh-Hant': '回來喝一杯' }, delta: -1, balance: null } as const
    expect(entryRow(entry({ ...coupon, reason: 'redeemed' }), { 'zh-Hant': '杯' }, NOW).says).toBe('用掉「回來喝一杯」')
    expect(entryRow(entry({ ...coupon, reason: 'expired', store: null }), { 'zh-Hant': '杯' }, NOW)).toMatchObject({
      says: '「回來喝一杯」過期了',
      isNot: true,
    })
  })
})

describe('a message or a visit', () => {
  it('says why it did not go out', () => {
    const row = trailRow(trail({ words: '沒有送「週末買一送一」', why: 'no-consent' }), 0, NOW)
    expect(row).toMatchObject({
      isNot: true,
      says: '沒有送「週末買一送一」',
      why: '加入時沒有勾選接收行銷訊息，所以不送',
    })
  })
  it('says until when it waits as people say times', () => {
    const words = '「週末買一送一」等到 2026-11-22T01:00:00.000Z 再送'
    expect(trailRow(trail({ words, why: 'quiet-hours' }), 0, NOW).says).toBe(
      '「週末買一送一」等到 11/22（日）09:00 再送',
    )
  })
  it('names the playbook it belongs to, but never by its id', () => {
    expect(trailRow(trail({ playbook: '30 天沒來' }), 0, NOW).why).toBe('劇本「30 天沒來」')
    expect(trailRow(trail({ playbook: 'ply_01JD' }), 0, NOW).why).toBe('')
  })
  it('says what a step did in words', () => {
    const visit = { kind: 'visit', playbook: '迎新' } as const
    expect(trailRow(trail({ ...visit, did: 'issued', words: '' }), 0, NOW).says).toBe('發了一張券')
    expect(trailRow(trail({ ...visit, did: 'of-a-later-kind', words: '' }), 0, NOW).says).toBe('of-a-later-kind')
    expect(trailRow(trail({ ...visit, words: '等 72 小時' }), 0, NOW).says).toBe('等 72 小時')
    expect(trailRow(trail({ ...visit, did: 'nothing', words: '', why: 'had-tag' }), 0, NOW)).toMatchObject({
      isNot: true,
      says: '這一步沒有做',
    })
  })
  it('does not call leaving with a goal a failure', () => {
    const left = { kind: 'left', playbook: '30 天沒來', words: '達成目標，離開', why: 'goal' } as const
    expect(trailRow(trail(left), 0, NOW)).toMatchObject({ isNot: false, why: '達成目標，離開' })
  })
})

describe('the whole history', () => {
  it('counts each movement in the unit of its card', () => {
    const card = (programId: string, unit: string) => ({ programId, unit: { 'zh-Hant': unit } })
    const page = {
      cards: [card('crd_1', '杯'), card('crd_2', '元')],
      entries: [entry({ of: 'crd_1' }), entry({ of: 'crd_2', account: 'stored-value', reason: 'top-up', delta: 500 })],
      trail: [],
    } as unknown as MemberPage
    expect(historyOf(page, NOW).map(({ says }) => says)).toEqual(['在永康店集 1 杯', '在永康店儲值 500 元'])
  })

  it('is newest first and stands under its days', () => {
    const page = {
      cards: [],
      entries: [entry({})],
      trail: [trail({}), trail({ at: '2026-11-21T08:00:00.000Z' })],
    } as unknown as MemberPage
    const rows = historyOf(page, NOW)
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
    expect(byDay(rows, (at) => at.slice(0, 10)).map(([day, of]) => [day, of.length])).toEqual([
      ['2026-11-21', 2],
      ['2026-11-20', 1],
    ])
  })
})
