// The ledger: append-only entries; an entry's key is its idempotency key, kept for ever.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Happening } from '#shared/events/event.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import { newestFirst } from '#shared/domain/ledger/newest-first.ts'
import { packLot } from '#shared/domain/ledger/pack-account.ts'
import type { Holder } from '../platform/asks.ts'
import type { KeptEntry } from '../platform/asks/desk.ts'
import { get, isA, query, shaped, type Row } from '../platform/table/read.ts'
import { immutable } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { insert, type Write } from '../platform/table/write.ts'

const entry = new Entity({
  name: 'entry',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    /** `scan:…`, `fill:…`, `redeem:…`, `playbook:<enrolment>:<step>` */
    key: string().key(),
    at: string(),
    occurredAt: string().optional(),
    account: string(),
    /** Programme or campaign. */
    of: string(),
    delta: number(),
    balance: number().optional(),
    reason: string(),
    store: string().optional(),
    by: any().optional(),
    /** The key of the entry it reverses. */
    reverses: string().optional(),
    /** Lots it made or took from, packed. */
    parts: list(string()).optional(),
    note: string().optional(),
    /** Idempotency-Key, hash of what was asked with it, and what was answered, in few words. */
    retry: any().optional(),
    answer: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, key }) => entryKey({ group, brand, member }, key),
})

export type Entry = FormattedItem<typeof entry>

export const entryKey = ({ group, brand, member }: Holder, key: string) => ({
  pk: `${group}#${member}`,
  sk: `ledger#${brand}#${key}`,
})

export const writeEntry = ({ parts, ...made }: NewEntry, happenings: Happening[]): Write =>
  insert(entry, { ...made, ...(parts && { parts: parts.map(packLot) }) }, happenings)

export const findEntry = (holder: Holder, key: string) => get(entry, entryKey(holder, key))

/** Movements whose keys begin with this. */
export const entriesUnder = async ({ group, brand, member }: Holder, prefix: string): Promise<KeptEntry[]> =>
  (await query(`${group}#${member}`, { prefix: `ledger#${brand}#${prefix}` })).map(
    (row) => shaped(entry, row) as unknown as KeptEntry,
  )

/** An entry that was read together with other rows. */
export const entryIn = (rows: Row[], key: string): Entry | undefined => {
  const row = rows.find((one) => isA(entry, one) && one.key === key)
  return row && shaped(entry, row)
}

/** Every movement of a member in a brand, newest first. */
export const readEntries = async ({ group, brand, member }: Holder): Promise<Entry[]> =>
  newestFirst((await query(`${group}#${member}`, { prefix: `ledger#${brand}#` })).map((row) => shaped(entry, row)))
