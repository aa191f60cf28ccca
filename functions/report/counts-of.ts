// What one event adds to the counters, however it is told: as it happens, or as a history.
import { sourceKind } from '#shared/domain/member/source.ts'
import type { Event } from '#shared/events/event.ts'
import type { Write } from '../platform/table/write.ts'
import { hourOf } from './hour-of.ts'
import { countMoney } from './money/count-money.ts'
import { add, dayKey, totalKey, type Place } from './store.ts'

/** What one event adds to a day. */
const dayAmount = (event: Event): Record<string, number> | undefined => {
  const data = event.data as Record<string, unknown>
  switch (event.name) {
    case 'member.joined':
      return data.bound ? undefined : { joins: 1 }
    case 'stamp.collected':
      return { stamps: Number(data.added) }
    case 'coupon.issued':
      return { issued: 1 }
    case 'coupon.redeemed':
      return { redeemed: 1 }
    case 'coupon.undone':
      return { redeemed: -1 }
    default:
      return undefined
  }
}

const dayWrites = (place: Place, event: Event, day: string): Write[] => {
  const amount = dayAmount(event)
  if (amount) {
    const hour = String(hourOf(event.at)).padStart(2, '0')
    const byHour = Object.fromEntries(Object.entries(amount).map(([, count]) => [`h${hour}`, count]))
    const isVisit = event.name === 'stamp.collected'
    const writes = [add(dayKey(place, `${day}#store#${event.store ?? '-'}`), { ...amount, ...(isVisit && byHour) })]
    if (event.name === 'member.joined')
      writes.push(add(dayKey(place, `${day}#source#${event.source?.poster ?? sourceKind(event.source)}`), amount))
    return writes
  }
  if (event.name === 'message.sent') return [add(dayKey(place, `${day}#message#sent`), { count: 1 })]
  if (event.name === 'message.not-sent') {
    const { reason } = event.data as { reason: string }
    return [add(dayKey(place, `${day}#message#not-sent#${reason}`), { count: 1 })]
  }
  return []
}

/** Of what is done in the store of one brand with the coupon of another: the redemptions of that store's day. */
export const redeemedAt = (host: Place, event: Event, day: string): Write[] => {
  const amount = dayAmount(event)
  return amount?.redeemed
    ? [add(dayKey(host, `${day}#store#${event.store ?? '-'}`), { redeemed: amount.redeemed })]
    : []
}

const totalWrites = (place: Place, event: Event): Write[] => {
  const data = event.data as Record<string, unknown>
  const total = (row: string, amounts: Record<string, number>) => add(totalKey(place, row), amounts)
  const step = event.from && `step#${event.from.playbook}#${event.from.step}`
  switch (event.name) {
    case 'member.joined':
      if (data.bound) return []
      return [
        total('members', { joined: 1 }),
        ...(event.source?.poster ? [total(`poster#${event.source.poster}`, { joins: 1 })] : []),
      ]
    case 'poster.scanned':
      return [total(`poster#${String(data.poster)}`, { scans: 1 })]
    case 'stamp.collected':
    case 'card.credited':
      return data.first === true ? [total(`program#${String(data.program)}`, { holders: 1 })] : []
    case 'coupon.issued':
      return [
        total(`campaign#${String(data.campaign)}`, { issued: 1 }),
        ...(step ? [total(step, { came: 1, done: 1 })] : []),
      ]
    case 'coupon.redeemed':
      return [total(`campaign#${String(data.campaign)}`, { redeemed: 1 })]
    case 'coupon.undone':
      return [total(`campaign#${String(data.campaign)}`, { redeemed: -1 })]
    case 'message.sent':
    case 'member.tagged':
      return step ? [total(step, { came: 1, done: 1 })] : []
    case 'playbook.entered':
      return [total(`inside#${event.from!.playbook}#${event.from!.version}`, { members: 1 })]
    case 'playbook.left':
      return [total(`inside#${event.from!.playbook}#${event.from!.version}`, { members: -1 })]
    case 'playbook.visited':
      return visitWrites(total, event.from!, data)
    default:
      return []
  }
}

/** Steps whose deed is an event of its own: a coupon issued, a tag given, a message sent at once or, when it was held, later. */
const COUNTED_BY_DEED = new Set(['issued', 'tagged', 'sent', 'held'])

/** A deed counts its step; the visit beside it counts only the rest that follows, at the step where the member rests. */
const visitWrites = (
  total: (row: string, amounts: Record<string, number>) => Write,
  { playbook, step }: NonNullable<Event['from']>,
  data: Record<string, unknown>,
): Write[] => {
  const at = (id: string) => `step#${playbook}#${id}`
  const rest = data.waits ? [total(at(String(data.waits)), { came: 1, rested: 1 })] : []
  if (data.skipped) return [total(at(step), { came: 1, skipped: 1 }), ...rest]
  if (COUNTED_BY_DEED.has(String(data.did))) return rest
  return [total(at(step), { came: 1, done: 1 }), ...rest]
}

/** @param day the business day it belongs to */
export const countsOf = (place: Place, event: Event, day: string): Write[] => [
  ...dayWrites(place, event, day),
  ...totalWrites(place, event),
  ...countMoney(place, event, day),
]
