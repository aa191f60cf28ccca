// Which coupon a code stands for, and who guesses.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { readCode } from '#shared/domain/coupon/coupon-code.ts'
import { getRows, isA, shaped, type Row } from '../../platform/table/read.ts'
import { lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { scanOf, type Coupon } from '../store.ts'

/** What a coupon is found by: its id, the code that a till scans; a code of the shop's own till goes along when its coupon is given to a friend. */
export const couponCode = new Entity({
  name: 'coupon-code',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    code: string().key(),
    brand: string(),
    member: string(),
    coupon: string(),
    ...revised,
  }),
  computeKey: ({ group, code }) => codeKey(group, code),
})

/** Codes one caller tried that stand for nothing. */
export const misses = new Entity({
  name: 'coupon-misses',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    caller: string().key(),
    wrong: number(),
    until: string(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, caller }) => missesKey(group, caller),
})

export type CouponCode = FormattedItem<typeof couponCode>

const codeKey = (group: string, code: string) => ({ pk: `${group}#coupon-code#${code}`, sk: 'coupon' })
const missesKey = (group: string, caller: string) => ({ pk: `${group}#misses#${caller}`, sk: 'misses' })

/** What the codes stand for, and the caller's misses; in one trip. @param code each once */
export const readByCode = (group: string, caller: string, ...code: string[]): Promise<Row[]> =>
  getRows([...code.map((one) => codeKey(group, one)), missesKey(group, caller)])

export const codeIn = (rows: readonly Row[], group: string, code: string) => {
  const { pk } = codeKey(group, code)
  const found = rows.find((row) => row.pk === pk)
  const missed = rows.find((row) => isA(misses, row))
  return { found: found && shaped(couponCode, found), missed: missed && shaped(misses, missed) }
}

/** What a coupon is found by: its id, for those who have looked at it, and what tills scan. No code that is read looks like an id. */
export const codesOf = (held: Pick<Coupon, 'id' | 'scan' | 'tillCode'>): string[] => [
  held.id,
  scanOf(held),
  ...(held.tillCode ? [readCode(held.tillCode)] : []),
]

/** Where a coupon is whose id is known. */
export const findById = async (group: string, id: string): Promise<CouponCode | undefined> =>
  (await findCode(group, id)) ?? findCode(group, scanOf({ id }))

/** Without a caller, for those who know the coupon. */
export const findCode = async (group: string, code: string): Promise<CouponCode | undefined> => {
  const [row] = await getRows([codeKey(group, code)])
  return row && shaped(couponCode, row)
}
