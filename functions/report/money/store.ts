// Keys and access patterns of what a brand owes, of its coupons, and of what one unit is worth.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { EndRow } from '#shared/domain/report/still-owed.ts'
import type { Place } from '../../platform/table/config.ts'
import { isA, query, shaped, type Row } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { remove, replace, type Write } from '../../platform/table/write.ts'

const moneyPk = ({ group, brand }: Place) => `${group}#${brand}#money`
/** In place of a store, where something happened in none. */
export const NOWHERE = '-'

/** What a brand says that so many units of a programme are worth. */
const worth = new Entity({
  name: 'worth',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    program: string().key(),
    units: number(),
    money: number(),
    by: string(),
    at: string(),
    ...revised,
  }),
  computeKey: ({ group, brand, program }) => ({ pk: moneyPk({ group, brand }), sk: `worth#${program}` }),
})

export interface Worth {
  program: string
  units: number
  money: number
  rev: number
}

/** Units of a card by the month in which they end (or `never`, `paid`, `debt`), and by day within it. */
export const owedKey = (place: Place, month: string, kind: string, program: string, store = NOWHERE) => ({
  pk: moneyPk(place),
  sk: `owed#${month}#${kind}#${program}#${store}`,
})
/** Of those, what cannot be used before its day. */
export const opensKey = (place: Place, month: string, program: string) => ({
  pk: moneyPk(place),
  sk: `opens#${month}#${program}`,
})
/** Coupons that are out, by the month in which they end and the store that issued them; rows from before stores were told name none. */
export const outKey = (place: Place, month: string, campaign: string, store = NOWHERE) => ({
  pk: moneyPk(place),
  sk: `out#${month}#${campaign}#${store}`,
})
/** Coupons that were issued and used in a month, by store. */
export const movedKey = (place: Place, month: string, campaign: string, store = NOWHERE) => ({
  pk: moneyPk(place),
  sk: `moved#${month}#${campaign}#${store}`,
})

/** `[what its key says after the month, …]` */
export interface MoneyRow extends EndRow {
  of: string[]
}

const moneyRow = (row: Row): MoneyRow => {
  const [, month, ...of] = row.sk.split('#')
  const counters = Object.entries(row).filter((pair): pair is [string, number] => typeof pair[1] === 'number')
  return { month: month!, of, counters: Object.fromEntries(counters) }
}

const readFrom = async (place: Place, from: string, to: string): Promise<MoneyRow[]> =>
  (await query(moneyPk(place), { between: [from, to], consistent: false })).map(moneyRow)

/** What ends in this month or later, or never. Months that are over are not read. */
export const readOwed = (place: Place, month: string) => readFrom(place, `owed#${month}`, 'owed#~')
export const readOpens = (place: Place, month: string) => readFrom(place, `opens#${month}`, 'opens#~')
export const readOut = (place: Place, month: string) => readFrom(place, `out#${month}`, 'out#~')
export const readMoved = (place: Place, month: string) => readFrom(place, `moved#${month}#`, `moved#${month}#~`)

export const readWorths = async (place: Place): Promise<Worth[]> =>
  (await query(moneyPk(place), { prefix: 'worth#' }))
    .filter((row) => isA(worth, row))
    .map((row) => shaped(worth, row) as Worth)

export const saveWorth = (
  place: Place,
  { program, units, money }: Omit<Worth, 'rev'>,
  made: { by: string; at: string },
  seen: number,
): Write => replace(worth, { ...place, program, units, money, ...made }, seen)

export const forgetWorth = (place: Place, { program, rev }: Worth): Write =>
  remove({ pk: moneyPk(place), sk: `worth#${program}` }, rev)
