// What is owed now, and coupons, out of the counters and of what units are worth.
import type { Locale } from '#shared/base/text.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { brandMoney } from '#shared/contract/report/money.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { monthOf, weeksLeft } from '#shared/domain/report/still-owed.ts'
import type { DayEnds, StoreNames } from '../../platform/asks.ts'
import { liveConfigs, type Config, type Place } from '../../platform/table/config.ts'
import { campaignBrandsOf, liveCampaigns, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { couponLine } from './coupon-line.ts'
import { programLine } from './program-line.ts'
import type { Reading } from './read-rows.ts'
import { readMoved, readOpens, readOut, readOwed, readWorths, type MoneyRow } from './store.ts'
import { couponValues, unitValueOf } from './value-units.ts'

export type BrandMoney = OutputOf<typeof brandMoney>
export type ProgramMoney = BrandMoney['programs'][number]

export interface MoneyDeps {
  storeNames: StoreNames
  dayEnds: DayEnds
  brandsOf: (group: string) => Promise<readonly string[]>
}

interface At {
  now: Instant
  locale: Locale
}

const of = (rows: readonly MoneyRow[], id: string, at: number) => rows.filter((row) => row.of[at] === id)

/** @param brands in which units of the programmes are given and used */
const linesOf = async (
  place: Place,
  brands: readonly string[],
  programs: readonly Config<Program>[],
  values: ReadonlyMap<string, number>,
  reading: Reading,
): Promise<ProgramMoney[]> => {
  const month = monthOf(reading.today)
  const told = (read: typeof readOwed) => Promise.all(brands.map((brand) => read({ ...place, brand }, month)))
  const [set, owed, opens] = await Promise.all([readWorths(place), told(readOwed), told(readOpens)])
  const lines = programs.map(async (program) =>
    programLine(
      program,
      await unitValueOf(program, set, values),
      of(owed.flat(), program.id, 1),
      of(opens.flat(), program.id, 0),
      reading,
    ),
  )
  return Promise.all(lines)
}

const readingAt = async (deps: MoneyDeps, group: string, { now, locale }: At): Promise<Reading> => {
  const today = businessDay(now)
  return { today, weeks: weeksLeft(today), names: await deps.storeNames(group), locale }
}

/** What a brand's own programmes owe. Up to a minute behind, as the counters are. */
export const weighMoney = async (deps: MoneyDeps, place: Place, at: At): Promise<BrandMoney> => {
  const [reading, dayEndsAtHour, programs, campaigns] = await Promise.all([
    readingAt(deps, place.group, at),
    deps.dayEnds(place),
    liveConfigs<Program>(place, 'program'),
    liveConfigs<Campaign>(place, 'campaign'),
  ])
  const { today, weeks } = reading
  const [values, out, moved] = await Promise.all([
    couponValues(campaigns),
    readOut(place, monthOf(today)),
    readMoved(place, monthOf(businessDay(at.now, dayEndsAtHour))),
  ])
  return {
    now: at.now,
    today,
    weeks,
    programs: await linesOf(place, [place.brand], programs, values, reading),
    coupons: campaigns.map((one) =>
      couponLine(one, values.get(one.id) ?? null, of(out, one.id, 0), of(moved, one.id, 0), reading),
    ),
  }
}

/** What programmes of the whole group owe: units are given in one brand and used in another, so no brand by itself tells what is left. */
export const weighWholeGroup = async (
  deps: MoneyDeps,
  group: string,
  at: At,
): Promise<{ program: Config<Program>; line: ProgramMoney }[]> => {
  const place = { group, brand: WHOLE_GROUP }
  const programs = await liveConfigs<Program>(place, 'program')
  if (programs.length === 0) return []
  const [reading, brands, campaigns] = await Promise.all([
    readingAt(deps, group, at),
    deps.brandsOf(group),
    Promise.all(programs.map((one) => liveCampaigns<Campaign>(one, place, Object.keys(campaignBrandsOf(one))))),
  ])
  const values = await couponValues(campaigns.flat())
  const lines = await linesOf(place, brands, programs, values, reading)
  return programs.map((program, nth) => ({ program, line: lines[nth]! }))
}
