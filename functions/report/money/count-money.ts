// What one event adds to the counters of what a brand owes: units of cards by the day on which they end, and coupons.
import type { Day } from '#shared/base/time.ts'
import { lastDayOf } from '#shared/domain/coupon/days.ts'
import { dayCounter, monthOf } from '#shared/domain/report/still-owed.ts'
import type { Event } from '#shared/events/event.ts'
import type { Write } from '../../platform/table/write.ts'
import { add, type Place } from '../store.ts'
import { movedKey, opensKey, outKey, owedKey } from './store.ts'

const OPENS = 'opens.'
const isDay = (end: string) => /^\d{4}-\d{2}-\d{2}$/.test(end)

/** By the month in which it ends, so that what ended months ago is not read any more, and by the day. */
const byMonth = (ends: readonly (readonly [end: string, units: number])[]): Map<string, Record<string, number>> => {
  const months = new Map<string, Record<string, number>>()
  for (const [end, units] of ends) {
    const month = isDay(end) ? monthOf(end) : end
    const counters = months.get(month) ?? {}
    const places = isDay(end) ? ['units', dayCounter(end)] : ['units']
    for (const place of places) counters[place] = (counters[place] ?? 0) + units
    months.set(month, counters)
  }
  return months
}

const cardWrites = (place: Place, { data, store }: Event): Write[] => {
  const { account, of, owed } = data as { account: string; of: string; owed: Record<string, number> }
  const ends = Object.entries(owed)
  const opens = ends.filter(([end]) => end.startsWith(OPENS)).map(([end, n]) => [end.slice(OPENS.length), n] as const)
  return [
    ...[...byMonth(ends.filter(([end]) => !end.startsWith(OPENS)))].map(([month, counters]) =>
      add(owedKey(place, month, account, of, store), counters),
    ),
    ...[...byMonth(opens)].map(([month, counters]) => add(opensKey(place, month, of), counters)),
  ]
}

interface CouponData {
  campaign: string
  expiresAt?: string
  was?: string
  reason?: string
  issuedIn?: string
}

/** Events from before say no end. */
const endOf = (at: string | undefined) => (at ? lastDayOf(at) : 'unknown')

/** Coupons more or less that are out. A gift to a friend is the same promise: one goes, one comes. */
const outOf = (name: string, { expiresAt, was }: CouponData): [end: string, units: number][] => {
  const end = endOf(expiresAt)
  switch (name) {
    case 'coupon.issued':
    case 'coupon.undone':
      return [[end, 1]]
    case 'coupon.redeemed':
    case 'coupon.voided':
    case 'coupon.transferred':
      return [[end, -1]]
    case 'coupon.opened':
    case 'coupon.extended':
      return was === undefined || endOf(was) === end ? [] : [[endOf(was), -1] as [string, number], [end, 1]]
    default:
      return []
  }
}

const movedIn = (name: string, { reason }: CouponData): Record<string, number> | undefined => {
  if (name === 'coupon.issued') return reason === 'gift' ? undefined : { issued: 1 }
  if (name === 'coupon.redeemed') return { used: 1 }
  return name === 'coupon.undone' ? { used: -1 } : undefined
}

/** A first one was issued where it happened; of every other move the event says where that was. */
const issuedIn = (name: string, { issuedIn: said, reason }: CouponData, store: string | undefined) =>
  said ?? (name === 'coupon.issued' && reason !== 'gift' && reason !== 'reissue' ? store : undefined)

const couponWrites = (place: Place, { name, data, store }: Event, day: Day): Write[] => {
  const told = data as CouponData
  const moved = movedIn(name, told)
  const issuer = issuedIn(name, told, store)
  return [
    ...[...byMonth(outOf(name, told))].map(([month, counters]) =>
      add(outKey(place, month, told.campaign, issuer), counters),
    ),
    ...(moved ? [add(movedKey(place, monthOf(day), told.campaign, store), moved)] : []),
  ]
}

/** @param day the business day it belongs to */
export const countMoney = (place: Place, event: Event, day: Day): Write[] => {
  if (event.name === 'ledger.moved') return cardWrites(place, event)
  return event.name.startsWith('coupon.') ? couponWrites(place, event, day) : []
}
