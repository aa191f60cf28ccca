// Who left a brand, as hashes that only our keys can make: they know a joiner again and name nobody. And whose things are
// still to be deleted there.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { keyedHash, keyedHashes } from '../../platform/session/keyed-hash.ts'
import { getRow, getRows } from '../../platform/table/read.ts'
import { stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, takeOver, type Write } from '../../platform/table/write.ts'

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

interface Place {
  group: string
  brand: string
}

/** What somebody is found by. */
export type KnownBy = readonly [kind: string, provider: string, value: string]

/** What is remembered of them: every number and every LINE user. */
const traits = ({ group, brand }: Place, known: readonly KnownBy[]): [purpose: string, ...parts: string[]][] =>
  known.flatMap(([kind, provider, value]): [string, ...string[]][] => {
    if (!value) return []
    if (kind === 'phone') return [['departed-phone', group, brand, value]]
    return kind === 'line' ? [['departed-line', group, brand, provider, value]] : []
  })

/** Whether who is found by one of these left the brand before. Remembered for as long as the keys of sessions live. */
export const hasLeft = async (place: Place, known: readonly KnownBy[]): Promise<boolean> => {
  const hashes = (await Promise.all(traits(place, known).map((trait) => keyedHashes(...trait)))).flat()
  return (await getRows(hashes.map((hash) => departedKey(place.group, place.brand, hash)))).length > 0
}

/** Remembers what is not remembered yet. */
export const rememberDeparture = async (place: Place, known: readonly KnownBy[]): Promise<Write[]> => {
  const { group, brand } = place
  const hashes = await Promise.all(traits(place, known).map((trait) => keyedHash(...trait)))
  const before = new Set((await getRows(hashes.map((hash) => departedKey(group, brand, hash)))).map(({ pk }) => pk))
  return hashes
    .filter((hash) => !before.has(departedKey(group, brand, hash).pk))
    .map((hash) => insert(departed, { group, brand, hash }))
}

const departure = new Entity({
  name: 'departure',
  table,
  timestamps: false,
  schema: item({ group: string().key(), member: string().key(), brand: string().key(), ...stored }),
  computeKey: ({ group, member, brand }) => departureKey({ group, member, brand }),
})

/** Of one who stays in another brand; gone once what they held is. */
export const departureKey = ({ group, member, brand }: Place & { member: string }) => ({
  pk: `${group}#${member}`,
  sk: `departure#${brand}`,
})

export const departs = (of: Place & { member: string }): Write => takeOver(departure, of, 'brand', of.brand)

export const isDeparting = async (of: Place & { member: string }): Promise<boolean> =>
  (await getRow(departureKey(of))) !== undefined
