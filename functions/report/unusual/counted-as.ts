// What an event tells those who watch: whose day it counts in, and whose hand it was.
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Event } from '#shared/events/event.ts'
import { hourOf } from '../hour-of.ts'
import { visitsIn } from '#shared/domain/report/unusual/unusual-store.ts'
import { HAND } from '#shared/domain/report/unusual/unusual-member.ts'

export interface CountedAs {
  /** Told apart from every other act: one that feeds several cards tells of each, and is one. */
  act: string
  member: Record<string, number>
  store?: Record<string, number>
  /** Of the store’s day: how many came in which hour. */
  hour?: Record<string, number>
  hand?: { by: DoneBy; counters: Record<string, number> }
  /** Nobody’s hand did it but the member’s own phone: a clerk may have served themself. */
  byPhone?: boolean
}

/** Ledger key of the act: what feeds a second card has that card behind it. */
const actOf = ({ id }: Event) => id.replace(/#\d+$/, '').replace(/#crd_[^#]*$/, '')
const isCheckIn = ({ id }: Event) => /\/ledger#[^#]+#check-in:/.test(id)
/** A row of a file: it tells of another day, and of nobody's hand but whose file it was. */
const isFromFile = ({ id }: Event) => /\/ledger#[^#]+#order:csv:/.test(id)

const VISITS = new Set(['counter', 'order', 'check-in'])
const DESK = new Set(['late-credit', 'correction'])

const handOf = (by: DoneBy | undefined, counters: Record<string, number>) => by && { hand: { by, counters } }
export const handId = ({ kind, id }: DoneBy) => `${kind}.${id}`
const servedBy = (by: DoneBy | undefined): Record<string, number> => (by ? { [`${HAND}${handId(by)}`]: 1 } : {})

const earned = (event: Event, stamps: number | undefined): CountedAs => {
  const { by } = event.data as { by?: DoneBy }
  const act = `earned ${actOf(event)}`
  if (isFromFile(event)) return { act, member: { filed: 1 }, ...handOf(by, {}) }
  // What the desk puts right is no visit.
  if (by?.kind === 'staff' && !isCheckIn(event))
    return { act, member: servedBy(by), ...handOf(by, { acts: 1, desk: 1 }) }
  const counters = { acts: 1, ...(stamps !== undefined && { stamped: 1, stamps }) }
  return {
    act,
    member: { visits: 1, ...(isCheckIn(event) && { checkIns: 1 }), ...servedBy(by) },
    ...(event.store && { hour: { [visitsIn(hourOf(event.at))]: 1 } }),
    ...(by ? handOf(by, counters) : { byPhone: true }),
  }
}

const undone = (act: string, hand: DoneBy | undefined): CountedAs => ({
  act,
  member: { undone: 1, ...servedBy(hand) },
  store: { undone: 1 },
  ...handOf(hand, { acts: 1, undone: 1 }),
})

/** Undefined for what is not watched. */
export const countedAs = (event: Event): CountedAs | undefined => {
  const data = event.data as Record<string, unknown>
  switch (event.name) {
    case 'stamp.collected':
      return earned(event, Number(data.added))
    case 'card.credited':
      return VISITS.has(String(data.reason)) || DESK.has(String(data.reason)) ? earned(event, undefined) : undefined
    case 'card.debited':
      return data.reason === 'undone' ? undone(`undone ${actOf(event)}`, data.by as DoneBy | undefined) : undefined
    case 'coupon.redeemed': {
      const hand = data.hand as DoneBy | undefined
      return {
        act: event.id,
        member: { redeemed: 1, ...servedBy(hand) },
        ...(hand ? handOf(hand, { acts: 1, redeemed: 1 }) : { byPhone: true }),
      }
    }
    case 'coupon.undone':
      return undone(event.id, data.hand as DoneBy | undefined)
    case 'coupon.voided': {
      const hand = data.hand as DoneBy | undefined
      return { act: event.id, member: { voided: 1, ...servedBy(hand) }, ...handOf(hand, { acts: 1, voided: 1 }) }
    }
    case 'order.refunded':
      return { act: event.id, member: { refunded: 1 }, store: { refunded: 1 } }
    case 'doubt.raised':
      return { act: event.id, member: { doubts: 1 }, store: { doubts: 1 } }
    default:
      return undefined
  }
}
