// What counters by the month of an end tell: what stands, what ends when, and where.
import type { StoreId } from '#shared/base/id.ts'
import type { Locale } from '#shared/base/text.ts'
import { endingBetween, monthOf, standing, type Week } from '#shared/domain/report/still-owed.ts'
import { desk } from '#shared/text/desk.ts'
import { NOWHERE, type MoneyRow } from './store.ts'

/** What all lines of one page are read by. */
export interface Reading {
  today: string
  /** The rest of this month. */
  weeks: Week[]
  names: ReadonlyMap<string, string>
  locale: Locale
}

type Rows = readonly MoneyRow[]

export const sumOf = (rows: Rows, count: (row: MoneyRow) => number) => rows.reduce((all, row) => all + count(row), 0)

export const grouped = (rows: Rows, by: (row: MoneyRow) => string): Map<string, MoneyRow[]> => {
  const groups = new Map<string, MoneyRow[]>()
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row])
  return groups
}

export const standingIn = (rows: Rows, { today }: Pick<Reading, 'today'>) => sumOf(rows, (row) => standing(row, today))

export const byWeek = (rows: Rows, { today, weeks }: Reading): number[] => {
  const thisMonth = rows.filter(({ month }) => month === monthOf(today))
  return weeks.map(({ from, until }) => sumOf(thisMonth, (row) => endingBetween(row, from, until)))
}

/** What ends from today to the end of the month. */
export const endingIn = (rows: Rows, reading: Reading): number =>
  byWeek(rows, reading).reduce((all, units) => all + units, 0)

export const placeName = (store: string, { names, locale }: Reading) => ({
  store: store === NOWHERE ? null : (store as StoreId),
  name: names.get(store) ?? desk[locale].nowhere,
})
