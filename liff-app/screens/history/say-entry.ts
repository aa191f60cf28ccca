// Why something moved, as the passbook says it: a heading, what there is to add, and whether a hand changed it.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'

export type Entry = OutputOf<Api['GET /me/entries']>['entries'][number]

export interface SaidEntry {
  head: string
  line: string
  /** Which purchase it belongs to. */
  order?: string
  /** Made by a member of staff: put right, or added later. */
  mark?: 'fix' | 'late'
}

const COUPON = 'coupon'
/** What goes to a friend; stamps go on to the card that follows. */
const GIVEN = new Set<string>([COUPON, 'points'])

/** A few reasons read differently for a coupon, a card that goes on, or money. */
const reasonWords = (
  { key, account, reason, delta }: Entry,
  words: ScreenWords['history'],
): readonly [string, string] => {
  if (key.startsWith('unmerge:')) return words.parted
  if (GIVEN.has(account) && reason === 'transferred-out') return words.gaveCoupon
  if (GIVEN.has(account) && reason === 'transferred-in') return words.gotCoupon
  if (account === 'stamp' && reason === 'transferred-out') return words.carried
  if (reason === 'refund' && delta === 0) return words.claimed
  if (account === 'stored-value' && reason === 'refund') return words.refunded
  if (account === 'stored-value' && reason === 'voided') return words.bonusGone
  if (reason === 'counter' && account === 'stamp' && delta > 1) return [words.why.counter[0], words.many]
  return words.why[reason]
}

const MARKS: Partial<Record<Entry['reason'], SaidEntry['mark']>> = {
  correction: 'fix',
  voided: 'fix',
  'late-credit': 'late',
  extended: 'late',
  reissued: 'late',
}

/** @param said in the reader’s language: the time, the unit, the name of the programme or coupon, the day it is added late for */
export const sayEntry = (
  entry: Entry,
  words: ScreenWords['history'],
  said: { time: string; unit: string; name: string; occurred?: string },
): SaidEntry => {
  const { account, reason, delta, store, note, order } = entry
  const [head, line] = reasonWords(entry, words)
  const facts = { store: store ?? words.someStore, time: said.time, unit: said.unit, n: Math.abs(delta) }
  const mark = account === 'stored-value' && reason === 'voided' ? undefined : MARKS[reason]
  const why = note ?? fill(line, facts)
  // A coupon is known by its name; a movement by hand by who did it where.
  const isNamed = account === COUPON && !(reason === 'card-filled' && delta < 0)
  const parts = isNamed ? [said.name, note ?? (reason === 'redeemed' ? store : null)] : [why, mark && store]
  return {
    head: said.occurred ? fill(words.lateFor, { day: said.occurred }) : fill(head, facts),
    line: parts.filter(Boolean).join('　'),
    ...(order && { order: fill(words.ofOrder, { order }) }),
    ...(mark && { mark }),
  }
}
