import { describe, expect, test } from 'vitest'
import { neededActions } from './needed-actions.ts'
import type { TableSchema } from './schema.ts'
import { writesOf } from './writes.ts'

const ARN = 'arn:aws:dynamodb:ap-northeast-1:000000000000:table/cards'
const schemas = new Map<string, TableSchema>([
  [
    'cards',
    {
      name: 'cards',
      arn: ARN,
      partitionKeys: { '': 'pk', gsi1: 'due' },
      keys: ['pk', 'sk'],
      ttlAttribute: 'expiresAt',
    },
  ],
])
const TableName = 'cards'
const key = { pk: { S: 'g#1' }, sk: { S: 'a' } }

describe('what an operation needs', () => {
  test('a transaction needs the right to each of its parts', () => {
    const TransactItems = [
      { Put: { TableName, Item: key } },
      { Update: { TableName, Key: key } },
      { ConditionCheck: { TableName, Key: key } },
    ]
    expect(neededActions('TransactWriteItems', { TransactItems }, schemas).map(({ action }) => action)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ])
  })

  test('a batch is an action of its own, on each table', () => {
    const needs = neededActions('BatchWriteItem', { RequestItems: { cards: [{ PutRequest: { Item: key } }] } }, schemas)
    expect(needs).toEqual([
      { action: 'dynamodb:BatchWriteItem', resource: ARN, context: { 'dynamodb:LeadingKeys': ['g#1'] } },
    ])
  })

  test('a query of an index needs the index, and tells its partition key', () => {
    const query = {
      TableName,
      IndexName: 'gsi1',
      KeyConditionExpression: '#d = :d AND sk > :s',
      ExpressionAttributeNames: { '#d': 'due' },
      ExpressionAttributeValues: { ':d': { S: '2026-11-21' }, ':s': { S: '' } },
    }
    expect(neededActions('Query', query, schemas)).toEqual([
      { action: 'dynamodb:Query', resource: `${ARN}/index/gsi1`, context: { 'dynamodb:LeadingKeys': ['2026-11-21'] } },
    ])
  })
})

describe('what a write tells about an item’s end', () => {
  const update = (UpdateExpression: string, more: object = {}) =>
    writesOf('UpdateItem', { TableName, Key: key, UpdateExpression, ...more }, schemas)[0]!.expiresAt

  test('a put has it or takes it away', () => {
    expect(writesOf('PutItem', { TableName, Item: { ...key, expiresAt: { N: '99' } } }, schemas)[0]!.expiresAt).toBe(99)
    expect(writesOf('PutItem', { TableName, Item: key }, schemas)[0]!.expiresAt).toBeNull()
  })

  test('an update sets it, removes it, or says nothing', () => {
    const aliased = {
      ExpressionAttributeNames: { '#e': 'expiresAt' },
      ExpressionAttributeValues: { ':e': { N: '99' } },
    }
    expect(update('SET #e = :e', aliased)).toBe(99)
    expect(update('REMOVE #e', aliased)).toBeNull()
    expect(update('SET colour = :c', { ExpressionAttributeValues: { ':c': { S: 'red' } } })).toBeUndefined()
  })
})
