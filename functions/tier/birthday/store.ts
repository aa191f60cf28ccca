// Keys and access patterns of birthdays, by the day on which their gift is due.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { any } from 'dynamodb-toolbox/schema/any'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import type { OwedBirthdayGift } from '#shared/domain/tier/birthday-gift.ts'
import type { Holder } from '../../platform/asks.ts'
import { isOwing, owing } from '../../platform/table/owing.ts'
import { get, isA, query, shaped, type Row } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { replace, type Key, type Write } from '../../platform/table/write.ts'
import { shardOf } from '../due-shards.ts'

/** When a member’s next birthday gift is due in a brand, or the one that could not be given is tried again. */
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
    owed: any().optional(),
    ...owing,
    ...revised,
  }),
  computeKey: ({ group, brand, member }) => birthdayKey({ group, brand, member }),
})

type BirthdayItem = Omit<FormattedItem<typeof birthday>, 'owed'> & { owed?: OwedBirthdayGift }

const known = (item: FormattedItem<typeof birthday> | undefined) => item as BirthdayItem | undefined

export const birthdayKey = ({ group, brand, member }: Holder) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#birthday`,
})
export const dueBucket = (shard: number) => `due#birthday#${shard}`

export const readBirthday = async (key: Key): Promise<BirthdayItem | undefined> => known(await get(birthday, key))
export const findBirthday = (holder: Holder): Promise<BirthdayItem | undefined> => readBirthday(birthdayKey(holder))

/** Among the rows of a member. */
export const birthdayIn = (rows: readonly Row[], { brand, member }: Holder): BirthdayItem | undefined => {
  const row = rows.find((one) => isA(birthday, one) && one.brand === brand && one.member === member)
  return row && known(shaped(birthday, row))
}

/** Of a member, in every brand. */
export const readBirthdays = async (group: string, member: string): Promise<BirthdayItem[]> =>
  (await query(`${group}#${member}`, { prefix: 'home#' }))
    .filter((row) => isA(birthday, row))
    .flatMap((row) => known(shaped(birthday, row)) ?? [])

/** @param due when the gift is due, or tried again @param seen revision that was read; 0 when there was none */
export const saveBirthday = (
  holder: Holder,
  { day, due, owed }: { day: string; due: Instant; owed?: OwedBirthdayGift | undefined },
  seen: number,
): Write => {
  const { group, brand, member } = holder
  const waits = { gsi1pk: dueBucket(shardOf(member)), gsi1sk: due }
  return replace(
    birthday,
    { group, brand, member, day, ...waits, ...(owed && { owed, ...isOwing(holder, member) }) },
    seen,
  )
}
