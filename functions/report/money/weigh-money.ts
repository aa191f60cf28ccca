// What one brand owes now, and its coupons, out of the counters and of what units are worth.
import type { CampaignId, ProgramId, StoreId } from '#shared/base/id.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { brandMoney } from '#shared/contract/report/money.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { UnitValue } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { endingBetween, moneyFor, monthOf, standing, weeksLeft, type Week } from '#shared/domain/report/still-owed.ts'
import { desk } from '#shared/text/desk.ts'
import type { DayEnds, StoreNames } from '../../platform/asks.ts'
import { liveConfigs, type Config, type Place } from '../../platform/table/config.ts'
import { campaignBrandsOf, liveAround, liveCampaigns, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { NOWHERE, readMoved, readOpens, readOut, readOwed, readWorths, type MoneyRow } from './store.ts'
import { couponValues, unitValueOf } from './value-units.ts'

export type BrandMoney = OutputOf<typeof brandMoney>
type ProgramLine = BrandMoney['programs'][number]
type CouponLine = BrandMoney['coupons'][number]

export interface MoneyDeps {
  storeNames: StoreNames
  dayEnds: DayEnds
}

const sumOf = (rows: readonly MoneyRow[], count: (row: MoneyRow) => number) =>
  rows.reduce((all, row) => all + count(row), 0)

const grouped = (rows: readonly MoneyRow[], by: (row: MoneyRow) => string): Map<string, MoneyRow[]> => {
  const groups = new Map<string, MoneyRow[]>()
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row])
  return groups
}

interface Reading {
  today: string
  weeks: Week[]
  names: ReadonlyMap<string, string>
  locale: Locale
}

const placeName = (store: string, { names, locale }: Pick<Reading, 'names' | 'locale'>) => ({
  store: store === NOWHERE ? null : (store as StoreId),
  name: names.get(store) ?? desk[locale].nowhere,
})

/** What was paid for is worth what was paid; the rest what the brand says. */
const valueOf = (worth: UnitValue | null, units: number, paid: number): number | null =>
  worth || units === paid ? paid + (worth ? moneyFor(units - paid, worth) : 0) : null

const programLine = (
  { id, brand, settings }: Config<Program>,
  worth: ProgramLine['worth'],
  rows: readonly MoneyRow[],
  opens: readonly MoneyRow[],
  { today, weeks, ...named }: Reading,
): ProgramLine => {
  const owed = rows.filter(({ month }) => month !== 'debt')
  const stands = (some: readonly MoneyRow[]) => sumOf(some, (row) => standing(row, today))
  const paidIn = (some: readonly MoneyRow[]) => stands(some.filter(({ month }) => month === 'paid'))
  const worthOf = (some: readonly MoneyRow[]) => valueOf(worth, stands(some), paidIn(some))
  const byEnd = grouped(owed, ({ month }) => (month === 'paid' ? 'never' : month))
  return {
    programId: id as ProgramId,
    kind: settings.kind,
    name: say(settings.name as Text, named.locale),
    unit: say(settings.unit as Text, named.locale),
    isGroups: brand === WHOLE_GROUP,
    units: stands(owed),
    // What opens today is open when somebody reads this: its hour is the hour of the earning.
    pending: sumOf(opens, (row) => standing(row, today)),
    paid: paidIn(owed),
    debt: stands(rows.filter(({ month }) => month === 'debt')),
    worth,
    money: worthOf(owed),
    weeks: weeks.map(({ from, until }) =>
      sumOf(
        owed.filter(({ month }) => month === monthOf(from)),
        (row) => endingBetween(row, from, until),
      ),
    ),
    ends: [...byEnd]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([month, some]) => ({ month, units: stands(some), money: worthOf(some) }))
      .filter(({ units }) => units !== 0),
    stores: [...grouped(owed, ({ of }) => of[2]!)]
      .map(([store, some]) => ({ ...placeName(store, named), units: stands(some), money: worthOf(some) }))
      .filter(({ units }) => units !== 0)
      .sort((a, b) => b.units - a.units),
  }
}

const couponLine = (
  { id, settings }: Pick<Config<Campaign>, 'id' | 'settings'>,
  value: number | null,
  out: readonly MoneyRow[],
  moved: readonly MoneyRow[],
  { today, weeks, ...named }: Reading,
): CouponLine => {
  const count = (rows: readonly MoneyRow[], name: string) => sumOf(rows, ({ counters }) => counters[name] ?? 0)
  return {
    campaignId: id as CampaignId,
    name: say(settings.name as Text, named.locale),
    out: sumOf(out, (row) => standing(row, today)),
    value,
    weeks: weeks.map(({ from, until }) =>
      sumOf(
        out.filter(({ month }) => month === monthOf(from)),
        (row) => endingBetween(row, from, until),
      ),
    ),
    issued: count(moved, 'issued'),
    used: count(moved, 'used'),
    stores: [...grouped(moved, ({ of }) => of[1]!)].map(([store, some]) => ({
      ...placeName(store, named),
      issued: count(some, 'issued'),
      used: count(some, 'used'),
    })),
  }
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
