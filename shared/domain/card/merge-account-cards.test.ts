import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { EMPTY, type Account, type Lot } from '../ledger/account.ts'
import { accountMerging } from './merge-account-cards.ts'

const lot = (id: number, opensAt: string | null): Lot => ({
  id,
  left: 5,
  endsAt: null,
  opensAt: opensAt as Instant | null,
})
const mine: Account = { ...EMPTY, credits: 1, lots: [lot(1, '2026-12-01T00:00:00.000Z')] }
const act = { at: '2026-12-02T00:00:00.000Z' as Instant, key: 'merge:1' }
const absorb = (from: Account) => accountMerging.absorb(undefined, mine, { ...act, from })

test('who brings nothing leaves what opened meanwhile to be told by the next act, and their numbers are counted on', () => {
  const { card, entries } = absorb({ ...EMPTY, credits: 3 })
  expect(entries).toEqual([])
  expect(card).toEqual({ ...mine, credits: 4 })
})

test('who brings something has it told, with all that opened', () => {
  const { card, entries } = absorb({ ...EMPTY, credits: 1, lots: [lot(1, null)] })
  expect(entries.map(({ reason, delta }) => [reason, delta])).toEqual([['merged', 5]])
  expect(card.lots.map(({ id, opensAt }) => [id, opensAt])).toEqual([
    [1, null],
    [2, null],
  ])
})
