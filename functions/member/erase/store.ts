// What is kept of an erasure: that it was, under an id that names nobody.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { get } from '../../platform/table/read.ts'
import { immutable } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'

/** Carries `member.left` of every brand. */
export const erasure = new Entity({
  name: 'erasure',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    at: string(),
    by: string(),
    /** Why, where staff did it; the form asks for no names. */
    reason: string().optional(),
    retry: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, member }) => erasureKey(group, member),
})

export type Erasure = FormattedItem<typeof erasure>

const erasureKey = (group: string, member: string) => ({ pk: `${group}#${member}`, sk: 'erasure' })

export const findErasure = (group: string, member: string): Promise<Erasure | undefined> =>
  get(erasure, erasureKey(group, member))
