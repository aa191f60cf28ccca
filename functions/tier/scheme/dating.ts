// Tiers held for ever begin to end with a version of the scheme. Nobody stands in the index of what is due then: who holds one
// is looked up page by page, by the sweep, and has a date from then on.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import type { Place } from '../../platform/table/config.ts'
import { get } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { remove, replace, type Key, type Write } from '../../platform/table/write.ts'
import { shardOf } from '../due-shards.ts'

/** How far it is. */
const dating = new Entity({
  name: 'tier-dating',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** Where the scheme stands: a brand, or `*` for the whole group. */
    brand: string().key(),
    /** Whose members are still to be looked at, and where the first of them is. */
    brands: list(string()),
    cursor: string().optional(),
    gsi1pk: string(),
    gsi1sk: string(),
    ...revised,
  }),
  computeKey: ({ group, brand }) => datingKey({ group, brand }),
})

export type Dating = FormattedItem<typeof dating>

const datingKey = ({ group, brand }: Place): Key => ({ pk: `${group}#${brand}`, sk: 'dating#tier' })
export const dueBucket = (shard: number) => `due#tier-dating#${shard}`

export const findDating = (at: Place): Promise<Dating | undefined> => get(dating, datingKey(at))
export const readDating = (key: Key): Promise<Dating | undefined> => get(dating, key)

interface Progress {
  brands: readonly string[]
  cursor?: string | undefined
}

/** @param seen revision that was read; 0 when there was none */
export const saveDating = ({ group, brand }: Place, { brands, cursor }: Progress, due: Instant, seen: number): Write =>
  replace(
    dating,
    {
      group,
      brand,
      brands: [...brands],
      ...(cursor && { cursor }),
      gsi1pk: dueBucket(shardOf(`${group}${brand}`)),
      gsi1sk: due,
    },
    seen,
  )

export const endDating = ({ rev, ...at }: Dating): Write => remove(datingKey(at), rev)
