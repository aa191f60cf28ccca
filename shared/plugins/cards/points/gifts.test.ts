import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../../base/time.ts'
import { balanceOf, credit, EMPTY, type Account } from '../../../domain/ledger/account.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import { gifts } from './gifts.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const settings = { transfer: { mostADay: 500 } } as PointsCard
const act = (code = 'a', at = NOW) => ({ at, key: 'k', code })
const week = { until: after(NOW, 7 * DAY) }

/** An account of lots, each with days until its end; null = never. */
const holding = (...lots: [left: number, days: number | null][]): Account =>
  lots.reduce<Account>(
    (account, [left, days]) =>
      credit(account, { left, endsAt: days === null ? null : after(NOW, days * DAY), opensAt: null }).account,
    EMPTY,
  )
const setAside = (account: Account, amount: number, code = 'a') => {
  const set = gifts.setGiftAside(settings, account, { ...act(code), amount, ...week })
  if (!set.ok) throw new Error(set.failure)
  return set.value
}

test('a programme says how many may be given a day; one that says nothing gives none', () => {
  expect(gifts.mostADay(settings)).toBe(500)
  expect(gifts.mostADay({} as PointsCard)).toBeNull()
  expect(gifts.mostADay({ transfer: null } as PointsCard)).toBeNull()
})

describe('a link', () => {
  test('is good for a week, or until the first of what lies behind it ends', () => {
    expect(setAside(holding([100, 30]), 50).until).toBe(week.until)
    expect(setAside(holding([100, 30], [20, 3]), 50).until).toBe(after(NOW, 3 * DAY))
  })

  test('gives back when its time is over, and what has lapsed meanwhile lapses', () => {
    const { card } = setAside(holding([100, 30]), 60)
    const late = after(NOW, 8 * DAY)
    expect(gifts.giftsOut(card, NOW)).toEqual([{ code: 'a', amount: 60, until: week.until }])
    expect(gifts.giftsOut(card, late)).toEqual([])
    expect(gifts.handGiftOver(settings, card, act('a', late))).toMatchObject({ ok: false, failure: 'hold-lapsed' })
  })

  test('takes no more than there is, and nothing that is no number of points', () => {
    for (const amount of [101, 0, -1, 1.5])
      expect(gifts.setGiftAside(settings, holding([100, 30]), { ...act(), amount, ...week })).toMatchObject({
        ok: false,
        failure: 'not-enough',
      })
  })
})

test('whatever is given, in whatever pieces: none are lost, none are made, and each keeps its end', () => {
  const lots = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.option(fc.integer({ min: 1, max: 400 }))), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      lots,
      lots,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.boolean(),
      (own, others, share, isOpened) => {
        const [giver, friend] = [holding(...own), holding(...others)]
        const amount = Math.max(1, Math.floor(balanceOf(giver) * share))
        const { card, parts } = setAside(giver, amount)
        expect(balanceOf(card)).toBe(balanceOf(giver))
        if (!isOpened) {
          expect(gifts.takeGiftBack(settings, card, act()).card.lots).toEqual(giver.lots)
          return
        }
        const gone = gifts.handGiftOver(settings, card, act())
        const came = gifts.receiveGift(settings, friend, { at: NOW, key: 'k', parts })
        if (!gone.ok) throw new Error(gone.failure)
        expect(gone.value.entries.at(-1)).toMatchObject({ reason: 'transferred-out', delta: -amount })
        expect(came.entries[0]).toMatchObject({
          reason: 'transferred-in',
          delta: amount,
          balance: balanceOf(came.card),
        })
        expect(balanceOf(gone.value.card) + balanceOf(came.card)).toBe(balanceOf(giver) + balanceOf(friend))
        const byEnd = (account: Account) => {
          const sums = new Map<string | null, number>()
          for (const { endsAt, left } of account.lots) sums.set(endsAt, (sums.get(endsAt) ?? 0) + left)
          return sums
        }
        const [before, now] = [
          [giver, friend],
          [gone.value.card, came.card],
        ].map((both) => {
          const all = new Map<string | null, number>()
          for (const account of both!)
            for (const [end, left] of byEnd(account)) all.set(end, (all.get(end) ?? 0) + left)
          return all
        })
        expect(new Map([...now!].sort())).toEqual(new Map([...before!].sort()))
      },
    ),
  )
})
