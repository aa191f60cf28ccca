// Keys and access patterns of clerks: a store's list, where a LINE user works, and wrong PINs on a tablet.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { ClerkLife } from '#shared/domain/staff/clerk.ts'
import { get, isA, query, shaped, type Row } from '../../platform/table/read.ts'
import { lapsing, revised, stored } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'

export const clerk = new Entity({
  name: 'clerk',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    store: string().key(),
    id: string().key(),
    brand: string(),
    name: string(),
    /** Every store they have a post at, this one too; said only where there are several (`posts.ts`). */
    stores: list(string()).optional(),
    /** They answer for the counter: whom a member is bound to, what others did. */
    isLead: boolean().optional(),
    life: any(),
    /** Of the invitation’s link. */
    code: string(),
    invitedAt: string(),
    invitedBy: string(),
    /** Who opened it: LINE’s user id, which is per provider. */
    provider: string().optional(),
    user: string().optional(),
    /** scrypt hash. */
    pin: string().optional(),
    /** Of the request that opened it. */
    retry: any().optional(),
    ...revised,
  }),
  computeKey: ({ group, store, id }) => clerkKey(group, store, id),
})

/** That a LINE user is a clerk of a store. */
export const work = new Entity({
  name: 'work',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    provider: string().key(),
    user: string().key(),
    store: string().key(),
    clerk: string(),
    ...stored,
  }),
  computeKey: (one) => workKey(one, one.store),
})

/** Wrong PINs typed for one clerk. */
export const clerkTries = new Entity({
  name: 'clerk-tries',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    store: string().key(),
    clerk: string().key(),
    wrong: number(),
    until: string(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, store, clerk: id }) => triesKey(group, store, id),
})

export type ClerkItem = Omit<FormattedItem<typeof clerk>, 'life'> & { life: ClerkLife }
export type ClerkTries = FormattedItem<typeof clerkTries>

interface Worker {
  group: string
  brand: string
  provider: string
  user: string
}

const clerksOf = (group: string, store: string) => `${group}#${store}#clerks`
export const clerkKey = (group: string, store: string, id: string) => ({
  pk: clerksOf(group, store),
  sk: `clerk#${id}`,
})
export const triesKey = (group: string, store: string, id: string) => ({
  pk: clerksOf(group, store),
  sk: `tries#${id}`,
})
const workPlaces = ({ group, brand, provider, user }: Worker) => `${group}#work#${brand}#${provider}#${user}`
export const workKey = (worker: Worker, store: string) => ({ pk: workPlaces(worker), sk: `store#${store}` })

export const clerkIn = (rows: Row[]): ClerkItem | undefined => {
  const row = rows.find((one) => isA(clerk, one))
  return row && (shaped(clerk, row) as ClerkItem)
}
export const clerksIn = (rows: Row[]): ClerkItem[] =>
  rows.filter((row) => isA(clerk, row)).map((row) => shaped(clerk, row) as ClerkItem)
export const triesIn = (rows: Row[]): ClerkTries | undefined => {
  const row = rows.find((one) => isA(clerkTries, one))
  return row && shaped(clerkTries, row)
}

export const findClerk = async (group: string, store: string, id: string) =>
  (await get(clerk, clerkKey(group, store, id))) as ClerkItem | undefined

/** Removed ones too, in the order in which they were invited. */
export const readClerks = async (group: string, store: string): Promise<ClerkItem[]> =>
  (await query(clerksOf(group, store), { prefix: 'clerk#' })).map((row) => shaped(clerk, row) as ClerkItem)

/** Stores of a brand where a LINE user is a clerk. */
export const readWork = async (worker: Worker) =>
  (await query(workPlaces(worker), { prefix: 'store#' })).map((row) => shaped(work, row))
