import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, DAY, type Instant } from '../../base/time.ts'
import { availableOf, balanceOf, credit, EMPTY, hold, spend, type Account } from './account.ts'
import { absorb, handBack, handOver, restore, wholeOf } from './merge-accounts.ts'
import { packAccount, unpackAccount } from './pack-account.ts'
import { takeBack } from './take-back.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const lot = (left: number, endsAt: Instant | null = null, opensAt: Instant | null = null) => ({ left, endsAt, opensAt })

const act = fc.oneof(
  fc.record({
    do: fc.constant('credit' as const),
    n: fc.integer({ min: 1, max: 40 }),
    days: fc.nat(9),
    waits: fc.nat(2),
  }),
  fc.record({ do: fc.constant('spend' as const), n: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant('owe' as const), n: fc.integer({ min: 1, max: 60 }) }),
)
const account = fc.array(act, { maxLength: 12 }).map((acts) => {
  let made: Account = EMPTY
  for (const one of acts) {
    if (one.do === 'credit')
      made = credit(
        made,
        lot(one.n, one.days ? after(NOW, one.days * DAY) : null, one.waits ? after(NOW, one.waits * DAY) : null),
      ).account
    if (one.do === 'spend') {
      const spent = spend(made, one.n, NOW)
      if (spent.ok) made = spent.value.account
    }
    if (one.do === 'owe') {
      const taken = takeBack(made, { amount: one.n, policy: 'go-negative', reverses: 'earned' }, NOW)
      if (taken.ok) made = taken.value.account
    }
  }
  return made
})
const moved = ({ movements }: { movements: readonly { delta: number }[] }) =>
  movements.reduce((all, { delta }) => all + delta, 0)

test('together there is as much as there was, no lot ends sooner, and nothing is owed while there is something', () => {
  fc.assert(
    fc.property(account, account, (ours, theirs) => {
      const [given, got] = [handOver(theirs), absorb(ours, theirs)]
      expect(balanceOf(given.account)).toBe(0)
      expect(moved(given) + balanceOf(theirs)).toBe(0)
      expect(balanceOf(got.account)).toBe(balanceOf(ours) + balanceOf(theirs))
      expect(moved(got)).toBe(balanceOf(theirs))
      expect(got.account.debt === 0 || got.account.lots.length === 0).toBe(true)
      expect(new Set(got.account.lots.map(({ id }) => id)).size).toBe(got.account.lots.length)
      if (ours.debt === 0 && theirs.debt === 0)
        expect(availableOf(got.account, NOW)).toBe(availableOf(ours, NOW) + availableOf(theirs, NOW))
    }),
  )
})

test('what came and was not used goes back, each lot under its number and with its end', () => {
  fc.assert(
    fc.property(account, account, (ours, theirs) => {
      fc.pre(ours.debt === 0 && theirs.debt === 0)
      const both = absorb(ours, theirs).account
      const given = handBack(both, { from: theirs, offset: ours.credits })
      expect(given.account.lots).toEqual(ours.lots)
      const home = restore(handOver(theirs).account, given.back)
      expect(home.account.lots).toEqual(theirs.lots)
      expect(moved(given) + moved(home)).toBe(0)
    }),
  )
})

const credits = fc.array(fc.record({ left: fc.integer({ min: 1, max: 9 }), days: fc.nat(60) }), {
  minLength: 15,
  maxLength: 60,
  size: 'max',
})
const credited = (before: Account, all: readonly { left: number; days: number }[]) =>
  all.reduce((made, { left, days }) => credit(made, lot(left, days ? after(NOW, days * DAY) : null)).account, before)
const stored = (one: Account) => unpackAccount(JSON.parse(JSON.stringify(packAccount(one))))

test('what came goes back whole, however many lots had to be kept together since', () => {
  fc.assert(
    fc.property(credits, credits, credits, credits, credits, (mine, yours, between, theirs, since) => {
      const [ours, other, third] = [credited(EMPTY, mine), credited(EMPTY, yours), credited(EMPTY, theirs)]
      const two = credited(stored(absorb(ours, other).account), between)
      const three = credited(stored(absorb(third, two).account), since)
      const given = handBack(three, { from: two, offset: third.credits })
      expect(balanceOf(given.back)).toBe(balanceOf(two))
      const home = restore(handOver(two).account, given.back).account
      const apart = handBack(credited(stored(home), since), { from: other, offset: ours.credits })
      expect(balanceOf(apart.back)).toBe(balanceOf(other))
    }),
  )
})

test('of what was used meanwhile nothing is asked back', () => {
  const [ours, theirs] = [credit(EMPTY, lot(50)).account, credit(EMPTY, lot(30, after(NOW, DAY))).account]
  const used = spend(absorb(ours, theirs).account, 20, NOW)
  if (!used.ok) throw new Error(used.failure)
  const given = handBack(used.value.account, { from: theirs, offset: ours.credits })
  expect([balanceOf(given.account), balanceOf(given.back)]).toEqual([50, 10])
})

test('what a till holds of the other comes back to hand before it is handed over', () => {
  const held = hold(credit(EMPTY, lot(30)).account, { key: 'till', amount: 20 }, NOW)
  if (!held.ok) throw new Error(held.failure)
  const { account: whole } = wholeOf(held.value.account, NOW)
  expect([whole.holds, availableOf(whole, NOW)]).toEqual([[], 30])
})
