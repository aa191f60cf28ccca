// What staff put right of a member’s person, and why.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { string } from 'dynamodb-toolbox/schema/string'
import { query, shaped } from '../../platform/table/read.ts'
import { immutable } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'

/** Carries `member.changed`. */
export const correction = new Entity({
  name: 'correction',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    at: string().key(),
    /** Another one of the same moment has another. */
    nonce: string().key(),
    brand: string(),
    fields: list(string()),
    by: string(),
    reason: string(),
    ...immutable,
  }),
  computeKey: ({ group, member, at, nonce }) => ({ pk: `${group}#${member}`, sk: `correction#${at}#${nonce}` }),
})

/** In every brand, oldest first: a name and a birthday are the person’s. */
export const readCorrections = async (group: string, member: string) =>
  (await query(`${group}#${member}`, { prefix: 'correction#' })).map((row) => shaped(correction, row))
