// What kinds that keep an account of lots do alike: set aside, take what was set aside, let it go, and give back.
import { ok, type Result } from '../../../base/result.ts'
import { confirm, hold, release, type Account, type Lot, type Movement } from '../../ledger/account.ts'
import type { Reason } from '../../ledger/entry.ts'
import { giveBack } from '../../ledger/take-back.ts'
import type { CardAct, CardEntry, GivingBack, Moved } from '../card-kind.ts'
import { whatTimeDid } from '../what-time-did.ts'

/** Sets aside; nothing moves but what had lapsed. Takes the lots in their order. */
export const holdOnAccount = (
  account: Account,
  { at, amount, hold: key }: CardAct & { amount: number; hold: string },
): Result<Moved<Account>, 'not-enough'> => {
  const set = hold(account, { key, amount }, at)
  return set.ok ? ok({ card: set.value.account, entries: whatTimeDid(set.value.movements, at), rewards: [] }) : set
}

/** The last movement is the act’s own. */
export const confirmOnAccount = (
  account: Account,
  { at, hold: key }: CardAct & { hold: string },
  reason: Reason,
): Result<Moved<Account>, 'hold-lapsed'> => {
  const done = confirm(account, key, at)
  if (!done.ok) return done
  const { account: card, movements } = done.value
  const own = { ...movements.at(-1)!, reason }
  return ok({ card, entries: [...whatTimeDid(movements.slice(0, -1), at), own], rewards: [] })
}

export const releaseOnAccount = (account: Account, { at, hold: key }: CardAct & { hold: string }): Moved<Account> => {
  const { account: card, movements } = release(account, key, at)
  return { card, entries: whatTimeDid(movements, at), rewards: [] }
}

/** Of what was spent, `amount` after the first `skipped`, from its end: what went last comes back first. */
const partsOf = (spent: readonly Lot[], skipped: number, amount: number): Lot[] => {
  let [skip, short] = [skipped, amount]
  return [...spent].reverse().flatMap((lot) => {
    const all = Math.abs(lot.left)
    const before = Math.min(skip, all)
    const part = Math.min(short, all - before)
    skip -= before
    short -= part
    return part > 0 ? [{ ...lot, left: part }] : []
  })
}

/** Each part comes back with the end it had: money in one movement, what was given in another. What has lapsed meanwhile comes back and lapses. */
export const giveBackOnAccount = (account: Account, { at, amount, spent, before }: GivingBack): Moved<Account> => {
  const { account: card, movements } = giveBack(account, partsOf(spent, before, amount), at)
  const back = movements.filter(({ delta }) => delta > 0)
  const begins = back.length > 0 ? movements.indexOf(back[0]!) : movements.length
  const entries = [
    ...whatTimeDid(movements.slice(0, begins), at),
    ...gathered(back).map((some, nth) => givenBack(some, nth)),
    ...movements.slice(begins + back.length).map(lapsedAgain),
  ]
  return { card, entries, rewards: [] }
}

const isMoney = ({ parts }: Movement): boolean => parts[0]?.isPaid === true

/** Money and what was given, each with its neighbours. */
const gathered = (movements: readonly Movement[]): Movement[][] =>
  movements.reduce<Movement[][]>((all, one) => {
    const last = all.at(-1)
    return last && isMoney(last[0]!) === isMoney(one) ? [...all.slice(0, -1), [...last, one]] : [...all, [one]]
  }, [])

const givenBack = (movements: readonly Movement[], nth: number): CardEntry => ({
  reason: 'given-back',
  delta: movements.reduce((all, { delta }) => all + delta, 0),
  balance: movements.at(-1)!.balance,
  parts: movements.flatMap(({ parts }) => parts),
  ...(nth > 0 && { suffix: `back.${nth}` }),
})

const lapsedAgain = (movement: Movement, nth: number): CardEntry => ({
  ...movement,
  reason: 'expired',
  suffix: `lapse.back.${nth}`,
})
