import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../../base/time.ts'
import type { Moved } from '../../../domain/card/card-kind.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import { EMPTY, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { card } from './card.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const rules = fc
  .record({
    bonusLapse: fc.constantFrom<StoredValueCard['bonusLapse']>(
      { kind: 'never' },
      { kind: 'after-earning', months: 1 },
      { kind: 'after-activity', months: 1 },
      { kind: 'end-of', period: 'month', later: 0 },
    ),
    feePercent: fc.nat(3),
    bonus: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ bonusLapse, feePercent, bonus }): StoredValueCard => ({
    topUp: { least: 1, most: 1_000 },
    mostBalance: 5_000,
    bonuses: [{ from: 100, bonus }],
    bonusLapse,
    feePercent,
    issuer: { company: null, name: null, taxId: null, guarantee: null, complaintLine: null },
  }))

const amount = fc.integer({ min: -20, max: 600 })
const policy = fc.constantFrom('what-is-left' as const, 'go-negative' as const, 'block' as const)
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('top-up' as const), amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('spend' as const), amount }) },
  fc.record({ do: fc.constant('give-back' as const), nth: fc.nat(20), amount }),
  fc.record({ do: fc.constant('pay-out' as const), amount }),
  fc.record({ do: fc.constant('undo' as const), nth: fc.nat(20), policy }),
  fc.record({ do: fc.constant('gift' as const), amount: fc.nat(50) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.nat(40) }),
)

const sum = (lots: readonly Lot[]) => lots.reduce((all, { left }) => all + left, 0)
const isPaid = (lot: Lot) => lot.isPaid === true
const paidOf = ({ lots }: Account) => sum(lots.filter(isPaid))

interface Book {
  held: Account
  balance: number
  at: string
  topUps: { parts: Lot[]; undone: boolean }[]
  spendings: { parts: Lot[]; back: number; paidBack: number }[]
  /** Money that came in, and money that went out. */
  cash: { in: number; out: number }
}

const write = (book: Book, { card: next, entries }: Moved<Account>) => {
  for (const { delta, balance, suffix } of entries) {
    book.balance += delta
    expect(balance).toBe(book.balance)
    if (suffix === undefined) expect(entries.filter((one) => one.suffix === undefined)).toHaveLength(1)
  }
  expect(card.balance(next)).toBe(book.balance)
  expect(next.lots.every(({ left }) => Number.isInteger(left) && left > 0)).toBe(true)
  expect(next.lots.every((lot) => !lot.isPaid || lot.endsAt === null)).toBe(true)
  book.held = card.unpack(JSON.parse(JSON.stringify(card.pack(next))))
  expect(book.held).toEqual(next)
}

const happen = (
  settings: StoredValueCard,
  book: Book,
  one: typeof act extends fc.Arbitrary<infer T> ? T : never,
  key: string,
) => {
  const { held, at } = book
  switch (one.do) {
    case 'wait': {
      book.at = after(at, one.days * DAY)
      const moved = card.expire(held, book.at)
      expect(paidOf(moved.card)).toBe(paidOf(held))
      return write(book, moved)
    }
    case 'top-up': {
      const moved = card.topUp!(settings, held, { at, key, amount: one.amount })
      if (!moved.ok) return
      book.cash.in += one.amount
      book.topUps.push({
        parts: moved.value.entries.flatMap(({ reason, parts = [] }) => (reason === 'expired' ? [] : parts)),
        undone: false,
      })
      return write(book, moved.value)
    }
    case 'spend': {
      const moved = card.spend!(settings, held, { at, key, amount: one.amount })
      if (!moved.ok) return
      const { parts, delta } = moved.value.entries.at(-1)!
      expect(delta).toBe(-one.amount)
      book.spendings.push({ parts: parts!, back: 0, paidBack: 0 })
      return write(book, moved.value)
    }
    case 'give-back': {
      const spending = book.spendings[one.nth % Math.max(1, book.spendings.length)]
      if (!spending) return
      const moved = card.giveBack!(settings, held, {
        at,
        key,
        amount: one.amount,
        spent: spending.parts,
        before: spending.back,
      })
      const back = moved.entries.filter(({ reason }) => reason === 'given-back')
      spending.back += back.reduce((all, { delta }) => all + delta, 0)
      spending.paidBack += sum(back.flatMap(({ parts = [] }) => parts).filter(isPaid))
      expect(spending.back).toBeLessThanOrEqual(-sum(spending.parts))
      expect(spending.paidBack).toBeLessThanOrEqual(-sum(spending.parts.filter(isPaid)))
      return write(book, moved)
    }
    case 'pay-out': {
      const moved = card.payOut!(settings, held, { at, key, amount: one.amount })
      if (!moved.ok) return
      const { cash, fee } = moved.value
      expect(cash + fee).toBe(one.amount)
      expect(fee * 100).toBeLessThanOrEqual(one.amount * 3)
      book.cash.out += one.amount
      return write(book, moved.value)
    }
    case 'undo': {
      const topUp = book.topUps[one.nth % Math.max(1, book.topUps.length)]
      if (!topUp || topUp.undone) return
      const of = { key, parts: topUp.parts }
      const moved = card.reverse(settings, held, {
        at,
        key,
        amount: sum(topUp.parts),
        of,
        undoable: [],
        policy: one.policy,
      })
      if (!moved.ok) return expect(one.policy).toBe('block')
      topUp.undone = true
      return write(book, moved.value)
    }
    case 'gift': {
      const occasion = { way: 'office' as const, at, store: null, dayEndsAtHour: 0 }
      const moved = card.collect(settings, held, { at, key, occasion, worth: one.amount })
      if (moved.ok) write(book, moved.value)
    }
  }
}

const begin = (): Book => ({ held: EMPTY, balance: 0, at: NOW, topUps: [], spendings: [], cash: { in: 0, out: 0 } })

describe('whatever is done in whatever order', () => {
  test('the balance is the sum of the entries, money never lapses, and no more goes out than came in', () => {
    fc.assert(
      fc.property(rules, fc.array(act, { maxLength: 50 }), (settings, acts) => {
        const book = begin()
        acts.forEach((one, nth) => happen(settings, book, one, `act:${nth}`))
        expect(book.cash.out + paidOf(book.held)).toBeLessThanOrEqual(book.cash.in)
      }),
      { numRuns: 500 },
    )
  })
})

describe('in parts as at once', () => {
  const shape = ({ lots }: Account) => [sum(lots.filter(isPaid)), sum(lots.filter((lot) => !isPaid(lot)))]
  test('a purchase comes back', () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }),
        (settings, topUps, parts) => {
          const book = begin()
          topUps.forEach((one, nth) => happen(settings, book, { do: 'top-up', amount: one }, `act:${nth}`))
          const total = parts.reduce((all, one) => all + one, 0)
          const bought = card.spend!(settings, book.held, { at: NOW, key: 'k', amount: total })
          if (!bought.ok) return
          const spent = bought.value.entries.at(-1)!.parts!
          const back = (held: Account, one: number, before: number) =>
            card.giveBack!(settings, held, { at: NOW, key: 'k', amount: one, spent, before }).card
          let before = 0
          const inParts = parts.reduce((held, one) => {
            const next = back(held, one, before)
            before += one
            return next
          }, bought.value.card)
          expect(shape(inParts)).toEqual(shape(back(bought.value.card, total, 0)))
          expect(shape(inParts)).toEqual(shape(book.held))
        },
      ),
      { numRuns: 500 },
    )
  })
  test('all of the money is paid back, with all of the bonus gone; on the way the holder is never worse off', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 100, max: 1_000 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }),
        (settings, paid, parts) => {
          const topped = card.topUp!(settings, EMPTY, { at: NOW, key: 'k', amount: paid })
          if (!topped.ok) throw new Error(topped.failure)
          const pay = (held: Account, one: number) => {
            const moved = card.payOut!(settings, held, { at: NOW, key: 'k', amount: one })
            if (!moved.ok) throw new Error(moved.failure)
            return moved.value
          }
          let held = topped.value.card
          let [out, cash] = [0, 0]
          for (const wanted of [...parts, paid]) {
            const one = Math.min(wanted, paid - out)
            if (one === 0) break
            const moved = pay(held, one)
            out += one
            cash += moved.cash
            held = moved.card
            const once = pay(topped.value.card, out)
            expect(cash).toBeGreaterThanOrEqual(once.cash)
            expect(shape(held)[0]).toBe(shape(once.card)[0])
            expect(shape(held)[1]).toBeGreaterThanOrEqual(shape(once.card)[1]!)
          }
          expect(held.lots).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
