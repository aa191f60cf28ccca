// Two accounts become one, and can be told apart again: each lot keeps its end and its opening, and a number that says
// which account it came from.
import type { Instant } from '../../base/time.ts'
import { balanceOf, letGo, settle, soonestFirst, type Account, type Lot, type Moved } from './account.ts'
import { payDebt } from './pay-debt.ts'
import { seamsBetween, type Seam } from './seams.ts'

const one = (before: Account, account: Account, parts: Lot[]): Moved => {
  const balance = balanceOf(account)
  const delta = balance - balanceOf(before)
  return { account, movements: delta === 0 && parts.length === 0 ? [] : [{ delta, balance, parts }] }
}

/** The account as it stands, with what a till held given back: what is handed over. */
export const wholeOf = (before: Account, at: Instant): Moved => {
  const { account, movements } = settle(before, at)
  const whole = letGo(account, account.holds)
  return { account: whole.account, movements: [...movements, ...whole.movements] }
}

/** With the seams that its lots, and those of its next credits, still need. */
const sewn = ({ seams: _known, ...account }: Account, seams: readonly Seam[]): Account => {
  const { lots, holds, credits } = account
  const needed = seamsBetween(seams, [...lots, ...holds.flatMap(({ parts }) => parts), { id: credits + 1 }])
  return needed.length > 0 ? { ...account, seams: needed } : account
}

/** Everything goes; the lots that were made are counted on, so that no number comes twice. @param before whole */
export const handOver = (before: Account): Moved =>
  one(
    before,
    { credits: before.credits, lots: [], holds: [], debt: 0 },
    before.lots.map((lot) => ({ ...lot, left: -lot.left })),
  )

/** Lot n of the other account is lot `credits + n` here. What one owes the other pays. @param before settled */
export const absorb = (before: Account, from: Account): Moved => {
  const came = from.lots.map((lot) => ({ ...lot, id: lot.id + before.credits }))
  const account = payDebt({
    credits: before.credits + from.credits,
    holds: before.holds,
    lots: [...before.lots, ...came].toSorted(soonestFirst),
    debt: before.debt + from.debt,
  })
  const { seams = [] } = before
  const theirs = [0, ...(from.seams ?? []), from.credits].map((seam) => seam + before.credits)
  return one(before, sewn(account, came.length > 0 ? [...seams, ...theirs] : seams), came)
}

/** What came from that account and is still there, as it stood there. @param offset how many credits there were before it came */
export const handBack = (
  before: Account,
  { from, offset }: { from: Account; offset: number },
): Moved & { back: Account } => {
  const isIts = ({ id }: Lot) => id > offset && id <= offset + from.credits
  const its = before.lots.filter(isIts)
  const account = { ...before, lots: before.lots.filter((lot) => !isIts(lot)) }
  const back = { ...from, debt: 0, lots: its.map((lot) => ({ ...lot, id: lot.id - offset })) }
  return {
    ...one(
      before,
      account,
      its.map((lot) => ({ ...lot, left: -lot.left })),
    ),
    back,
  }
}

/** @param back what was handed back, under its own numbers */
export const restore = (before: Account, back: Account): Moved => {
  const account = payDebt({
    ...before,
    credits: Math.max(before.credits, back.credits),
    lots: [...before.lots, ...back.lots].toSorted(soonestFirst),
  })
  return one(before, sewn(account, [...(before.seams ?? []), ...(back.seams ?? [])]), back.lots)
}
