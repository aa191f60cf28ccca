// What each operation may cost: write units, and trips to the table one after another.
import type { Operation } from './named.ts'

export interface Budget {
  wcu: number
  /** Null where nobody waits for it: what subscribers, playbooks and sweeps do by and by, and what is long by its nature. */
  trips: number | null
}

const most = (wcu: number, trips: number | null = null): Budget => ({ wcu, trips })

/** The house's own promises, and what is looked at all day: a stamp, a redemption, a join, a look at home, an order. */
const PROMISED = {
  stamp: most(6, 3),
  'filling stamp': most(14, 3),
  'redeem by code': most(5, 3),
  'redeem by PIN': most(5, 3),
  'undo redemption': most(5, 3),
  join: most(10),
  'welcome playbook': most(8),
  home: most(0, 1),
  quote: most(0, 4),
  // Three cards with an entry each, the order, the sale and the tier, with an invoice. An order keeps its lines, packed, for
  // they are refunded one by one: some ten different things are the second kilobyte, some fifty the third and the sale’s second.
  'order of three programmes': most(20, 4),
  'order with twelve lines': most(20, 4),
  'order with forty lines': most(20, 4),
  'order that uses a hold': most(20, 4),
} as const

/** A gift beside an order is a coupon with its entry, what its campaign counts, and the move of the tier or the card. */
const GIFT = 7
const ORDERS = {
  order: most(10, 4),
  'order that lifts a tier': most(10 + GIFT, 4),
  // Twelve lines, three programmes, a full card and a new tier, with a gift for each.
  'order that fills a card and lifts a tier': most(20 + 2 * GIFT, 4),
  'order that uses points': most(16, 4),
  // What the code stands for is read with who buys; then the coupon.
  'order with a coupon': most(18, 4),
  // A member, their number and what they join, beside two cards.
  'order that enrols': most(28, 4),
  'order without a member': most(6, 3),
  // As an order of a till, with the brand's stores and the row judged before; nobody stands and waits.
  'order of a file': most(18, 10),
  'receipt claim': most(12, 4),
  'partial refund': most(12, 4),
  'whole refund of an order that used points': most(20, 4),
  'preview of a refund': most(0, 3),
  'look-up of a member': most(0, 3),
  'hold of points': most(8, 4),
  'release of a hold': most(6, 4),
} as const

const CARDS = {
  'visit that counts for a tier': most(12, 6),
  'check-in': most(10, 4),
  'doubtful check-in': most(10, 4),
  'doubt refused': most(10, 5),
  'refusal taken back': most(10, 5),
  'doubt approved': most(16, 6),
  'task of a mission': most(6, 4),
  'task in staff mode': most(8, 5),
  'exchange of points': most(10, 3),
  'gift of points': most(8, 3),
  'points kept after all': most(6, 4),
  'receipt of points': most(10, 4),
  'top-up': most(10, 5),
  'top-up void': most(8, 4),
  // The SMS is counted for the number, the till and the brand's day before it goes out.
  'code for spending': most(12, 7),
  'question on LINE': most(10, 6),
  'answer on LINE': most(6, 4),
  'pay-out': most(12, 7),
} as const

const COUPONS = {
  'open coupon': most(5, 3),
  'claim coupon': most(8, 3),
  'hold coupon': most(2, 5),
  'release coupon': most(2, 4),
  'confirm coupon': most(5, 5),
  'give coupon': most(6, 3),
  'coupon kept after all': most(4, 4),
  'receive coupon': most(8, 3),
  // What it is scanned by, and where it is found by its id.
  'code of a coupon': most(2),
} as const

/** Each with its line in the audit and its kept answer: four of the units. */
const DESK = {
  'late credit': most(10, 7),
  correction: most(10, 7),
  'adjustment undone': most(10, 8),
  'act above the limit': most(10, 8),
  approval: most(14, 8),
  'extension of points': most(10, 8),
  'extension of a coupon': most(12, 8),
  'coupon given anew': most(16, 8),
  'coupon taken away': most(8, 5),
  // It was taken back once before: whether by this very request is asked.
  'redemption undone at the desk': most(6, 5),
  'bundle of two coupons and points': most(22, 10),
  'tier by hand': most(10, 5),
  tag: most(8, 7),
  'tag taken off': most(6, 7),
  attribute: most(4, 7),
  // The member, why, the audit and the answer.
  'correction of a birthday': most(10, 7),
} as const

const COUNTER = {
  session: most(0, 3),
  claim: most(2, 4),
  'clerk stamp': most(14, 6),
  'clerk’s look-up': most(0, 6),
  'clerk’s redemption': most(8, 7),
  'clerk’s undo': most(8, 5),
  // As an order of three programmes, with the act in the store’s list instead of the order and its sale.
  'clerk’s quote': most(0, 6),
  'clerk’s spending': most(20, 7),
  'spending undone by a clerk': most(16, 6),
  'clerk’s top-up': most(10, 7),
  'clerk’s pay-out': most(14, 9),
  'pay-out undone by a clerk': most(10, 6),
} as const

const PEOPLE = {
  'code by SMS': most(12, 3),
  'proof of a number': most(4, 4),
  'change of number': most(12, 5),
  'change of name': most(8, 4),
  'bind by code': most(12, 7),
  // The request, and that it waits in the brand’s list.
  'number that is held': most(6, 4),
  'binding decided': most(18, 7),
  leave: most(20, 4),
  // Everything that two people hold moves, or everything that one holds is told and deleted: by what they hold.
  merge: most(180),
  'merge undone': most(70),
  erasure: most(170),
} as const

const LATER = {
  webhook: most(2),
  'playbook step': most(4),
  // Of a quarter in which a tier given for a month goes down step by step.
  'tier review': most(20),
} as const

export const BUDGETS: Readonly<Record<Operation, Budget>> = {
  ...PROMISED,
  ...ORDERS,
  ...CARDS,
  ...COUPONS,
  ...DESK,
  ...COUNTER,
  ...PEOPLE,
  ...LATER,
}
