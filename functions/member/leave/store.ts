// Who left a brand, as hashes that only our keys can make: they know a joiner again and name nobody.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { keyedHash, keyedHashes } from '../../platform/session/keyed-hash.ts'
import { getRows } from '../../platform/table/read.ts'
import { stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, type Write } from '../../platform/table/write.ts'

const departed = new Entity({
  name: 'departed',
  table,
  timestamps: false,
  schema: item({ group: string().key(), brand: string().key(), hash: string().key(), ...stored }),
  computeKey: ({ group, brand, hash }) => departedKey(group, brand, hash),
})
const departedKey = (group: string, brand: string, hash: string) => ({
  pk: `${group}#${brand}#departed#${hash}`,
  sk: 'departed',
})

type Who = Readonly<Record<'group' | 'brand' | 'provider' | 'user', string>>

/** What is remembered of them: the phone and the LINE user. */
const traits = ({ group, brand, provider, user }: Who, phone: string): [purpose: string, ...parts: string[]][] => [
  ['departed-phone', group, brand, phone],
  ['departed-line', group, brand, provider, user],
]

/** Whether this LINE user or this number left the brand before. Remembered for as long as the keys of sessions live. */
export const hasLeft = async (who: Who, phone: string): Promise<boolean> => {
  const hashes = (await Promise.all(traits(who, phone).map((trait) => keyedHashes(...trait)))).flat()
  return (await getRows(hashes.map((hash) => departedKey(who.group, who.brand, hash)))).length > 0
}

/** Remembers what is not remembered yet. */
export const rememberDeparture = async (who: Who, phone: string): Promise<Write[]> => {
  const { group, brand } = who
  const hashes = await Promise.all(traits(who, phone).map((trait) => keyedHash(...trait)))
  const known = new Set((await getRows(hashes.map((hash) => departedKey(group, brand, hash)))).map(({ pk }) => pk))
  return hashes
    .filter((hash) => !known.has(departedKey(group, brand, hash).pk))
    .map((hash) => insert(departed, { group, brand, hash }))
}
