// What one brand owes now, and its coupons, out of the counters and of what units are worth.
import type { Locale } from '#shared/base/text.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { brandMoney } from '#shared/contract/report/money.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { monthOf, weeksLeft } from '#shared/domain/report/still-owed.ts'
import type { DayEnds, StoreNames } from '../../platform/asks.ts'
import { liveConfigs, type Place } from '../../platform/table/config.ts'
import { campaignBrandsOf, liveAround, liveCampaigns, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { couponLine } from './coupon-line.ts'
import { programLine } from './program-line.ts'
import { readMoved, readOpens, readOut, readOwed, readWorths, type MoneyRow } from './store.ts'
import { couponValues, unitValueOf } from './value-units.ts'

export type BrandMoney = OutputOf<typeof brandMoney>

export interface MoneyDeps {
  storeNames: StoreNames
  dayEnds: DayEnds
}

/** Up to a minute behind, as the counters are. */
export const weighMoney = async (deps: MoneyDeps, place: Place, now: Instant, locale: Locale): Promise<BrandMoney> => {
  const today = businessDay(now)
  const month = monthOf(today)
  const business = monthOf(businessDay(now, await deps.dayEnds(place)))
  const [programs, campaigns, owed, opens, out, moved, set, setEverywhere, names] = await Promise.all([
    liveAround<Program>(place, 'program'),
    liveConfigs<Campaign>(place, 'campaign'),
    readOwed(place, month),
    readOpens(place, month),
    readOut(place, month),
    readMoved(place, business),
    readWorths(place),
    readWorths({ ...place, brand: WHOLE_GROUP }),
    deps.storeNames(place.group),
  ])
  const reading = { today, weeks: weeksLeft(today), names, locale }
  // A card of the whole group may give what another brand bears.
  const elsewhere = programs.map((one) => liveCampaigns<Campaign>(one, place, Object.keys(campaignBrandsOf(one))))
  const values = await couponValues([...campaigns, ...(await Promise.all(elsewhere)).flat()])
  const of = (rows: readonly MoneyRow[], id: string, at: number) => rows.filter((row) => row.of[at] === id)
  const lines = programs.map(async (program) => {
    const worth = await unitValueOf(program, [...set, ...setEverywhere], values)
    return programLine(program, worth, of(owed, program.id, 1), of(opens, program.id, 0), reading)
  })
  return {
    now,
    today,
    weeks: reading.weeks,
    programs: await Promise.all(lines),
    coupons: campaigns.map((one) =>
      couponLine(one, values.get(one.id) ?? null, of(out, one.id, 0), of(moved, one.id, 0), reading),
    ),
  }
}
