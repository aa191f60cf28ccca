// An account holds lots, oldest end first. What is spent is taken from the lot that lapses soonest; nothing is ever lost
// without a movement, so that the balance is the sum of the movements.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, MINUTE, type Instant } from '../../base/time.ts'
import { gather } from './gather-lots.ts'
import { payDebt } from './pay-debt.ts'
import type { Seam } from './seams.ts'

/** What one credit has left. */
export interface Lot {
  /** Which credit of this account it was, from 1. */
  id: number
  left: number
  /** When it lapses; null = never. */
  endsAt: Instant | null
  /** Until then it is pending: counted, shown, not to be spent. */
  opensAt: Instant | null
  /** Money somebody paid for: never lapses, refunded in money. */
  isPaid?: true
}

/** Taken back while it was set aside: it goes when what was set aside comes back, and is forgotten when that is spent. */
export interface Claim {
  /** Which of the parts. */
  lot: number
  amount: number
  /** The key of the entry it reverses. */
  reverses: string
}

/** Set aside for somebody who is about to take it. */
export interface Hold {
  key: string
  until: Instant
  parts: Lot[]
  claims?: Claim[]
}

export interface Account {
  /** How many credits there were. */
  credits: number
  lots: Lot[]
  holds: Hold[]
  /** What was taken back beyond what was left; the next credits pay it. */
  debt: number
  /** Where lots of somebody who became one with its holder begin and end; missing while there are none. */
  seams?: Seam[]
}

/** What moved: the sum of the parts, and what stood afterwards. */
export interface Movement {
  delta: number
  balance: number
  /** Positive: put into the lot; negative: taken from it. */
  parts: Lot[]
  /** A claim that was met, and the key of the entry that it reverses. */
  reverses?: string
}

export interface Moved {
  account: Account
  movements: Movement[]
}

export const HOLD_MS = 10 * MINUTE

export const EMPTY: Account = { credits: 0, lots: [], holds: [], debt: 0 }

const sum = (lots: readonly Lot[]) => lots.reduce((all, { left }) => all + left, 0)
const held = ({ holds }: Account) => holds.flatMap(({ parts }) => parts)

/** How much of one part is claimed. */
export const claimedOf = ({ claims = [] }: Hold, lot: number): number =>
  claims.reduce((all, one) => (one.lot === lot ? all + one.amount : all), 0)

/** All that is there: open, pending and set aside, less what is owed. */
export const balanceOf = (account: Account): number => sum(account.lots) + sum(held(account)) - account.debt

const isOpen = ({ opensAt }: Lot, at: Instant) => opensAt === null || opensAt <= at
const hasLapsed = ({ endsAt }: Lot, at: Instant) => endsAt !== null && endsAt < at

/** Later than any instant, letter by letter. */
const NEVER = '~'
/** The order in which lots are spent. */
export const soonestFirst = (a: Lot, b: Lot) => {
  const [one, other] = [a.endsAt ?? NEVER, b.endsAt ?? NEVER]
  if (one !== other) return one < other ? -1 : 1
  // What was given goes before what was paid for.
  return Number(a.isPaid ?? false) - Number(b.isPaid ?? false) || a.id - b.id
}

/** What may be spent now. */
export const availableOf = (account: Account, at: Instant): number => {
  const { lots, debt } = settle(account, at).account
  return Math.max(0, sum(lots.filter((lot) => isOpen(lot, at))) - debt)
}

export const pendingOf = (account: Account, at: Instant): number => sum(account.lots.filter((lot) => !isOpen(lot, at)))

const negative = (parts: readonly Lot[]) => parts.map((part) => ({ ...part, left: -part.left }))

const movement = (account: Account, parts: Lot[]): Movement => ({
  delta: sum(parts),
  balance: balanceOf(account),
  parts,
})

const opened = (account: Account, at: Instant): Account => {
  const open = (lot: Lot): Lot => (lot.opensAt !== null && isOpen(lot, at) ? { ...lot, opensAt: null } : lot)
  return {
    ...account,
    lots: account.lots.map(open),
    holds: account.holds.map((one) => ({ ...one, parts: one.parts.map(open) })),
  }
}

/** What time alone did: holds that nobody confirmed give back, lots that lapsed go, and those that opened are like any other. */
export const settle = (before: Account, at: Instant): Moved => {
  const { account, movements } = whatEnded(before, at)
  return { account: opened(account, at), movements }
}

/** Without what opened, which changes what is owed: for acts that have no movement of their own to say so. */
const whatEnded = (account: Account, at: Instant): Moved => {
  const { account: free, movements } = letGo(
    account,
    account.holds.filter(({ until }) => until < at),
  )
  const gone = free.lots.filter((lot) => hasLapsed(lot, at))
  if (gone.length === 0) return { account: free, movements }
  const settled = { ...free, lots: free.lots.filter((lot) => !hasLapsed(lot, at)) }
  return { account: settled, movements: [...movements, movement(settled, negative(gone))] }
}

const putBack = (lots: Lot[], part: Lot): Lot[] => {
  const into = lots.find(({ id }) => id === part.id)
  return into
    ? lots.map((lot) => (lot === into ? { ...lot, left: lot.left + part.left } : lot))
    : [...lots, part].sort(soonestFirst)
}

const takeFrom = (lots: readonly Lot[], id: number, amount: number): Lot[] =>
  lots.flatMap((lot) => (lot.id !== id ? lot : lot.left === amount ? [] : { ...lot, left: lot.left - amount }))

/** What these had set aside comes back, less what was claimed of it; what is owed is paid of it, and moves nothing. */
export const letGo = (before: Account, ended: readonly Hold[]): Moved => {
  if (ended.length === 0) return { account: before, movements: [] }
  let account: Account = {
    ...before,
    holds: before.holds.filter((hold) => !ended.includes(hold)),
    lots: ended.flatMap(({ parts }) => parts).reduce(putBack, before.lots),
  }
  const movements: Movement[] = []
  for (const { lot, amount, reverses } of ended.flatMap(({ claims = [] }) => claims)) {
    const part = { ...account.lots.find(({ id }) => id === lot)!, left: -amount }
    account = { ...account, lots: takeFrom(account.lots, lot, amount) }
    movements.push({ ...movement(account, [part]), reverses })
  }
  const paid = payDebt(account)
  if (paid.debt < account.debt) movements.push(movement(paid, []))
  return { account: paid, movements }
}

/** A credit pays what is owed first; what remains is a lot of its own. */
export const credit = (before: Account, lot: Omit<Lot, 'id'>): Moved => {
  const id = before.credits + 1
  const paid = Math.min(before.debt, lot.left)
  const rest = { ...lot, id, left: lot.left - paid }
  const account = {
    ...before,
    credits: id,
    debt: before.debt - paid,
    lots: rest.left > 0 ? gather([...before.lots, rest].sort(soonestFirst), before.seams) : before.lots,
  }
  return { account, movements: [movement(account, [{ ...lot, id }])] }
}

/** Takes from these lots in their order; what is left of them, and what was taken. */
const take = (lots: Lot[], amount: number): { rest: Lot[]; taken: Lot[]; short: number } => {
  let short = amount
  const taken: Lot[] = []
  const rest = lots.flatMap((lot) => {
    const part = Math.min(short, lot.left)
    short -= part
    if (part > 0) taken.push({ ...lot, left: part })
    return part === lot.left ? [] : [{ ...lot, left: lot.left - part }]
  })
  return { rest, taken, short }
}

const takeOpen = (
  account: Account,
  amount: number,
  at: Instant,
): Result<{ lots: Lot[]; taken: Lot[] }, 'not-enough'> => {
  const available = availableOf(account, at)
  if (amount > available) return fail('not-enough', { available })
  const { rest, taken } = take(
    account.lots.filter((lot) => isOpen(lot, at)),
    amount,
  )
  return ok({ lots: [...rest, ...account.lots.filter((lot) => !isOpen(lot, at))].sort(soonestFirst), taken })
}

export const spend = (before: Account, amount: number, at: Instant): Result<Moved, 'not-enough'> => {
  const { account, movements } = settle(before, at)
  const found = takeOpen(account, amount, at)
  if (!found.ok) return found
  const after = { ...account, lots: found.value.lots }
  return ok({ account: after, movements: [...movements, movement(after, negative(found.value.taken))] })
}

/** Sets aside for ten minutes. */
export const hold = (
  before: Account,
  { key, amount }: { key: string; amount: number },
  at: Instant,
): Result<Moved, 'not-enough'> => {
  const { account, movements } = whatEnded(before, at)
  if (account.holds.some((one) => one.key === key)) return ok({ account, movements })
  const found = takeOpen(account, amount, at)
  if (!found.ok) return found
  const one: Hold = { key, until: after(at, HOLD_MS), parts: found.value.taken }
  return ok({ account: { ...account, lots: found.value.lots, holds: [...account.holds, one] }, movements })
}

/** The hold becomes a spending. */
export const confirm = (before: Account, key: string, at: Instant): Result<Moved, 'hold-lapsed'> => {
  const { account, movements } = settle(before, at)
  const one = account.holds.find((hold) => hold.key === key)
  if (!one) return fail('hold-lapsed')
  const after = { ...account, holds: account.holds.filter((hold) => hold !== one) }
  return ok({ account: after, movements: [...movements, movement(after, negative(one.parts))] })
}

/** The hold gives back. Released twice is released. */
export const release = (before: Account, key: string, at: Instant): Moved => {
  const { account, movements } = letGo(
    before,
    before.holds.filter((hold) => hold.key === key),
  )
  const settled = whatEnded(account, at)
  return { account: settled.account, movements: [...movements, ...settled.movements] }
}
