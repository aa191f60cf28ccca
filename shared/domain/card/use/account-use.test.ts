import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, MINUTE } from '../../../base/time.ts'
import { availableOf, balanceOf, credit, EMPTY, spend, type Account } from '../../ledger/account.ts'
import { confirmOnAccount, giveBackOnAccount, holdOnAccount, releaseOnAccount } from './account-use.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const at = { at: NOW, key: 'act' }
const lots = fc.array(fc.record({ left: fc.integer({ min: 1, max: 500 }), days: fc.nat(30) }), {
  minLength: 1,
  maxLength: 6,
})
const having = (made: readonly { left: number; days: number }[]): Account =>
  made.reduce<Account>(
    (account, { left, days }) =>
      credit(account, { left, endsAt: days ? after(NOW, days * DAY) : null, opensAt: null }).account,
    EMPTY,
  )
const kept = ({ lots: all }: Account) =>
  Object.groupBy(all, ({ endsAt }) => endsAt ?? 'never') as Record<string, { left: number }[]>
const byEnd = (account: Account) =>
  Object.fromEntries(
    Object.entries(kept(account)).map(([end, some]) => [end, some.reduce((sum, { left }) => sum + left, 0)]),
  )

describe('what is set aside', () => {
  test('is out of reach, is still theirs, and comes back when it is let go', () => {
    fc.assert(
      fc.property(lots, fc.nat(800), (made, amount) => {
        const account = having(made)
        const held = holdOnAccount(account, { ...at, amount: amount + 1, hold: 'h' })
        expect(held.ok).toBe(amount < availableOf(account, NOW))
        if (!held.ok) return
        const { card, entries } = held.value
        expect([balanceOf(card), availableOf(card, NOW), entries]).toEqual([
          balanceOf(account),
          availableOf(account, NOW) - amount - 1,
          [],
        ])
        const free = releaseOnAccount(card, { ...at, hold: 'h' }).card
        expect(byEnd(free)).toEqual(byEnd(account))
        expect(byEnd(releaseOnAccount(card, { at: after(NOW, 11 * MINUTE), key: 'k', hold: 'other' }).card)).toEqual(
          byEnd(account),
        )
      }),
    )
  })
  test('and confirmed is the very spending it would have been at once', () => {
    fc.assert(
      fc.property(lots, fc.nat(800), (made, amount) => {
        const account = having(made)
        const held = holdOnAccount(account, { ...at, amount: amount + 1, hold: 'h' })
        const spent = spend(account, amount + 1, NOW)
        expect(held.ok).toBe(spent.ok)
        if (!held.ok || !spent.ok) return
        const done = confirmOnAccount(held.value.card, { ...at, hold: 'h' }, 'spent')
        expect(done).toMatchObject({ ok: true, value: { card: { lots: spent.value.account.lots, holds: [] } } })
        expect(done.ok && done.value.entries).toEqual([{ ...spent.value.movements.at(-1), reason: 'spent' }])
        expect(
          confirmOnAccount(held.value.card, { at: after(NOW, 11 * MINUTE), key: 'k', hold: 'h' }, 'spent'),
        ).toEqual({
          ok: false,
          failure: 'hold-lapsed',
        })
      }),
    )
  })
})

test('what was used comes back in parts as at once, lot by lot with the end each had', () => {
  fc.assert(
    fc.property(lots, fc.nat(800), fc.array(fc.nat(300), { maxLength: 5 }), (made, amount, cuts) => {
      const account = having(made)
      const spent = spend(account, amount + 1, NOW)
      if (!spent.ok) return
      const { parts } = spent.value.movements.at(-1)!
      let back = spent.value.account
      let before = 0
      for (const cut of [...cuts, amount + 1]) {
        const part = Math.min(cut, amount + 1 - before)
        const given = giveBackOnAccount(back, { ...at, amount: part, spent: parts, before })
        expect(given.entries.reduce((sum, { delta }) => sum + delta, 0)).toBe(part)
        expect(given.entries.filter(({ suffix }) => suffix === undefined)).toHaveLength(part > 0 ? 1 : 0)
        back = given.card
        before += part
      }
      expect(byEnd(back)).toEqual(byEnd(account))
    }),
  )
})
