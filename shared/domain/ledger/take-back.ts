// Taking back what was credited, and giving back what was spent.
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'
import type { Instant } from '../../base/time.ts'
import {
  balanceOf,
  claimedOf,
  credit,
  settle,
  soonestFirst,
  type Account,
  type Hold,
  type Lot,
  type Moved,
} from './account.ts'

/** When a refund wants more than is left: take what is left, let it owe the rest, or refuse the refund. */
export const refundPolicy = z.enum(['what-is-left', 'go-negative', 'block'])
export type RefundPolicy = z.infer<typeof refundPolicy>

export interface TakeBack {
  /** The lot of the credit that is reversed. */
  lot?: number
  amount: number
  policy: RefundPolicy
  /** The key of the entry that is reversed. */
  reverses: string
}

/** What is set aside is not spent yet: of what is short it owes its part, should it come back. In the order in which lots are taken. @returns the same holds where nothing of them is left to claim */
const claim = (holds: Hold[], { lot, short, reverses }: { lot?: number; short: number; reverses: string }): Hold[] => {
  const parts = holds
    .flatMap((hold, nth) => hold.parts.map((part) => ({ ...part, nth })))
    .toSorted(soonestFirst)
    .reverse()
  const isAllClaimed = parts.every((part) => part.left === claimedOf(holds[part.nth]!, part.id))
  if (short === 0 || isAllClaimed) return holds
  let missing = short
  const after = holds.map((hold) => ({ ...hold, claims: hold.claims ?? [] }))
  for (const { id, left, nth } of [
    ...parts.filter((one) => one.id === lot),
    ...parts.filter((one) => one.id !== lot),
  ]) {
    const hold = after[nth]!
    const amount = Math.min(missing, left - claimedOf(hold, id))
    missing -= amount
    if (amount > 0) hold.claims = [...hold.claims, { lot: id, amount, reverses }]
  }
  return after.map(({ claims, ...hold }) => ({ ...hold, ...(claims.length > 0 && { claims }) }))
}

interface TakenBack extends Moved {
  taken: number
  /** Whether the last movement is its own. It moves nothing where there are claims only. */
  isOwn: boolean
}

/** First from the lot of that credit, pending or not; then from those that lapse last, as if it had never been. */
export const takeBack = (
  before: Account,
  { lot, amount, policy, reverses }: TakeBack,
  at: Instant,
): Result<TakenBack, 'not-enough-left'> => {
  const { account, movements } = settle(before, at)
  const own = account.lots.filter(({ id }) => id === lot)
  const others = account.lots.filter(({ id }) => id !== lot).reverse()
  let short = amount
  const parts: Lot[] = []
  const rest = [...own, ...others].flatMap((one) => {
    const part = Math.min(short, one.left)
    short -= part
    if (part > 0) parts.push({ ...one, left: -part })
    return part === one.left ? [] : [{ ...one, left: one.left - part }]
  })
  if (short > 0 && policy === 'block') return fail('not-enough-left', { missing: short })
  const owed = policy === 'go-negative' ? short : 0
  const taken = amount - short + owed
  const holds = policy === 'what-is-left' ? claim(account.holds, { lot, short, reverses }) : account.holds
  if (taken === 0 && holds === account.holds) return ok({ account, movements, taken, isOwn: false })
  const kept = new Map(rest.map((one) => [one.id, one]))
  const after = {
    ...account,
    debt: account.debt + owed,
    holds,
    lots: account.lots.flatMap(({ id }) => kept.get(id) ?? []),
  }
  return ok({
    account: after,
    taken,
    isOwn: true,
    movements: [...movements, { delta: 0 - taken, balance: balanceOf(after), parts }],
  })
}

/** What was spent comes back as it was: each part with its own end. What has lapsed meanwhile comes back and lapses. */
export const giveBack = (before: Account, spent: readonly Lot[], at: Instant): Moved => {
  let { account, movements } = settle(before, at)
  for (const { left, endsAt, opensAt, isPaid } of spent) {
    const given = credit(account, { left: Math.abs(left), endsAt, opensAt, ...(isPaid && { isPaid }) })
    account = given.account
    movements = [...movements, ...given.movements]
  }
  const settled = settle(account, at)
  return { account: settled.account, movements: [...movements, ...settled.movements] }
}
