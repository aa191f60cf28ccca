import { businessDay } from '#shared/base/time.ts'
import { brandOfStore, findBrand } from '#functions/abilities/house.ts'
import type { Event } from '#shared/events/event.ts'
import { commit } from '../platform/table/commit.ts'
import { now } from '../platform/clock.ts'
import { subscribe } from '../platform/subscriber.ts'
import type { Write } from '../platform/table/write.ts'
import { countsOf, redeemedAt } from './counts-of.ts'
import { markCounted } from './store.ts'

/** A coupon that another brand's store takes is counted on that store's own day as well; who bears it stays who gave it. */
const countsAtHost = async (event: Event): Promise<Write[]> => {
  const { group, brand, store, at } = event
  const host = store && (await brandOfStore(group, store))
  if (!host || host === brand) return []
  const place = { group, brand: host }
  return redeemedAt(place, event, businessDay(at, (await findBrand(group, host))?.dayEndsAtHour ?? 0))
}

/** Counts an event once, however often it comes. */
export const handler = subscribe(async (event) => {
  const { group, brand } = event
  if (!brand) return
  const place = { group, brand }
  const day = businessDay(event.at, (await findBrand(group, brand))?.dayEndsAtHour ?? 0)
  const counted = [...countsOf(place, event, day), ...(await countsAtHost(event))]
  if (counted.length) await commit([markCounted(group, event.id, now()), ...counted])
})
