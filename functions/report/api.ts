import { readAwaited } from '#functions/abilities/desk/awaited.ts'
import { readOwed } from '#functions/abilities/desk/owed.ts'
import { handNames } from '#functions/abilities/hands.ts'
import { memberNames } from '#functions/abilities/people.ts'
import { brandsOf, dayEnds, findBrand, readHouse, staffOf, storeNames } from '#functions/abilities/house.ts'
import * as awaitedRoutes from '#shared/contract/report/awaited.ts'
import * as owedRoutes from '#shared/contract/report/owed.ts'
import * as moneyRoutes from '#shared/contract/report/money.ts'
import * as unusualRoutes from '#shared/contract/report/unusual.ts'
import * as routes from '#shared/contract/report.ts'
import { on, serve } from '../platform/http/http.ts'
import { setWorth } from './money/set-worth.ts'
import { showGroupMoney, showMoney, type BrandsAndCompanies } from './money/show-money.ts'
import { listOwed } from './list-owed.ts'
import { listAwaited } from './refunds/list-awaited.ts'
import { showDay } from './show-day.ts'
import { listUnusual } from './unusual/list-unusual.ts'
import { markSeen } from './unusual/mark-seen.ts'

const deps = {
  storeNames,
  storesOf: async (group: string, brand: string) =>
    (await readHouse(group)).stores.filter((store) => store.brand === brand).map(({ id }) => id),
  dayEndsAtHour: async (group: string, brand: string) => (await findBrand(group, brand))?.dayEndsAtHour ?? 0,
}

const brandsAndCompanies: BrandsAndCompanies = async (group) => {
  const { brands, companies } = await readHouse(group)
  return brands.map(({ id, name, company, companyName }) => ({
    id,
    name,
    company,
    companyName,
    taxId: companies.find((one) => one.id === company)?.taxId ?? null,
  }))
}

const money = { storeNames, dayEnds, brandsOf }

export const handler = serve(
  [
    on(routes.today, showDay(deps)),
    on(unusualRoutes.listUnusual, listUnusual({ dayEnds, storeNames, memberNames, handNames })),
    on(awaitedRoutes.awaitedRefunds, listAwaited({ storeNames, readAwaited })),
    on(owedRoutes.owedCoupons, listOwed({ readOwed, memberNames })),
    on(unusualRoutes.markSeen, markSeen),
    on(moneyRoutes.brandMoney, showMoney(money)),
    on(moneyRoutes.groupMoney, showGroupMoney({ ...money, brandsAndCompanies })),
    on(moneyRoutes.setWorth, setWorth()),
  ],
  { staffOf },
)
