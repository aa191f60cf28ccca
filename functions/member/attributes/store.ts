// What a brand wants to know of its members, and what is known of each, by whom and since when.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { string } from 'dynamodb-toolbox/schema/string'
import type { AttributeView } from '#shared/contract/member/attribute.ts'
import { get, query, shaped } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'

export const attributeList = new Entity({
  name: 'attributes',
  table,
  timestamps: false,
  schema: item({ group: string().key(), brand: string().key(), attributes: list(any()), ...revised }),
  computeKey: ({ group, brand }) => listKey(group, brand),
})

export const toldAttribute = new Entity({
  name: 'attribute',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    brand: string().key(),
    attribute: string().key(),
    value: any(),
    at: string(),
    by: string(),
    origin: string(),
    ...revised,
  }),
  computeKey: ({ group, member, brand, attribute }) => toldKey({ group, member, brand }, attribute),
})

export type Told = FormattedItem<typeof toldAttribute>

const listKey = (group: string, brand: string) => ({ pk: `${group}#${brand}`, sk: 'attributes' })
export const toldKey = (
  { group, member, brand }: { group: string; member: string; brand: string },
  attribute: string,
) => ({ pk: `${group}#${member}`, sk: `attr#${brand}#${attribute}` })

export const findAttributes = async (group: string, brand: string) => {
  const found = await get(attributeList, listKey(group, brand))
  const attributes = ((found?.attributes ?? []) as (Omit<AttributeView, 'byMember'> & { byMember?: boolean })[]).map(
    ({ byMember = false, ...one }) => ({ ...one, byMember }),
  )
  return { attributes, version: found?.rev ?? 0 }
}

/** In every brand. */
export const readTold = async (group: string, member: string): Promise<Told[]> =>
  (await query(`${group}#${member}`, { prefix: 'attr#' })).map((row) => shaped(toldAttribute, row))
