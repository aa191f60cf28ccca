// Sums of what the API told; nothing is rounded twice.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { moneyFor } from '#shared/domain/report/still-owed.ts'

export type Money = OutputOf<Api['GET /admin/money']>
export type ProgramMoney = Money['programs'][number]
export type CouponMoney = Money['coupons'][number]
export type BrandMoney = OutputOf<Api['GET /admin/money/brands']>['brands'][number]

export const totalOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

/** What ends this month, in units and in money. */
export const endingOf = ({ weeks, worth }: ProgramMoney) => {
  const units = totalOf(weeks)
  return { units, money: worth ? moneyFor(units, worth) : null }
}

export const kindsOf = (programs: readonly ProgramMoney[]): { kind: string; money: number }[] =>
  [...new Set(programs.map(({ kind }) => kind))]
    .map((kind) => ({ kind, money: totalOf(programs.map((one) => (one.kind === kind ? one.money : 0))) }))
    .filter(({ money }) => money !== 0)

const MONTHS_SHOWN = 12

/** This month and those that follow, with what ends in them, until the last in which anything does. */
export const monthsOf = (programs: readonly ProgramMoney[], today: string): { month: string; money: number }[] => {
  const [year, first] = today.split('-').map(Number) as [number, number]
  const months = Array.from({ length: MONTHS_SHOWN }, (_, later) =>
    new Date(Date.UTC(year, first - 1 + later, 1)).toISOString().slice(0, 7),
  ).map((month) => ({
    month,
    money: totalOf(programs.flatMap(({ ends }) => ends.flatMap((one) => (one.month === month ? [one.money] : [])))),
  }))
  return months.slice(0, months.findLastIndex(({ money }) => money !== 0) + 1)
}

export interface Place {
  key: string
  name: string
  small?: string
  money: number
  ending: number | null
  /** Coupons that are out; null where they are told elsewhere. */
  out: number | null
  parts: { key: string; name: string; units?: string; money?: number | null }[]
}

const counted = (count: number) => count.toLocaleString('en')

export const placesByStore = (programs: readonly ProgramMoney[]): Place[] => {
  const places = new Map<string, Place>()
  for (const { programId, name: program, unit, stores } of programs)
    for (const { store, name, units, money } of stores) {
      const key = store ?? ''
      const place = places.get(key) ?? { key, name, money: 0, ending: null, out: null, parts: [] }
      place.money += money ?? 0
      place.parts.push({ key: programId, name: program, units: `${counted(units)} ${unit}`, money })
      places.set(key, place)
    }
  return [...places.values()].sort((a, b) => b.money - a.money)
}

const brandTotal = ({ kinds }: BrandMoney) => totalOf(kinds.map(({ money }) => money))

export interface PlaceWords {
  kinds: Record<string, string>
  coupons: string
  couponsSay: (coupons: BrandMoney['coupons']) => string
  taxId: (taxId: string) => string
}

const couponsPart = (key: string, name: string, coupons: BrandMoney['coupons'], words: PlaceWords) => ({
  key: `coupons.${key}`,
  name,
  units: words.couponsSay(coupons),
})

export const placesByBrand = (brands: readonly BrandMoney[], words: PlaceWords): Place[] =>
  brands
    .map((one) => ({
      key: one.brand,
      name: one.name,
      money: brandTotal(one),
      ending: one.ending,
      out: one.coupons.out,
      parts: [
        ...one.kinds.map(({ kind, money }) => ({ key: kind, name: words.kinds[kind] ?? kind, money })),
        couponsPart(one.brand, words.coupons, one.coupons, words),
      ],
    }))
    .sort((a, b) => b.money - a.money)

export const placesByCompany = (brands: readonly BrandMoney[], words: PlaceWords): Place[] => {
  const companies = new Map<string, Place>()
  for (const one of brands) {
    const { id: key, name, taxId } = one.company
    const begun: Place = {
      key,
      name,
      ...(taxId && { small: words.taxId(taxId) }),
      money: 0,
      ending: 0,
      out: 0,
      parts: [],
    }
    const place = companies.get(key) ?? begun
    place.money += brandTotal(one)
    place.ending = (place.ending ?? 0) + one.ending
    place.out = (place.out ?? 0) + one.coupons.out
    place.parts.push(
      { key: one.brand, name: one.name, money: brandTotal(one) },
      couponsPart(one.brand, words.coupons, one.coupons, words),
    )
    companies.set(key, place)
  }
  return [...companies.values()].sort((a, b) => b.money - a.money)
}
