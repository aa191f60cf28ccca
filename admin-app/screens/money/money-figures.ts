// Sums of what the API told; nothing is rounded twice.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { counted, unitOf } from './say-month.ts'

export type Money = OutputOf<Api['GET /admin/money']>
export type ProgramMoney = Money['programs'][number]
export type CouponMoney = Money['coupons'][number]
type GroupMoney = OutputOf<Api['GET /admin/money/brands']>
export type BrandMoney = GroupMoney['brands'][number]
export type SharedMoney = GroupMoney['shared'][number]

export const totalOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

/** What the brand itself owes: programmes of the whole group stand beside it. */
export const ownOf = ({ programs, ...money }: Money): Money => ({
  ...money,
  programs: programs.filter(({ isGroups }) => !isGroups),
})

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

/** Coupons that are out, those of them that end this month, and those given and used this month. */
type Coupons = BrandMoney['coupons']
const NO_COUPONS: Coupons = { out: 0, ending: 0, issued: 0, used: 0 }

const together = (one: Coupons, more: Coupons): Coupons => ({
  out: one.out + more.out,
  ending: one.ending + more.ending,
  issued: one.issued + more.issued,
  used: one.used + more.used,
})

export interface Place {
  key: string
  name: string
  small?: string
  money: number
  /** Money of it that ends this month. */
  ending: number
  coupons: Coupons
  parts: { key: string; name: string; units?: string; money?: number | null; says?: string }[]
}

export interface PlaceWords {
  kinds: Record<string, string>
  coupons: string
  couponsSay: (coupons: Coupons) => string
  endingSays: (ending: ProgramMoney['ending'], unit: string) => string
  /** What no store gave or took. */
  noStore: string
  noStoreSays: string
  taxId: (taxId: string) => string
  /** Programmes of the whole group. */
  shared: string
}

const hasAny = (coupons: Coupons) => Object.values(coupons).some((count) => count !== 0)

const couponsPart = (key: string, name: string, coupons: Coupons, words: PlaceWords) => ({
  key: `coupons.${key}`,
  name,
  says: words.couponsSay(coupons),
})

/** Stores, the one that owes most first; what no store gave or took comes last. */
export const placesByStore = (
  { programs, coupons }: Pick<Money, 'programs' | 'coupons'>,
  words: PlaceWords,
): Place[] => {
  const places = new Map<string, Place>()
  const placeOf = ({ store, name }: { store: string | null; name: string }): Place => {
    const begun: Place = {
      key: store ?? '',
      name: store === null ? words.noStore : name,
      ...(store === null && { small: words.noStoreSays }),
      money: 0,
      ending: 0,
      coupons: NO_COUPONS,
      parts: [],
    }
    const place = places.get(begun.key) ?? begun
    places.set(begun.key, place)
    return place
  }
  for (const { programId, name, unit, stores } of programs)
    for (const one of stores) {
      const place = placeOf(one)
      place.money += one.money ?? 0
      place.ending += one.ending.money ?? 0
      const says = one.ending.units === 0 ? {} : { says: words.endingSays(one.ending, unit) }
      place.parts.push({
        key: programId,
        name,
        units: `${counted(one.units)} ${unitOf(unit, one.units)}`,
        money: one.money,
        ...says,
      })
    }
  for (const { stores } of coupons)
    for (const { store, name, ...figures } of stores) {
      const place = placeOf({ store, name })
      place.coupons = together(place.coupons, figures)
    }
  return [...places.values()]
    .map((place) =>
      hasAny(place.coupons)
        ? { ...place, parts: [...place.parts, couponsPart(place.key, words.coupons, place.coupons, words)] }
        : place,
    )
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.money - a.money)
}

const brandTotal = ({ kinds }: BrandMoney) => totalOf(kinds.map(({ money }) => money))

/** What no brand owes by itself; it comes last. */
const sharedPlace = (shared: readonly SharedMoney[], words: PlaceWords): Place[] =>
  shared.length === 0
    ? []
    : [
        {
          key: '*',
          name: words.shared,
          money: totalOf(shared.map(({ money }) => money)),
          ending: totalOf(shared.map(({ ending }) => ending)),
          coupons: NO_COUPONS,
          parts: shared.map(({ programId, name, money }) => ({ key: programId, name, money })),
        },
      ]

export const placesByBrand = (
  { brands, shared }: Pick<GroupMoney, 'brands' | 'shared'>,
  words: PlaceWords,
): Place[] => [
  ...brands
    .map((one) => ({
      key: one.brand,
      name: one.name,
      money: brandTotal(one),
      ending: one.ending,
      coupons: one.coupons,
      parts: [
        ...one.kinds.map(({ kind, money }) => ({ key: kind, name: words.kinds[kind] ?? kind, money })),
        couponsPart(one.brand, words.coupons, one.coupons, words),
      ],
    }))
    .sort((a, b) => b.money - a.money),
  ...sharedPlace(shared, words),
]

export const placesByCompany = (
  { brands, shared }: Pick<GroupMoney, 'brands' | 'shared'>,
  words: PlaceWords,
): Place[] => {
  const companies = new Map<string, Place>()
  for (const one of brands) {
    const { id: key, name, taxId } = one.company
    const begun: Place = {
      key,
      name,
      ...(taxId && { small: words.taxId(taxId) }),
      money: 0,
      ending: 0,
      coupons: NO_COUPONS,
      parts: [],
    }
    const place = companies.get(key) ?? begun
    place.money += brandTotal(one)
    place.ending += one.ending
    place.coupons = together(place.coupons, one.coupons)
    place.parts.push(
      { key: one.brand, name: one.name, money: brandTotal(one) },
      couponsPart(one.brand, words.coupons, one.coupons, words),
    )
    companies.set(key, place)
  }
  const isBorne = ({ company }: SharedMoney) => company !== null && companies.has(company)
  for (const { company, programId, name, money, ending } of shared.filter(isBorne)) {
    const place = companies.get(company!)!
    place.money += money ?? 0
    place.ending += ending
    place.parts.push({ key: programId, name, money })
  }
  return [
    ...[...companies.values()].sort((a, b) => b.money - a.money),
    ...sharedPlace(
      shared.filter((one) => !isBorne(one)),
      words,
    ),
  ]
}
