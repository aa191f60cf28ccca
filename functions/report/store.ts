// Keys and access patterns of counters. Each event counts once: its marker and its counters are one transaction.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { after, DAY, epochSeconds, type Instant } from '#shared/base/time.ts'
import { query, type Row } from '../platform/table/read.ts'
import { lapsing, stored } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { insert, type Write } from '../platform/table/write.ts'

/** EventBridge tries for a day, a dead-letter queue keeps two weeks: a repeat after that is nobody's. */
const MARKED_MS = 20 * DAY

const marker = new Entity({
  name: 'counted',
  table,
  timestamps: false,
  schema: item({ group: string().key(), event: string().key(), ...lapsing, ...stored }),
  computeKey: ({ group, event }) => ({ pk: `${group}#counted#${event}`, sk: 'counted' }),
})

export const markCounted = (group: string, event: string, now: Instant): Write =>
  insert(marker, { group, event, expiresAt: epochSeconds(after(now, MARKED_MS)) })

export interface Place {
  group: string
  brand: string
}

/** Counters of a day: `<day>#store#<id>`, `<day>#source#<word>`, `<day>#message#<reason>`. */
export const dayKey = ({ group, brand }: Place, row: string) => ({ pk: `${group}#${brand}#days`, sk: row })
/** Counters for ever: `campaign#<id>`, `program#<id>`, `poster#<code>`, `members`, `step#<playbook>#<step>`, `inside#<playbook>#<version>`. */
export const totalKey = ({ group, brand }: Place, row: string) => ({ pk: `${group}#${brand}#totals`, sk: row })

/** Adds to counters of one row. */
export const add = (key: { pk: string; sk: string }, amounts: Record<string, number>): Write => {
  const names = Object.keys(amounts)
  return {
    Update: {
      TableName: table.getName(),
      Key: key,
      UpdateExpression: `ADD ${names.map((_, i) => `#n${i} :v${i}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, i) => [`:v${i}`, amounts[name]])),
    },
  }
}

export type Counters = Readonly<Record<string, number>>

const countersOf = (row: Row): Counters =>
  Object.fromEntries(Object.entries(row).filter((pair): pair is [string, number] => typeof pair[1] === 'number'))

export const readDays = async (
  { group, brand }: Place,
  from: string,
  to: string,
): Promise<{ row: string; counters: Counters }[]> =>
  (await query(`${group}#${brand}#days`, { between: [from, `${to}#~`], consistent: false })).map((row) => ({
    row: row.sk,
    counters: countersOf(row),
  }))

/** Rows of totals that begin with `prefix`, by what follows it. */
export const readTotals = async ({ group, brand }: Place, prefix: string): Promise<Map<string, Counters>> =>
  new Map(
    (await query(`${group}#${brand}#totals`, { prefix, consistent: false })).map((row) => [
      row.sk.slice(prefix.length),
      countersOf(row),
    ]),
  )
