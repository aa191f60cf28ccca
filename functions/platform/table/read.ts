// Reads: one item, several, or one partition from a prefix on. Lapsed items are never handed out.
import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { now } from '../clock.ts'
import { TryAgain } from '../try-again.ts'
import { documents, table } from './table.ts'
import type { Key } from './write.ts'

export type Row = Record<string, unknown> & Key & { _et?: string }

const lapsed = (row: Record<string, unknown>) =>
  typeof row.expiresAt === 'number' && row.expiresAt * 1_000 <= Date.parse(now())

const formatters = new WeakMap<Entity, EntityFormatter>()
const formatterOf = (entity: Entity): EntityFormatter => {
  const known = formatters.get(entity) ?? entity.build(EntityFormatter)
  formatters.set(entity, known)
  return known
}

/** The item as its Entity types it. */
export const shaped = <E extends Entity>(entity: E, row: Row): FormattedItem<E> =>
  formatterOf(entity).format(row as never) as FormattedItem<E>

export const isA = (entity: Entity, row: Row) => row._et === entity.entityName

export const getRow = async (key: Key): Promise<Row | undefined> => {
  const { Item } = await documents.send(new GetCommand({ TableName: table.getName(), Key: key, ConsistentRead: true }))
  return Item && !lapsed(Item) ? (Item as Row) : undefined
}

export const get = async <E extends Entity>(entity: E, key: Key): Promise<FormattedItem<E> | undefined> => {
  const row = await getRow(key)
  return row && shaped(entity, row)
}

/** Up to 100 items in one trip; those that are not there are missing from the answer. Throws when the table is too busy to give them all. */
export const getRows = async (keys: Key[]): Promise<Row[]> => {
  const TableName = table.getName()
  const { Responses, UnprocessedKeys } = await documents.send(
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys: keys, ConsistentRead: true } } }),
  )
  // Throttled keys are missing as well, and what is missing would be taken for what is not there.
  if (UnprocessedKeys?.[TableName]?.Keys?.length) throw new TryAgain('the table did not give every item')
  return ((Responses?.[TableName] ?? []) as Row[]).filter((row) => !lapsed(row))
}

/** Items a trip gives at most. */
const A_TRIP = 100

/** As many as there are keys for, a hundred a trip, the trips side by side; none for none. */
export const getManyRows = async (keys: readonly Key[]): Promise<Row[]> => {
  // A trip that names a key twice is refused whole.
  const each = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
  const trips = Array.from({ length: Math.ceil(each.length / A_TRIP) }, (_, nth) =>
    getRows(each.slice(nth * A_TRIP, (nth + 1) * A_TRIP)),
  )
  return (await Promise.all(trips)).flat()
}

export interface Slice {
  /** Sort keys beginning with this. */
  prefix?: string
  /** Sort keys from, to (both included). */
  between?: [string, string]
  newestFirst?: boolean
  limit?: number
  /** Where the slice before ended. */
  cursor?: string
  consistent?: boolean
}

export interface Page {
  rows: Row[]
  next: string | null
}

/** One page of a partition. */
export const queryPage = async (pk: string, slice: Slice = {}): Promise<Page> => {
  const { prefix, between, newestFirst, limit, cursor, consistent = true } = slice
  const answer = await documents.send(
    new QueryCommand({
      TableName: table.getName(),
      KeyConditionExpression:
        prefix !== undefined
          ? 'pk = :pk AND begins_with(sk, :from)'
          : between
            ? 'pk = :pk AND sk BETWEEN :from AND :to'
            : 'pk = :pk',
      ExpressionAttributeValues: {
        ':pk': pk,
        ...(prefix !== undefined && { ':from': prefix }),
        ...(between && { ':from': between[0], ':to': between[1] }),
      },
      ScanIndexForward: !newestFirst,
      ConsistentRead: consistent,
      ...(limit && { Limit: limit }),
      ...(cursor && { ExclusiveStartKey: { pk, sk: Buffer.from(cursor, 'base64url').toString() } }),
    }),
  )
  const last = answer.LastEvaluatedKey?.sk as string | undefined
  return {
    rows: ((answer.Items ?? []) as Row[]).filter((row) => !lapsed(row)),
    next: last ? Buffer.from(last).toString('base64url') : null,
  }
}

/** A whole slice, page after page. */
export const query = async (pk: string, slice: Slice = {}): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await queryPage(pk, { ...slice, cursor })
    rows.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}

/** The first keys of the sparse index from here on, up to `most`. */
export const queryFrom = async (bucket: string, from: string, most: number): Promise<Key[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: table.getName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk >= :from',
      ExpressionAttributeValues: { ':pk': bucket, ':from': from },
      Limit: most,
    }),
  )
  return (Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
}

/** Keys of a bucket of the index of what is owed, up to `most`. */
export const queryOwing = async (bucket: string, most: number): Promise<Key[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: table.getName(),
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :pk',
      ExpressionAttributeValues: { ':pk': bucket },
      Limit: most,
    }),
  )
  return (Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
}

/** The first keys that are due in the sparse index, up to `most`; the rest is due the next time. */
export const queryDue = async (bucket: string, to: string, most: number): Promise<Key[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: table.getName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk <= :to',
      ExpressionAttributeValues: { ':pk': bucket, ':to': to },
      Limit: most,
    }),
  )
  return (Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
}
