import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { memberTagged } from '#shared/events/member.ts'
import { immutable, lapsing, revised } from './stored.ts'
import { table } from './table.ts'
import { bringBack, insert, insertOverLapsed, remove, replace, update } from './write.ts'

beforeAll(() => void vi.stubEnv('TABLE_NAME', 'jidian'))
afterAll(() => void vi.unstubAllEnvs())

const keys = { group: string().key(), id: string().key() }
const computeKey = ({ group, id }: { group: string; id: string }) => ({ pk: group, sk: id })
const fact = new Entity({
  name: 'fact',
  table,
  timestamps: false,
  schema: item({ ...keys, ...lapsing, ...immutable }),
  computeKey,
})
const state = new Entity({
  name: 'state',
  table,
  timestamps: false,
  schema: item({ ...keys, words: string(), ...revised }),
  computeKey,
})
const of = { group: 'grp_1', id: 'x' }

describe('a write', () => {
  test('of a fact names that it must be new, and carries its events', () => {
    const happened = memberTagged.happened({ at: '2026-11-21T02:00:00.000Z', group: 'grp_1' }, { tag: 'a' })
    const { Put } = insert(fact, of, [happened])
    expect(Put).toMatchObject({ TableName: 'jidian', ConditionExpression: 'attribute_not_exists(pk)' })
    expect(Put!.Item).toMatchObject({
      pk: 'grp_1',
      sk: 'x',
      _et: 'fact',
      v: 1,
      outboxed: 'y',
      outbox: [{ name: 'member.tagged', data: { tag: 'a' } }],
    })
    expect(insert(fact, of).Put!.Item).not.toHaveProperty('outboxed')
  })
  test('over what lapsed leaves alone what has not', () => {
    expect(insertOverLapsed(fact, { ...of, expiresAt: 200 }, 100).Put).toMatchObject({
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': 100 },
    })
  })
  test('of state that was not there must find nothing', () => {
    const { Put } = replace(state, { ...of, words: 'a' }, 0)
    expect(Put).toMatchObject({ Item: { rev: 1 }, ConditionExpression: 'attribute_not_exists(pk)' })
    expect(Put).not.toHaveProperty('ExpressionAttributeValues')
  })
  test('of state that was removed must find nothing, and goes on from the revision it had', () => {
    expect(bringBack(state, { ...of, words: 'a' }, 7).Put).toMatchObject({
      Item: { rev: 8, words: 'a' },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
  })
  test('of state that was read must find the revision that was read', () => {
    expect(replace(state, { ...of, words: 'b' }, 7).Put).toMatchObject({
      Item: { rev: 8, words: 'b' },
      ConditionExpression: 'rev = :seen',
      ExpressionAttributeValues: { ':seen': 7 },
    })
  })
  test('that removes must find what it removes', () => {
    const key = { pk: 'grp_1', sk: 'x' }
    expect(remove(key).Delete).toMatchObject({ Key: key, ConditionExpression: 'attribute_exists(pk)' })
    expect(remove(key, 3).Delete).toMatchObject({
      ConditionExpression: 'rev = :seen',
      ExpressionAttributeValues: { ':seen': 3 },
    })
  })
  test('without names or values sends none: DynamoDB refuses empty ones', () => {
    const { Update } = update({ pk: 'a', sk: 'b' }, { set: 'REMOVE x', where: 'attribute_exists(pk)' })
    expect(Update).not.toHaveProperty('ExpressionAttributeNames')
    expect(Update).not.toHaveProperty('ExpressionAttributeValues')
  })
})
