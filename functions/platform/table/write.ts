// Writes are data until they are committed together. Each one names what it expects to find.
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Entity, InputItem } from 'dynamodb-toolbox/entity'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'
import type { Happening } from '#shared/events/event.ts'
import { outboxOf } from './outbox.ts'
import { table } from './table.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
export interface Key {
  pk: string
  sk: string
}

const NEW = 'attribute_not_exists(pk)'
const tableName = () => table.getName()

const parsers = new WeakMap<Entity, EntityParser>()
const parserOf = (entity: Entity): EntityParser => {
  const known = parsers.get(entity) ?? entity.build(EntityParser)
  parsers.set(entity, known)
  return known
}
const parsed = <E extends Entity>(entity: E, item: InputItem<E>) =>
  parserOf(entity).parse(item as never).item as Record<string, unknown>

/** An item that must not exist yet; with `happenings` it carries its events. */
export const insert = <E extends Entity>(entity: E, item: InputItem<E>, happenings: Happening[] = []): Write => {
  const whole = parsed(entity, item)
  return {
    Put: {
      TableName: tableName(),
      Item: { ...whole, ...outboxOf(whole as never, happenings) },
      ConditionExpression: NEW,
    },
  }
}

/** An item that must be new, or lapsed: a code, a lock, a rate window. */
export const insertOverLapsed = <E extends Entity>(entity: E, item: InputItem<E>, nowSeconds: number): Write => ({
  Put: {
    TableName: tableName(),
    Item: parsed(entity, item),
    ConditionExpression: `${NEW} OR expiresAt <= :now`,
    ExpressionAttributeValues: { ':now': nowSeconds },
  },
})

/** Replaces an item that was read at revision `seen` (0: it was not there). The new item's `rev` is `seen + 1`. */
export const replace = <E extends Entity>(entity: E, item: Omit<InputItem<E>, 'rev'>, seen: number): Write => ({
  Put: {
    TableName: tableName(),
    Item: parsed(entity, { ...item, rev: seen + 1 } as InputItem<E>),
    ...(seen === 0
      ? { ConditionExpression: NEW }
      : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': seen } }),
  },
})

/** State that was removed at revision `seen` is there again. Its revisions go on: whoever read it before sees that it changed. */
export const bringBack = <E extends Entity>(entity: E, item: Omit<InputItem<E>, 'rev'>, seen: number): Write => ({
  Put: {
    TableName: tableName(),
    Item: parsed(entity, { ...item, rev: seen + 1 } as InputItem<E>),
    ConditionExpression: NEW,
  },
})

/** Changes attributes of one item under a condition, in DynamoDB's own words. */
export const update = (
  key: Key,
  expression: { set: string; where: string; names?: Record<string, string>; values?: Record<string, unknown> },
): Write => ({
  Update: {
    TableName: tableName(),
    Key: key,
    UpdateExpression: expression.set,
    ConditionExpression: expression.where,
    ...(expression.names && { ExpressionAttributeNames: expression.names }),
    ...(expression.values && { ExpressionAttributeValues: expression.values }),
  },
})

/** Removes an item read at revision `seen`. */
export const remove = (key: Key, seen?: number): Write => ({
  Delete: {
    TableName: tableName(),
    Key: key,
    ...(seen === undefined
      ? { ConditionExpression: 'attribute_exists(pk)' }
      : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': seen } }),
  },
})

/** Changes nothing, and lets the others be committed only while the item is there. */
export const stillThere = (key: Key): Write => ({
  ConditionCheck: { TableName: tableName(), Key: key, ConditionExpression: 'attribute_exists(pk)' },
})

/** Changes nothing, and lets the others be committed only while the item stands at the revision that was read (0: it was not there). */
export const stillAt = (key: Key, seen: number): Write => ({
  ConditionCheck: {
    TableName: tableName(),
    Key: key,
    ...(seen === 0
      ? { ConditionExpression: NEW }
      : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': seen } }),
  },
})

/** Writes an item that may not be there yet; never over one whose attribute says something else. */
export const takeOver = <E extends Entity>(entity: E, item: InputItem<E>, attribute: string, value: string): Write => ({
  Put: {
    TableName: tableName(),
    Item: parsed(entity, item),
    ConditionExpression: `${NEW} OR #attribute = :value`,
    ExpressionAttributeNames: { '#attribute': attribute },
    ExpressionAttributeValues: { ':value': value },
  },
})

/** Removes an item that may not be there; never one whose attribute says something else. */
export const removeIfHeldBy = (key: Key, attribute: string, value: string): Write => ({
  Delete: {
    TableName: tableName(),
    Key: key,
    ConditionExpression: 'attribute_not_exists(pk) OR #attribute = :value',
    ExpressionAttributeNames: { '#attribute': attribute },
    ExpressionAttributeValues: { ':value': value },
  },
})
