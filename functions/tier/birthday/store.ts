// Keys and access patterns of birthdays, by the day on which their gift is due.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import type { Holder } from '../../platform/asks.ts'
import { get, isA, query, shaped } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { replace, type Key, type Write } from '../../platform/table/write.ts'
import { shardOf } from '../due-shards.ts'

/** When a member’s next birthday gift is due in a brand. */
const birthday = new Entity({
  name: 'birthday',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    /** `MM-DD` */
    day: string(),
    gsi1pk: string(),
    gsi1sk: string(),
    ...revised,
  }),
  computeKey: ({ group, brand, member }) => birthdayKey({ group, brand, member }),
})

type BirthdayItem = FormattedItem<typeof birthday>

export const birthdayKey = ({ group, brand, member }: Holder) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#birthday`,
})
export const dueBucket = (shard: number) => `due#birthday#${shard}`

export const findBirthday = (holder: Holder): Promise<BirthdayItem | undefined> => get(birthday, birthdayKey(holder))
export const readBirthday = (key: Key): Promise<BirthdayItem | undefined> => get(birthday, key)

/** Of a member, in every brand. */
export const readBirthdays = async (group: string, member: string): Promise<BirthdayItem[]> =>
  (await query(`${group}#${member}`, { prefix: 'home#' }))
    .filter((row) => isA(birthday, row))
    .map((row) => shaped(birthday, row))

/** @param due when the gift is due @param seen revision that was read; 0 when there was none */
export const saveBirthday = (holder: Holder, day: string, due: Instant, seen: number): Write =>
  replace(birthday, { ...holder, day, gsi1pk: dueBucket(shardOf(holder.member)), gsi1sk: due }, seen)
