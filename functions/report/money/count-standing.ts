// What is out now, for whoever is about to take its programme or campaign out of service. Up to a minute behind, as the counters are.
import { businessDay, type Instant } from '#shared/base/time.ts'
import { monthOf, standing } from '#shared/domain/report/still-owed.ts'
import type { Place } from '../../platform/table/config.ts'
import { readOut, readOwed } from './store.ts'

/** Units that members hold of a programme and may still use. */
export const countOwed = async (place: Place, program: string, now: Instant): Promise<number> => {
  const today = businessDay(now)
  return (await readOwed(place, monthOf(today)))
    .filter(({ month, of }) => month !== 'debt' && of[1] === program)
    .reduce((sum, row) => sum + standing(row, today), 0)
}

/** Coupons of a campaign that are out and neither used nor over. */
export const countOut = async (place: Place, campaign: string, now: Instant): Promise<number> => {
  const today = businessDay(now)
  return (await readOut(place, monthOf(today)))
    .filter(({ of }) => of[0] === campaign)
    .reduce((sum, row) => sum + standing(row, today), 0)
}
