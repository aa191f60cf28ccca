import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, MINUTE, type Instant } from '../../base/time.ts'
import {
  availableOf,
  balanceOf,
  confirm,
  credit,
  EMPTY,
  hold,
  pendingOf,
  release,
  settle,
  spend,
  type Account,
  type Movement,
} from './account.ts'
import { LOTS_MAX } from './gather-lots.ts'
import { owedOn } from './owed.ts'
import { packAccount, unpackAccount } from './pack-account.ts'
import { giveBack, takeBack } from './take-back.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const lot = (left: number, endsAt: Instant | null = null, opensAt: Instant | null = null) => ({ left, endsAt, opensAt })
const holding = (...lots: ReturnType<typeof lot>[]): Account =>
  lots.reduce<Account>((account, one) => credit(account, one).account, EMPTY)
const must = <T>(result: { ok: true; value: T } | { ok: false; failure: string }): T => {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

describe('what is spent', () => {
  test('is taken from the lot that lapses soonest, whichever came first', () => {
    const account = holding(lot(10, null), lot(10, after(NOW, 9 * DAY)), lot(10, after(NOW, 3 * DAY)))
    const { movements, account: left } = must(spend(account, 15, NOW))
    expect(movements).toMatchObject([
      {
        delta: -15,
        balance: 15,
        parts: [
          { id: 3, left: -10 },
          { id: 2, left: -5 },
        ],
      },
    ])
    expect(left.lots).toMatchObject([
      { id: 2, left: 5 },
      { id: 1, left: 10 },
    ])
  })
  test('is never more than what is open: pending and held do not count', () => {
    const account = must(hold(holding(lot(10), lot(5, null, after(NOW, DAY))), { key: 'till', amount: 4 }, NOW)).account
    expect([balanceOf(account), availableOf(account, NOW), pendingOf(account, NOW)]).toEqual([15, 6, 5])
    expect(spend(account, 7, NOW)).toMatchObject({ ok: false, failure: 'not-enough', detail: { available: 6 } })
    expect(availableOf(account, after(NOW, 2 * DAY))).toBe(15)
  })
})

describe('a hold', () => {
  const held = must(hold(holding(lot(10, after(NOW, DAY))), { key: 'till', amount: 6 }, NOW)).account
  test('becomes a spending when it is confirmed, once', () => {
    const done = must(confirm(held, 'till', NOW))
    expect(done.movements).toMatchObject([{ delta: -6, balance: 4 }])
    expect(confirm(done.account, 'till', NOW)).toMatchObject({ failure: 'hold-lapsed' })
  })
  test('gives back when it is released, and once more is nothing', () => {
    const once = release(held, 'till', NOW)
    expect([once.movements, availableOf(once.account, NOW)]).toEqual([[], 10])
    expect(release(once.account, 'till', NOW)).toEqual({ account: once.account, movements: [] })
  })
  test('asked for twice under one key sets aside once', () => {
    expect(must(hold(held, { key: 'till', amount: 6 }, NOW)).account).toEqual(held)
  })
  test('dies after ten minutes, and what it held may lapse then', () => {
    expect(confirm(held, 'till', after(NOW, 10 * MINUTE)).ok).toBe(true)
    expect(confirm(held, 'till', after(NOW, 11 * MINUTE))).toMatchObject({ failure: 'hold-lapsed' })
    expect(settle(held, after(NOW, 2 * DAY)).movements).toMatchObject([{ delta: -10, balance: 0 }])
  })
})

describe('taking back', () => {
  test('takes from the lot it made first, pending or not', () => {
    const account = holding(lot(5), lot(8, null, after(NOW, DAY)))
    const back = must(takeBack(account, { lot: 2, amount: 8, policy: 'block', reverses: 'earned' }, NOW))
    expect(back.account.lots).toMatchObject([{ id: 1, left: 5 }])
  })
  test('by policy takes what is left, lets it be owed, or refuses', () => {
    const account = must(spend(holding(lot(10)), 7, NOW)).account
    const take = (policy: 'what-is-left' | 'go-negative' | 'block') =>
      takeBack(account, { lot: 1, amount: 10, policy, reverses: 'earned' }, NOW)
    expect(must(take('what-is-left'))).toMatchObject({ taken: 3, movements: [{ delta: -3, balance: 0 }] })
    expect(must(take('go-negative'))).toMatchObject({ taken: 10, movements: [{ delta: -10, balance: -7 }] })
    expect(take('block')).toMatchObject({ failure: 'not-enough-left', detail: { missing: 7 } })
  })
  describe('while some of it is set aside', () => {
    const earned = holding(lot(10), lot(5, after(NOW, DAY)))
    const aside = must(hold(earned, { key: 'till', amount: 12 }, NOW)).account
    const back = must(takeBack(aside, { lot: 1, amount: 10, policy: 'what-is-left', reverses: 'order' }, NOW))
    test('takes what is at hand, and the rest when what was set aside comes back', () => {
      expect(back).toMatchObject({ taken: 3, movements: [{ delta: -3, balance: 12 }] })
      const free = release(back.account, 'till', NOW)
      expect(free.movements).toMatchObject([{ delta: -7, balance: 5, reverses: 'order' }])
      expect(availableOf(free.account, NOW)).toBe(5)
      expect(settle(back.account, after(NOW, 11 * MINUTE)).movements).toEqual(free.movements)
    })
    test('takes no more of what is spent after all', () => {
      const spent = must(confirm(back.account, 'till', NOW))
      expect(spent.movements).toMatchObject([{ delta: -12, balance: 0 }])
      expect(spent.account.holds).toEqual([])
    })
    test('claims no part twice', () => {
      const again = must(takeBack(back.account, { amount: 20, policy: 'what-is-left', reverses: 'other' }, NOW))
      expect(again).toMatchObject({ taken: 0, isOwn: true, movements: [{ delta: 0, balance: 12 }] })
      const last = must(takeBack(again.account, { amount: 20, policy: 'what-is-left', reverses: 'third' }, NOW))
      expect(last).toMatchObject({ taken: 0, isOwn: false, movements: [] })
      expect(release(again.account, 'till', NOW).movements).toMatchObject([
        { delta: -7, reverses: 'order' },
        { delta: -5, balance: 0, reverses: 'other' },
      ])
    })
  })
  describe('that lets it be owed while it is set aside', () => {
    const aside = must(hold(holding(lot(10, after(NOW, DAY))), { key: 'till', amount: 10 }, NOW)).account
    const owing = must(takeBack(aside, { lot: 1, amount: 10, policy: 'go-negative', reverses: 'order' }, NOW)).account
    test('is paid of what comes back, and not once more when that would have lapsed', () => {
      for (const free of [release(owing, 'till', NOW), settle(owing, after(NOW, 11 * MINUTE))]) {
        expect(free).toMatchObject({ account: { debt: 0, lots: [], holds: [] }, movements: [{ delta: 0, balance: 0 }] })
        expect(settle(free.account, after(NOW, 2 * DAY))).toMatchObject({ account: { debt: 0 }, movements: [] })
      }
      expect(balanceOf(settle(owing, after(NOW, 2 * DAY)).account)).toBe(0)
    })
    test('is taken once off what may be spent when the hold has ended and nobody wrote it down', () => {
      const part = must(takeBack(aside, { lot: 1, amount: 4, policy: 'go-negative', reverses: 'order' }, NOW)).account
      expect([availableOf(part, NOW), availableOf(part, after(NOW, 11 * MINUTE))]).toEqual([0, 6])
    })
    test('is still owed when that is spent after all', () => {
      expect(balanceOf(must(confirm(owing, 'till', NOW)).account)).toBe(-10)
    })
  })
  test('what is owed is paid by the next credits', () => {
    const owing = { ...EMPTY, debt: 7 }
    const { account, movements } = credit(owing, lot(10))
    expect(movements).toMatchObject([{ delta: 10, balance: 3 }])
    expect([account.debt, account.lots]).toMatchObject([0, [{ left: 3 }]])
  })
  test('what was spent comes back with the end it had', () => {
    const before = holding(lot(10, after(NOW, 3 * DAY)))
    const spent = must(spend(before, 6, NOW))
    const { account } = giveBack(spent.account, spent.movements[0]!.parts, after(NOW, DAY))
    expect(account.lots).toMatchObject([
      { id: 1, left: 4, endsAt: after(NOW, 3 * DAY) },
      { id: 2, left: 6, endsAt: after(NOW, 3 * DAY) },
    ])
    expect(giveBack(spent.account, spent.movements[0]!.parts, after(NOW, 4 * DAY)).movements).toMatchObject([
      { delta: -4 },
      { delta: 6, balance: 6 },
      { delta: -6, balance: 0 },
    ])
  })
})

test('many small credits are kept together, and no one of them lapses sooner for it', () => {
  const days = Array.from({ length: 100 }, (_, day) => after(NOW, (day + 1) * DAY))
  const account = holding(...days.map((endsAt) => lot(1, endsAt)))
  expect([account.lots.length, balanceOf(account)]).toEqual([LOTS_MAX, 100])
  const left = (at: Instant) => balanceOf(settle(account, at).account)
  for (const [nth, day] of days.entries()) expect(left(after(day, -1))).toBeGreaterThanOrEqual(100 - nth)
})

test('what waited a week before it opened is kept together like the rest, and what still waits stays apart', () => {
  let account = EMPTY
  const earnings = Array.from({ length: 300 }, (_, nth) => after(NOW, nth * DAY))
  for (const at of earnings) {
    account = credit(settle(account, at).account, lot(5, null, after(at, 7 * DAY))).account
    expect(account.lots.length).toBeLessThanOrEqual(LOTS_MAX)
    expect(pendingOf(account, at)).toBe(5 * Math.min(7, earnings.indexOf(at) + 1))
  }
  expect(account.lots.filter(({ opensAt }) => opensAt !== null)).toHaveLength(7)
  const { account: open } = settle(account, after(earnings.at(-1)!, 7 * DAY))
  expect([balanceOf(open), pendingOf(open, NOW), owedOn(open)]).toEqual([1500, 0, { never: 1500 }])
  expect(JSON.stringify(packAccount(open)).length).toBeLessThan(1000)
})

test('what opens while some of it is held at a till is one again when that comes back', () => {
  const open = after(NOW, DAY)
  const held = must(hold(holding(lot(9, null, NOW)), { key: 'till', amount: 4 }, NOW)).account
  const more = credit(settle(held, open).account, lot(1)).account
  expect(owedOn(more)).toEqual({ never: 10 })
  expect(release(more, 'till', open).account.lots).toMatchObject([{ left: 9, opensAt: null }, { left: 1 }])
})

test('what is stored of an account is the account', () => {
  const paid = credit(EMPTY, { left: 500, endsAt: null, opensAt: null, isPaid: true }).account
  const full = credit(credit(paid, lot(7, after(NOW, DAY))).account, lot(3, null, after(NOW, DAY))).account
  const account = { ...must(hold(full, { key: 'hold:1', amount: 9 }, NOW)).account, debt: 4 }
  expect(unpackAccount(JSON.parse(JSON.stringify(packAccount(account))))).toEqual(account)
  const claimed = must(takeBack(account, { amount: 900, policy: 'what-is-left', reverses: 'order' }, NOW)).account
  expect(claimed.holds[0]!.claims).toHaveLength(2)
  expect(unpackAccount(JSON.parse(JSON.stringify(packAccount(claimed))))).toEqual(claimed)
  const sewn = { ...account, seams: [1, 2] }
  expect(unpackAccount(JSON.parse(JSON.stringify(packAccount(sewn))))).toEqual(sewn)
  const many = holding(...Array.from({ length: LOTS_MAX }, (_, day) => lot(120, after(NOW, day * DAY))))
  expect(JSON.stringify(packAccount(many)).length).toBeLessThan(900)
})

const act = fc.oneof(
  fc.record({ do: fc.constant('credit' as const), n: fc.nat(40), days: fc.nat(9), waits: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('spend' as const, 'hold' as const), n: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'release' as const), n: fc.nat(20) }),
  fc.record({
    do: fc.constant('take-back' as const),
    n: fc.nat(30),
    lot: fc.nat(12),
    policy: fc.constantFrom('what-is-left' as const, 'go-negative' as const, 'block' as const),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 11, 1440, 4000) }),
)

test('whatever is done in whatever order, the balance is the sum of the movements and nothing open is negative', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let account = EMPTY
      let now = NOW
      const movements: Movement[] = []
      acts.forEach((one, nth) => {
        const done =
          one.do === 'wait'
            ? ((now = after(now, one.minutes * MINUTE)), settle(account, now))
            : one.do === 'credit'
              ? credit(account, lot(one.n, one.days ? after(now, one.days * DAY) : null, after(now, one.waits * DAY)))
              : one.do === 'spend'
                ? spend(account, one.n, now)
                : one.do === 'hold'
                  ? hold(account, { key: `${nth}`, amount: one.n }, now)
                  : one.do === 'confirm'
                    ? confirm(account, `${one.n}`, now)
                    : one.do === 'release'
                      ? release(account, `${one.n}`, now)
                      : one.do === 'take-back'
                        ? takeBack(
                            account,
                            { lot: one.lot, amount: one.n, policy: one.policy, reverses: 'earned' },
                            now,
                          )
                        : settle(account, now)
        const moved = 'ok' in done ? (done.ok ? done.value : undefined) : done
        if (!moved) return
        account = moved.account
        movements.push(...moved.movements)
        for (const { delta, parts } of moved.movements)
          expect(Math.abs(parts.reduce((all, { left }) => all + left, 0))).toBeLessThanOrEqual(Math.abs(delta))
        expect(balanceOf(account)).toBe(movements.reduce((all, { delta }) => all + delta, 0))
        if (moved.movements.length) expect(moved.movements.at(-1)!.balance).toBe(balanceOf(account))
        expect(account.lots.every(({ left }) => left > 0)).toBe(true)
        expect(account.debt).toBeGreaterThanOrEqual(0)
        if (account.debt > 0) expect(account.lots).toEqual([])
        for (const { parts, claims = [] } of account.holds)
          for (const { id, left } of parts)
            expect(claims.reduce((all, one) => (one.lot === id ? all + one.amount : all), 0)).toBeLessThanOrEqual(left)
        const owed = Object.entries(owedOn(account)).filter(([end]) => end !== 'debt' && !end.startsWith('opens.'))
        expect(owed.every(([, units]) => units! > 0)).toBe(true)
      })
    }),
  )
})
