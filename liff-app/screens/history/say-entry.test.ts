import { REASONS } from '#shared/domain/ledger/entry.ts'
import { screens as en } from '#shared/text/screens/en.ts'
import { screens as ja } from '#shared/text/screens/ja.ts'
import { screens as zh } from '#shared/text/screens/zh-hant.ts'
import { describe, expect, test } from 'vitest'
import { sayEntry, type Entry } from './say-entry.ts'

const SAID = { time: '14:32', unit: '杯', name: '咖啡集點卡' }
const entry = (over: Partial<Entry>): Entry => ({
  key: 'scan:1',
  at: '2026-11-21T06:32:00.000Z',
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
const say = (over: Partial<Entry>) => sayEntry(entry(over), zh.history, SAID)

describe.each([
  ['zh-Hant', zh],
  ['en', en],
  ['ja', ja],
])('in %s', (_, { history }) => {
  test.each(REASONS)('%s is said, with nothing left to fill in', (reason) => {
    for (const account of ['stamp', 'points', 'mission', 'stored-value', 'coupon']) {
      const { head, line } = sayEntry(entry({ reason, account }), history, SAID)
      expect(head).not.toBe('')
      expect(head + line).not.toMatch(/[{}]/)
    }
  })
})

test('a visit is known by its store and its time', () => {
  expect(say({})).toEqual({ head: '永康店', line: '櫃台集點，14:32' })
  expect(say({ delta: 3 }).line).toBe('櫃台集點，一次 3 杯')
  expect(say({ store: null }).head).toBe('櫃台')
})

test('what a hand changed is framed, with the words of who did it', () => {
  expect(say({ reason: 'late-credit', note: '10/11 櫃台沒有網路，店員小雯補上' })).toEqual({
    head: '補登',
    line: '10/11 櫃台沒有網路，店員小雯補上　永康店',
    mark: 'late',
  })
  expect(say({ reason: 'correction', delta: -1 })).toEqual({ head: '更正', line: '店員更正　永康店', mark: 'fix' })
})

test('a coupon is known by its name', () => {
  const held = { account: 'coupon', balance: null }
  expect(sayEntry(entry({ ...held, reason: 'redeemed' }), zh.history, { ...SAID, name: '美式一杯' })).toEqual({
    head: '兌換',
    line: '美式一杯　永康店',
  })
  expect(say({ ...held, reason: 'transferred-out' }).head).toBe('轉贈')
})

test('what staff did to a coupon is said with its name and why', () => {
  const held = { account: 'coupon', balance: null, note: '店裡臨時公休' }
  const said = (more: Partial<Entry>) =>
    sayEntry(entry({ ...held, ...more }), zh.history, { ...SAID, name: '美式一杯' })
  expect(said({ reason: 'extended', delta: 0 })).toEqual({ head: '延長', line: '美式一杯　店裡臨時公休', mark: 'late' })
  expect(said({ reason: 'reissued', delta: 1 }).line).toBe('美式一杯　店裡臨時公休')
  expect(said({ reason: 'voided', delta: -1 }).line).toBe('美式一杯　店裡臨時公休')
})

test('stamps that go on to the next card, and money that is paid back, are not said as gifts or returns', () => {
  expect(say({ reason: 'transferred-out', delta: -2 }).line).toBe('多集的 2 杯帶過去了')
  expect(say({ reason: 'transferred-out', account: 'points', delta: -2 }).line).toBe('送給朋友了')
  expect(say({ reason: 'refund', account: 'stored-value', delta: -200 }).head).toBe('退費')
  expect(say({ reason: 'refund', account: 'points', delta: -2 }).head).toBe('退貨')
  expect(say({ reason: 'refund', account: 'points', delta: 0 }).line).toBe('點數正保留給一筆結帳，沒用掉的話會收回')
})

test('what is added late says for which day, where that was told', () => {
  const late = entry({ reason: 'late-credit', note: '結帳時手機沒電' })
  expect(sayEntry(late, zh.history, { ...SAID, occurred: '11/20' })).toMatchObject({
    head: '補登 11/20 的消費',
    line: '結帳時手機沒電　永康店',
    mark: 'late',
  })
  expect(sayEntry(late, zh.history, SAID).head).toBe('補登')
  for (const { history } of [en, ja])
    expect(sayEntry(late, history, { ...SAID, occurred: '11/20' }).head).toMatch(/^[^{}]*11\/20[^{}]*$/)
})
