// What must be true, said as simply as it can be: no lots packed, no revisions, no transactions. Members, what they were promised,
// what they have. The real use cases are compared with it after every act.
import { monthsAfter } from '#shared/base/calendar.ts'
import { after, businessDay, MINUTE, type Instant } from '#shared/base/time.ts'

export const GOAL = 4
export const PER_POINT = 10
export const POINT_MONTHS = 1
/** A hold, and the time in which a redemption may be taken back. */
const HOLD_MS = 10 * MINUTE

/** A coupon as its holder knows it. */
export interface Ticket {
  id: string
  owner: number
  /** The order that filled the card; undefined once a friend has it. */
  of: string | undefined
  endsAt: Instant
  fate: 'usable' | 'held' | 'used' | 'gone'
  /** When it was held or used. */
  at: Instant
  /** A friend gave it: it travels once. */
  isPassed: boolean
}
export interface Person {
  lots: { of: string; left: number; endsAt: Instant }[]
  stamps: number
  /** By the month it was bought in, less what was given back. */
  spent: Map<string, number>
}
export interface Bought {
  by: number | undefined
  total: number
  refunded: number
  points: number
  pointsTaken: number
  hasStamp: boolean
  month: string
}
export interface Expected {
  people: Person[]
  tickets: Ticket[]
  orders: Map<string, Bought>
}

export const expectNothing = (people: number): Expected => ({
  people: Array.from({ length: people }, () => ({ lots: [], stamps: 0, spent: new Map() })),
  tickets: [],
  orders: new Map(),
})

/** Points that have not lapsed. */
export const pointsOf = ({ lots }: Person, now: Instant): number =>
  lots.reduce((all, { left, endsAt }) => all + (endsAt < now ? 0 : left), 0)

const lapse = (person: Person, now: Instant) =>
  void (person.lots = person.lots.filter(({ left, endsAt }) => left > 0 && endsAt >= now))

const worth = (money: number) => Math.floor(money / PER_POINT)

const spend = ({ spent }: Person, month: string, by: number) => void spent.set(month, (spent.get(month) ?? 0) + by)

/** What an order gives, refunds that came first taken off. @returns whether it fills a card, which gives a coupon */
export const buy = (
  expected: Expected,
  number: string,
  by: number | undefined,
  total: number,
  now: Instant,
): boolean => {
  const early = expected.orders.get(number)?.refunded ?? 0
  const left = Math.max(0, total - early)
  const points = by === undefined ? 0 : worth(left)
  const hasStamp = by !== undefined && left > 0
  const month = businessDay(now).slice(0, 7)
  expected.orders.set(number, { by, total, refunded: early, points, pointsTaken: 0, hasStamp, month })
  if (by === undefined) return false
  const person = expected.people[by]!
  spend(person, month, left)
  if (points > 0) {
    lapse(person, now)
    person.lots.push({ of: number, left: points, endsAt: monthsAfter(now, POINT_MONTHS) })
  }
  if (!hasStamp) return false
  person.stamps = (person.stamps + 1) % GOAL
  return person.stamps === 0
}

/** Takes back what the smaller order would not have given, of what is left; a card it had filled opens again if nobody used the reward. */
export const refund = (expected: Expected, number: string, amount: number, now: Instant) => {
  const order = expected.orders.get(number)!
  const before = Math.max(0, order.total - order.refunded)
  order.refunded += amount
  if (order.by === undefined) return
  const person = expected.people[order.by]!
  const left = Math.max(0, order.total - order.refunded)
  spend(person, order.month, left - before)
  const points = order.points - order.pointsTaken - worth(left)
  if (points > 0) {
    lapse(person, now)
    takePoints(person, number, points)
    order.pointsTaken += points
  }
  if (left > 0 || !order.hasStamp) return
  order.hasStamp = false
  const reward = expected.tickets.find(({ of }) => of === number)
  if (person.stamps > 0) person.stamps -= 1
  else if (reward && isWhole(reward, now)) {
    reward.fate = 'gone'
    person.stamps = GOAL - 1
  }
}

/** From the order's own points, then from those that lapse last. */
const takePoints = (person: Person, number: string, points: number) => {
  let short = points
  const last = [...person.lots].reverse()
  for (const lot of [...last.filter(({ of }) => of === number), ...last.filter(({ of }) => of !== number)]) {
    const part = Math.min(short, lot.left)
    lot.left -= part
    short -= part
  }
}

/** Neither used, gone nor lapsed. */
export const isWhole = ({ fate, endsAt }: Ticket, now: Instant) => ['usable', 'held'].includes(fate) && endsAt >= now

const isFresh = ({ at }: Ticket, now: Instant) => after(at, HOLD_MS) >= now
const isHeld = (ticket: Ticket, now: Instant) => isWhole(ticket, now) && ticket.fate === 'held' && isFresh(ticket, now)

/** Whether a screen may do this to a coupon now. */
export const MAY: Record<TicketAct, (ticket: Ticket, now: Instant) => boolean> = {
  hold: isWhole,
  confirm: isHeld,
  release: isHeld,
  undo: (ticket, now) => ticket.fate === 'used' && isFresh(ticket, now),
  void: isWhole,
  transfer: (ticket, now) => isWhole(ticket, now) && !isHeld(ticket, now) && !ticket.isPassed,
}
export type TicketAct = 'hold' | 'confirm' | 'release' | 'undo' | 'void' | 'transfer'
export const BECOMES: Record<TicketAct, Ticket['fate']> = {
  hold: 'held',
  confirm: 'used',
  release: 'usable',
  undo: 'usable',
  void: 'gone',
  transfer: 'gone',
}
