// Rows by which a member is owed a coupon stand in a sparse index by where they belong: an owner sees them without a search.
import { string } from 'dynamodb-toolbox/schema/string'
import type { Place } from './config.ts'
import { queryOwing } from './read.ts'
import type { Key } from './write.ts'

/** Of the schema of each row that may owe something. */
export const owing = { gsi2pk: string().optional(), gsi2sk: string().optional() }

const bucketOf = ({ group, brand }: Place) => `owed#${group}#${brand}`

/** Beside what is owed, and only there. */
export const isOwing = (place: Place, member: string) => ({ gsi2pk: bucketOf(place), gsi2sk: member })

export const owingKeys = (place: Place, most: number): Promise<Key[]> => queryOwing(bucketOf(place), most)
