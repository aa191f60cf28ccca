import { describe, expect, test } from 'vitest'
import type { CompanyId } from '../../../base/id.ts'
import { after, DAY, type Instant } from '../../../base/time.ts'
import type { CardEntry } from '../../../domain/card/card-kind.ts'
import type { Issuer, StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { EMPTY, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { card } from './card.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const COMPANY = 'com_00000000000000000000000001' as CompanyId
const issuer = (more: Partial<Issuer> = {}): Issuer => ({
  company: COMPANY,
  name: '海風咖啡有限公司',
  taxId: '04595257',
  guarantee: '本儲值金已由台北富邦銀行提供足額履約保證，期間自儲值日起一年。',
  complaintLine: '0800-000-123',
  ...more,
})
const settings = (more: Partial<StoredValueCard> = {}): StoredValueCard => ({
  topUp: { least: 100, most: 10_000 },
  mostBalance: 20_000,
  bonuses: [
    { from: 1_000, bonus: 100 },
    { from: 3_000, bonus: 450 },
  ],
  bonusLapse: { kind: 'after-earning', months: 3 },
  feePercent: 0,
  issuer: issuer(),
  ...more,
})
const at = (amount: number, when: Instant = NOW) => ({ at: when, key: `act:${when}`, amount })
const must = <T>(result: { ok: true; value: T } | { ok: false; failure: string }): T => {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const topUp = (held: Account, amount: number, rules = settings(), when = NOW) =>
  must(card.topUp!(rules, held, at(amount, when)))
const spend = (held: Account, amount: number, rules = settings(), when = NOW) =>
  must(card.spend!(rules, held, at(amount, when)))
const payOut = (held: Account, amount: number, rules = settings()) => must(card.payOut!(rules, held, at(amount)))
const sum = (lots: readonly Lot[]) => lots.reduce((all, { left }) => all + left, 0)
const paidOf = ({ lots, holds }: Account) =>
  sum([...lots, ...holds.flatMap(({ parts }) => parts)].filter((lot) => lot.isPaid))
const bonusOf = ({ lots }: Account) => sum(lots.filter(({ isPaid }) => !isPaid))
const shape = (entries: readonly CardEntry[]) => entries.map(({ reason, delta, balance }) => [reason, delta, balance])

describe('a top-up', () => {
  test.each([
    [100, 0],
    [999, 0],
    [1_000, 100],
    [2_999, 100],
    [3_000, 450],
    [10_000, 450],
  ])('of NT$%i brings a bonus of NT$%i', (amount, bonus) => {
    const { card: held, entries } = topUp(EMPTY, amount)
    expect([paidOf(held), bonusOf(held)]).toEqual([amount, bonus])
    expect(shape(entries)).toEqual([['top-up', amount, amount], ...(bonus ? [['bonus', bonus, amount + bonus]] : [])])
    expect(entries.map(({ suffix }) => suffix)).toEqual(bonus ? [undefined, 'bonus'] : [undefined])
  })
  test.each([99, 10_001, 0, -500, 150.5, Number.NaN, 1e12])('of %d is refused, and the limits are said', (amount) => {
    expect(card.topUp!(settings(), EMPTY, at(amount))).toEqual({
      ok: false,
      failure: 'amount-invalid',
      detail: { least: 100, most: 10_000 },
    })
  })
  test('may not bring more onto the card than it may hold, bonus included', () => {
    const { card: held } = topUp(topUp(EMPTY, 10_000).card, 6_000)
    expect(card.topUp!(settings(), held, at(3_000))).toEqual({
      ok: false,
      failure: 'balance-too-high',
      detail: { balance: 16_900, most: 20_000 },
    })
    expect(topUp(held, 2_999).card.credits).toBe(6)
  })
  test('pays first what is owed', () => {
    const owing = { ...EMPTY, debt: 300 }
    expect(shape(topUp(owing, 1_000).entries)).toEqual([
      ['top-up', 1_000, 700],
      ['bonus', 100, 800],
    ])
  })
})

describe('what is spent', () => {
  const rules = settings({ bonusLapse: { kind: 'after-earning', months: 1 } })
  test('is the bonus that lapses soonest, then the money, oldest first', () => {
    const first = topUp(EMPTY, 1_000, rules).card
    const held = topUp(first, 1_000, rules, after(NOW, 10 * DAY)).card
    const { card: left, entries } = spend(held, 1_250, rules, after(NOW, 11 * DAY))
    expect(entries[0]!.parts).toMatchObject([
      { id: 2, left: -100 },
      { id: 4, left: -100 },
      { id: 1, left: -1_000, isPaid: true },
      { id: 3, left: -50, isPaid: true },
    ])
    expect([paidOf(left), bonusOf(left)]).toEqual([950, 0])
  })
  test('is the bonus first even where bonus never lapses', () => {
    const never = settings({ bonusLapse: { kind: 'never' } })
    const held = topUp(topUp(EMPTY, 1_000, never).card, 1_000, never).card
    const { card: left } = spend(held, 200, never)
    expect([paidOf(left), bonusOf(left)]).toEqual([2_000, 0])
  })
  test('is never more than what is there', () => {
    const { card: held } = topUp(EMPTY, 500)
    expect(card.spend!(settings(), held, at(501))).toEqual({
      ok: false,
      failure: 'not-enough',
      detail: { available: 500 },
    })
    expect(card.offer!(settings(), held, { total: 120, at: NOW })).toMatchObject({
      available: 500,
      most: 120,
      money: 120,
    })
    expect(card.offer!(settings(), held, { total: 900, at: NOW })).toMatchObject({
      available: 500,
      most: 500,
      money: 500,
    })
  })
  test.each([0, -5, 1.5])('is never %d', (amount) =>
    expect(card.spend!(settings(), topUp(EMPTY, 500).card, at(amount)).ok).toBe(false),
  )
  test('is spent only where the company that owes it sells', () => {
    expect(card.spendableBy!(settings(), COMPANY)).toBe(true)
    expect(card.spendableBy!(settings(), 'com_00000000000000000000000002')).toBe(false)
    expect(card.spendableBy!(settings({ issuer: issuer({ company: null }) }), COMPANY)).toBe(false)
  })
})

describe('a purchase that comes back', () => {
  const bought = spend(topUp(EMPTY, 1_000).card, 300)
  const back = (held: Account, amount: number, before = 0, when = NOW) =>
    card.giveBack!(settings(), held, { ...at(amount, when), spent: bought.entries[0]!.parts!, before })
  test('gives back what it was paid with: money as money, bonus as bonus with its own end', () => {
    const { card: held, entries } = back(bought.card, 300)
    expect([paidOf(held), bonusOf(held), card.balance(held)]).toEqual([1_000, 100, 1_100])
    expect(shape(entries)).toEqual([
      ['given-back', 200, 1_000],
      ['given-back', 100, 1_100],
    ])
    expect(held.lots.find(({ isPaid }) => !isPaid)!.endsAt).toBe('2027-02-21T15:59:59.999Z')
  })
  test('in part gives the money back first, and never more than was spent', () => {
    const first = back(bought.card, 150)
    expect([paidOf(first.card), bonusOf(first.card)]).toEqual([950, 0])
    const second = back(first.card, 999, 150)
    expect([paidOf(second.card), bonusOf(second.card)]).toEqual([1_000, 100])
    expect(back(second.card, 50, 300).entries).toEqual([])
  })
  test('gives back bonus that has lapsed meanwhile, and says that it lapsed', () => {
    const { card: held, entries } = back(bought.card, 300, 0, after(NOW, 200 * DAY))
    expect(shape(entries)).toEqual([
      ['given-back', 200, 1_000],
      ['given-back', 100, 1_100],
      ['expired', -100, 1_000],
    ])
    expect(paidOf(held)).toBe(1_000)
    expect(new Set(entries.map(({ suffix }) => suffix)).size).toBe(3)
  })
})

describe('paying back', () => {
  const { card: held } = topUp(EMPTY, 3_000)
  test('takes the bonus with it in proportion, and leaves the odd dollar to the holder', () => {
    const part = payOut(held, 1_000)
    expect(shape(part.entries)).toEqual([
      ['refund', -1_000, 2_450],
      ['voided', -150, 2_300],
    ])
    expect(shape(payOut(held, 101).entries)).toContainEqual(['voided', -15, 3_334])
    expect(payOut(held, 3_000)).toMatchObject({ cash: 3_000, fee: 0, card: { lots: [] } })
  })
  test.each([
    [0, 1_000, 1_000, 0],
    [3, 1_000, 970, 30],
    [3, 99, 97, 2],
    [1, 99, 99, 0],
  ])('at a fee of %i per cent hands out of NT$%i NT$%i and keeps NT$%i', (feePercent, amount, cash, fee) =>
    expect(payOut(held, amount, settings({ feePercent }))).toMatchObject({ cash, fee }),
  )
  test.each([0, -1, 3_001, 0.5])('of NT$%d is refused: only what was paid is paid back', (amount) =>
    expect(card.payOut!(settings(), held, at(amount))).toMatchObject({
      failure: 'amount-invalid',
      detail: { least: 1, most: 3_000 },
    }),
  )
  test('never pays out what is owed', () => {
    expect(card.payOut!(settings(), { ...held, debt: 500 }, at(2_501))).toMatchObject({ detail: { most: 2_500 } })
  })
})

test('a top-up that should not have been is taken off with its bonus', () => {
  const before = topUp(EMPTY, 500).card
  const { card: held, entries } = topUp(before, 1_000)
  const of = { key: 'act:1', parts: entries.flatMap(({ parts = [] }) => parts) }
  const reversed = must(
    card.reverse(settings(), held, { ...at(1_100), of, undoable: [], policy: 'what-is-left' as const }),
  )
  expect([paidOf(reversed.card), bonusOf(reversed.card)]).toEqual([500, 0])
  expect(shape(reversed.entries)).toEqual([['refund', -1_100, 500]])
})

test('a gift of the brand is bonus', () => {
  const occasion = { way: 'office' as const, at: NOW, store: null, dayEndsAtHour: 0 }
  const { card: held } = must(card.collect(settings(), EMPTY, { ...at(0), occasion, worth: 50 }))
  expect([paidOf(held), bonusOf(held), card.worth(settings(), occasion)]).toEqual([0, 50, 0])
})

test('a card shows what lapses next, and never that money does', () => {
  const { card: held } = topUp(EMPTY, 1_000)
  expect(card.show(settings(), held, NOW)).toMatchObject({
    balance: 1_100,
    expiresAt: '2027-02-21T15:59:59.999Z',
    expiring: 100,
    shown: { paid: 1_000, bonus: 100, available: 1_100, issuer: { taxId: '04595257' } },
  })
  expect(card.show(settings(), held, after(NOW, 4_000 * DAY))).toMatchObject({ balance: 1_000, expiresAt: null })
})

describe('a programme goes live only when', () => {
  const missing = (more: Partial<Issuer>) => card.missing!(settings({ issuer: issuer(more) }))
  test.each<[string, Partial<Issuer>, string[]]>([
    ['everything is filled in', {}, []],
    ['the company is chosen', { company: null }, ['company']],
    ['its name is given', { name: null }, ['name']],
    ['its number is given', { taxId: null }, ['taxId']],
    ['the guarantee is given', { guarantee: null }, ['guarantee']],
    ['the guarantee is more than a word', { guarantee: '銀行保證 1 年' }, ['guarantee']],
    [
      'the guarantee names a bank or a trust',
      { guarantee: '本公司保證自儲值日起一年內，全額負責到底，請安心使用。' },
      ['guarantee'],
    ],
    [
      'the guarantee names its period',
      { guarantee: '本儲值金已由台北富邦銀行提供足額履約保證，請安心使用。' },
      ['guarantee'],
    ],
    [
      'a trust will do, from day to day',
      { guarantee: '款項存入第一商業銀行信託專戶，2026/01/01 至 2027/01/01，專款專用。' },
      [],
    ],
    ['there is a line for complaints', { complaintLine: null }, ['complaintLine']],
    ['somebody can be called there', { complaintLine: '客服專線' }, ['complaintLine']],
  ])('%s', (_, more, names) => expect(missing(more)).toEqual(names))
  test('its limits and steps fit together', () => {
    expect(card.missing!(settings({ mostBalance: 9_999 }))).toEqual(['topUp'])
    expect(card.missing!(settings({ topUp: { least: 500, most: 400 } }))).toEqual(['topUp'])
    const falling = [
      { from: 3_000, bonus: 100 },
      { from: 1_000, bonus: 100 },
    ]
    expect(card.missing!(settings({ bonuses: falling }))).toEqual(['bonuses'])
  })
  test('nothing in it is against the law or a slip', () => {
    const isRead = (more: Partial<StoredValueCard>) => card.settings.safeParse(settings(more)).success
    expect(isRead({})).toBe(true)
    expect(isRead({ issuer: { company: null, name: null, taxId: null, guarantee: null, complaintLine: null } })).toBe(
      true,
    )
    expect(isRead({ issuer: issuer({ taxId: '12345678' }) })).toBe(false)
    expect(isRead({ feePercent: 4 })).toBe(false)
    expect(isRead({ mostBalance: 50_001 })).toBe(false)
  })
})

test('a change that would hurt holders is refused', () => {
  const live = settings()
  const other = settings({ issuer: issuer({ company: 'com_00000000000000000000000002' as CompanyId }), feePercent: 3 })
  expect(card.changes!(live, other, '2026-11-21')).toEqual([
    { field: 'issuer', effect: 'refused' },
    { field: 'feePercent', effect: 'refused', facts: { now: 3 } },
  ])
  expect(card.changes!(live, settings({ issuer: issuer({ complaintLine: '02-2345-6789' }) }), '2026-11-21')).toEqual([
    { field: 'issuer', effect: 'everyone' },
  ])
})
