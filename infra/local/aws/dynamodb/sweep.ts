// Time to live by the world's clock. DynamoDB Local's own sweeper stays off: it lags, and its stream records are malformed.
import type { Vault } from '../../vault.ts'
import { AwsError } from '../service.ts'
import type { Engine } from './engine.ts'
import { idOf, type ExpiryIndex } from './expiry-index.ts'
import type { TableSchema } from './schema.ts'
import type { Item } from './writes.ts'

interface Scanned {
  Items: Item[]
  LastEvaluatedKey?: Item
}

export const createSweep = (
  engine: Engine,
  schemas: Map<string, TableSchema>,
  index: ExpiryIndex,
  vault: Vault,
  onDelete: (table: string) => void,
) => {
  /** Items the sweep deleted: their stream records are the service's doing, not a user's. */
  const kept = vault.drawer<number>('dynamodb-swept')
  const swept = new Set(kept.all().map(([id]) => id))

  const mark = (id: string, now: number) => {
    swept.add(id)
    kept.put(id, now)
  }
  const unmark = (id: string) => {
    if (swept.delete(id)) kept.delete(id)
  }

  const deleteExpired = async (table: string, key: Item, now: number) => {
    const attribute = schemas.get(table)!.ttlAttribute!
    const id = idOf(table, key)
    mark(id, now)
    try {
      await engine.ask('DeleteItem', {
        TableName: table,
        Key: key,
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: { '#ttl': attribute },
        ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
      })
      onDelete(table)
    } catch (problem) {
      unmark(id)
      if (!(problem instanceof AwsError) || problem.name !== 'ConditionalCheckFailedException') throw problem
      // The request that set the expiry said it in a way the index does not read: ask the item itself.
      const { Item: item } = await engine.ask('GetItem', { TableName: table, Key: key, ConsistentRead: true })
      const actual = Number((item as Item | undefined)?.[attribute]?.N)
      if (actual) index.note({ table, key, expiresAt: actual })
    }
  }

  return {
    run: async (now: number): Promise<void> => {
      for (const { table, key } of index.takeDue(now)) await deleteExpired(table, key, now)
    },
    /** Fills the index from the tables of a kept world. */
    rebuild: async (): Promise<void> => {
      for (const { name, keys, ttlAttribute } of schemas.values()) {
        if (!ttlAttribute) continue
        let start: Item | undefined
        do {
          const page = (await engine.ask('Scan', {
            TableName: name,
            FilterExpression: 'attribute_exists(#ttl)',
            ExpressionAttributeNames: { '#ttl': ttlAttribute },
            ...(start && { ExclusiveStartKey: start }),
          })) as Scanned
          for (const item of page.Items) index.note(expiryOf(name, keys, ttlAttribute, item))
          start = page.LastEvaluatedKey
        } while (start)
      }
    },
    wasSwept: (table: string, key: Item): boolean => swept.has(idOf(table, key)),
    /** A new item under a swept key starts a life of its own. */
    reborn: (table: string, key: Item): void => unmark(idOf(table, key)),
  }
}

const expiryOf = (table: string, keys: string[], ttl: string, item: Item) => ({
  table,
  key: Object.fromEntries(keys.map((key) => [key, item[key]!])),
  expiresAt: item[ttl]?.N === undefined ? null : Number(item[ttl].N),
})
