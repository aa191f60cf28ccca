// A store asks a member on LINE before it spends of theirs. Ten minutes, one spending, this store, and no more than was said.
import type { SpendAskId } from '../../base/id.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { Text } from '../../base/text.ts'
import { after, HOUR, MINUTE, type Instant } from '../../base/time.ts'

export const SPEND_ASK_MS = 10 * MINUTE
/** So often a brand may ask one member in an hour: each is a message, and a phone that rings. */
export const SPEND_ASKS_AN_HOUR = 6

/** `replaced`: the store asked anew. `unsent`: LINE did not take the message. */
export const ASK_STATES = ['waiting', 'agreed', 'refused', 'used', 'replaced', 'unsent'] as const
export type AskState = (typeof ASK_STATES)[number]

export const SPENDS = ['use', 'pay-out', 'coupon'] as const

/** So much of one thing, at most. */
export interface Wanted {
  what: (typeof SPENDS)[number]
  /** Of the programme, or of the coupon; missing where the brand has only one. */
  id?: string | undefined
  /** In its unit; of a coupon 1. */
  amount: number
}

/** As it is shown to the member. */
export interface AskedLine extends Wanted {
  name: Text
  /** Of the programme; none of a coupon. */
  unit?: Text
  /** NT$ that it takes off, pays, or is handed over; none where nobody knows. */
  money?: number
  /** It pays, as money does. */
  pays?: boolean
}

export interface SpendAsk {
  id: SpendAskId
  state: AskState
  store: string
  lines: readonly AskedLine[]
  until: Instant
}

type Over = 'spend-ask-used' | 'spend-ask-lapsed' | 'spend-ask-refused'
export type WrongAsk = Over | 'spend-ask-mismatch' | 'spend-ask-unsent' | 'spend-ask-waiting'

const isOver = ({ state, until }: SpendAsk, now: Instant) => state === 'replaced' || until <= now

/** Who has agreed may still refuse, until it is used; who refused has to be asked anew. */
export const answerAsk = (ask: SpendAsk, agree: boolean, now: Instant): Result<'agreed' | 'refused', Over> => {
  if (ask.state === 'used') return fail('spend-ask-used')
  if (ask.state === 'refused') return agree ? fail('spend-ask-refused') : ok('refused')
  if (isOver(ask, now) || ask.state === 'unsent') return fail('spend-ask-lapsed')
  return ok(agree ? 'agreed' : 'refused')
}

const covers = (asked: readonly Wanted[], { what, id, amount }: Wanted): boolean =>
  asked.some((one) => one.what === what && (id === undefined || one.id === id) && amount <= one.amount)

/** Whether this spending is the one that the member agreed to. */
export const judgeAsk = (
  ask: SpendAsk,
  { store, lines }: { store: string; lines: readonly Wanted[] },
  now: Instant,
): Result<true, WrongAsk> => {
  if (ask.state === 'used') return fail('spend-ask-used')
  if (ask.store !== store || !lines.every((one) => covers(ask.lines, one))) return fail('spend-ask-mismatch')
  if (ask.state === 'refused') return fail('spend-ask-refused')
  if (ask.state === 'unsent') return fail('spend-ask-unsent')
  if (isOver(ask, now)) return fail('spend-ask-lapsed')
  return ask.state === 'agreed' ? ok(true) : fail('spend-ask-waiting')
}

/** What staff and members are told of it: a question that nobody answered in time has lapsed. */
export const shownState = (ask: SpendAsk, now: Instant): AskState | 'lapsed' =>
  (ask.state === 'waiting' || ask.state === 'agreed') && isOver(ask, now) ? 'lapsed' : ask.state

/** The questions of the last hour with this one, oldest first. */
export const mayAsk = (times: readonly Instant[], now: Instant): Result<Instant[], 'spend-ask-too-often'> => {
  const within = times.filter((at) => after(at, HOUR) > now)
  if (within.length < SPEND_ASKS_AN_HOUR) return ok([...within, now])
  return fail('spend-ask-too-often', { retryAt: after(within.at(-SPEND_ASKS_AN_HOUR)!, HOUR) })
}
