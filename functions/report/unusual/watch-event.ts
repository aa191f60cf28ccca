import { after, businessDay, DAY, instant, type Instant } from '#shared/base/time.ts'
import { favouredBy, HAND, unusualMember } from '#shared/domain/report/unusual/unusual-member.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Event } from '#shared/events/event.ts'
import type { BrandOfStore, DayEnds } from '../../platform/asks.ts'
import { sha256 } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { markCounted } from '../store.ts'
import { countedAs, handId } from './counted-as.ts'
import { countForHand, countForMember, countForStore, flagMember, readMemberDay, readMemberDays } from './store.ts'

const PRINT = 16
const WEEK_BEFORE = 6
const MONTH_BEFORE = 29

export interface WatchDeps {
  dayEnds: DayEnds
  brandOfStore: BrandOfStore
  /** Whether the member is whoever’s hand it was. */
  isOwn: (act: { group: string; brand: string; store: string; by: DoneBy; member: string }) => Promise<boolean>
  /** Which clerk of the store the member is. */
  clerkWhoIs: (who: { group: string; store: string; member: string }) => Promise<DoneBy | undefined>
}

export const dayBefore = (day: string, days: number): string =>
  businessDay(after(instant(Date.parse(`${day}T12:00:00+08:00`)), -days * DAY))

/** Counts an act in the day of its member, its hand and its store; once, however often it is told. A member who stands out is looked at by the board. */
export const watchEvent =
  ({ dayEnds, brandOfStore, isOwn, clerkWhoIs }: WatchDeps) =>
  async (event: Event, now: Instant): Promise<void> => {
    const { group, member, store = '-' } = event
    const counted = countedAs(event)
    if (!event.brand || !counted) return
    // Whoever runs the store watches it, also where it takes another brand's coupon.
    const brand = (event.store && (await brandOfStore(group, event.store))) || event.brand
    const place = { group, brand }
    const of = { ...place, day: businessDay(event.at, await dayEnds(place)), at: event.at }
    const atStore = counted.store ? [countForStore(of, store, counted.store)] : []
    if (!member) {
      if (atStore.length > 0) await commit([markCounted(group, `watch:${event.id}`, now), ...atStore])
      return
    }
    const { hand } = counted
    const served = hand && `${HAND}${handId(hand.by)}`
    const isFirst = served && counted.member[served] && !(await readMemberDay(place, member, of.day))[served]
    const own = counted.byPhone && event.store ? await clerkWhoIs({ group, store, member }) : undefined
    const self = own || (hand && (await isOwn({ group, brand, store, by: hand.by, member })))
    const byHand = { ...hand?.counters, ...(isFirst && { people: 1 }), ...(self && { self: 1 }) }
    const saved = await commit([
      countForMember(of, member, { ...counted.member, ...(self && { self: 1 }) }, sha256(counted.act).slice(0, PRINT)),
      ...(hand && Object.keys(byHand).length > 0 ? [countForHand(of, handId(hand.by), store, byHand)] : []),
      ...(own ? [countForHand(of, handId(own), store, { self: 1 })] : []),
      ...atStore,
    ])
    if (!saved.ok) return
    // All of a store count on one item: in a transaction those who come at the same moment would wait for each other.
    if (counted.hour) await commit([countForStore(of, store, counted.hour)])
    const days = await readMemberDays(place, member, dayBefore(of.day, MONTH_BEFORE), of.day)
    const week = days.filter(({ day }) => day >= dayBefore(of.day, WEEK_BEFORE))
    if (unusualMember(days).length > 0 || favouredBy(week).length > 0) await commit([flagMember(of, member)])
  }
