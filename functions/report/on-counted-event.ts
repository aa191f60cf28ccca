import { businessDay } from '#shared/base/time.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { commit } from '../platform/table/commit.ts'
import { now } from '../platform/clock.ts'
import { subscribe } from '../platform/subscriber.ts'
import { countsOf } from './counts-of.ts'
import { markCounted } from './store.ts'

/** Counts an event once, however often it comes. */
export const handler = subscribe(async (event) => {
  const { group, brand } = event
  if (!brand) return
  const place = { group, brand }
  const day = businessDay(event.at, (await findBrand(group, brand))?.dayEndsAtHour ?? 0)
  const counted = countsOf(place, event, day)
  if (counted.length) await commit([markCounted(group, event.id, now()), ...counted])
})
