// Taking back what was credited, and giving back what was spent.
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'
import type { Instant } from '../../base/time.ts'
import { balanceOf, credit, settle, type Account, type Lot, type Moved } from './account.ts'

/** When a refund wants more than is left: take what is left, let it owe the rest, or refuse the refund. */
export const refundPolicy = z.enum(['what-is-left', 'go-negative', 'block'])
export type RefundPolicy = z.infer<typeof refundPolicy>

export interface TakeBack {
  /** The lot of the credit that is reversed. */
  lot?: number
  amount: number
  policy: RefundPolicy
}

/** First from the lot of that credit, pending or not; then from those that lapse last, as if it had never been. */
export const takeBack = (
  before: Account,
  { lot, amount, policy }: TakeBack,
  at: Instant,
): Result<Moved & { taken: number }, 'not-enough-left'> => {
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
  if (taken === 0) return ok({ account, movements, taken })
  const kept = new Map(rest.map((one) => [one.id, one]))
  const after = {
    ...account,
    debt: account.debt + owed,
    lots: account.lots.flatMap(({ id }) => kept.get(id) ?? []),
  }
  return ok({
    account: after,
    taken,
    movements: [...movements, { delta: -taken, balance: balanceOf(after), parts }],
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
