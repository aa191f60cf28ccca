import { findBrand, readHouse, staffOf, storeNames } from '#functions/abilities/house.ts'
import * as routes from '#shared/contract/report.ts'
import { on, serve } from '../platform/http/http.ts'
import { showDay } from './show-day.ts'

const deps = {
  storeNames,
  storesOf: async (group: string, brand: string) =>
    (await readHouse(group)).stores.filter((store) => store.brand === brand).map(({ id }) => id),
  dayEndsAtHour: async (group: string, brand: string) => (await findBrand(group, brand))?.dayEndsAtHour ?? 0,
}

export const handler = serve([on(routes.today, showDay(deps))], { staffOf })
