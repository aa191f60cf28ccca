import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { string } from 'dynamodb-toolbox/schema/string'
import { get, isA, query, shaped, type Row } from '../platform/table/read.ts'
import { revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'

export const staff = new Entity({
  name: 'staff',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    id: string().key(),
    name: string(),
    email: string(),
    role: string(),
    /** Brands they are of; none = all of the group. */
    brands: list(string()),
    /** Stores of those they are bound to; none = all of them. */
    stores: list(string()).optional(),
    since: string(),
    ...revised,
  }),
  computeKey: ({ group, id }) => staffKey(group, id),
})

export type StaffItem = FormattedItem<typeof staff>

export const readStaff = async (group: string): Promise<StaffItem[]> =>
  (await query(group, { prefix: 'staff#' })).map((row) => shaped(staff, row))

export const staffKey = (group: string, id: string) => ({ pk: group, sk: `staff#${id}` })
export const findStaff = (group: string, id: string) => get(staff, staffKey(group, id))
export const staffIn = (rows: Row[]): StaffItem[] =>
  rows.filter((row) => isA(staff, row)).map((row) => shaped(staff, row))
