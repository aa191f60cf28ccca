import { describe, expect, it } from 'vitest'
import { itemBytes } from './item-size.ts'
import { usedBy, type ImagesOf, type TableCall } from './meter.ts'

const key = { pk: { S: 'p' }, sk: { S: 's' } }
/** An item of exactly this size; `pk` and `sk` cost six bytes, the filling’s name one. */
const sized = (size: number) => ({ ...key, f: { S: 'x'.repeat(size - 7) } })
const call = (operation: string, input: object, output: object = {}, status = 200): TableCall => ({
  operation,
  input,
  output,
  status,
})
const never: ImagesOf = () => ({})
const wcu = (one: TableCall, images: ImagesOf = never) => usedBy(one, images).reduce((all, used) => all + used.wcu, 0)
const rcu = (one: TableCall) => usedBy(one, never).reduce((all, used) => all + used.rcu, 0)

describe('the size of an item', () => {
  it('is its names and its values, in bytes of UTF-8', () => {
    expect(itemBytes({ 名: { S: '林雅婷' }, a: { BOOL: true }, b: { NULL: true } })).toBe(3 + 9 + 2 + 2)
  })

  it('counts a number by its significant digits', () => {
    expect([0, 7, 42, 123, 1_000, -42, 0.0012].map((n) => itemBytes({ n: { N: String(n) } }) - 1)).toEqual([
      1, 2, 2, 3, 2, 3, 2,
    ])
  })

  it('counts three bytes for a list or map, and one for each member', () => {
    expect(itemBytes({ l: { L: [{ S: 'ab' }, { S: 'c' }] } })).toBe(1 + 3 + 3 + 2)
    expect(itemBytes({ m: { M: { k: { S: 'v' } } } })).toBe(1 + 3 + 3)
  })
})

describe('writes', () => {
  it('cost a unit for each begun kB', () => {
    expect([1_024, 1_025].map((size) => wcu(call('PutItem', { Item: sized(size) })))).toEqual([1, 2])
  })

  it('cost by the larger image of an item that shrinks', () => {
    expect(wcu(call('PutItem', { Item: sized(100) }), () => ({ before: sized(3_000) }))).toBe(3)
    expect(wcu(call('DeleteItem', { Key: key }), () => ({ before: sized(1_500) }))).toBe(2)
    expect(wcu(call('UpdateItem', { Key: key }), () => ({ before: sized(100), after: sized(1_100) }))).toBe(2)
  })

  it('cost twice in a transaction', () => {
    const items = [{ Put: { Item: sized(900) } }, { Update: { Key: key } }, { Delete: { Key: key } }]
    expect(wcu(call('TransactWriteItems', { TransactItems: items }))).toBe(6)
  })

  it('cost an entry of the index when it comes or goes, two when it moves, none when it stays', () => {
    const due = (at: string) => ({ ...key, gsi1pk: { S: 'due' }, gsi1sk: { S: at } })
    const put = (Item: object) => call('PutItem', { Item })
    expect(wcu(put(due('1')))).toBe(2)
    expect(wcu(put(key), () => ({ before: due('1') }))).toBe(2)
    expect(wcu(put(due('2')), () => ({ before: due('1') }))).toBe(3)
    expect(wcu(put({ ...due('1'), more: { S: 'x' } }), () => ({ before: due('1') }))).toBe(1)
  })

  it('cost as much when their condition fails, and nothing when they are throttled', () => {
    const failed = (__type: string) => call('PutItem', { Item: sized(100) }, { __type }, 400)
    expect(wcu(failed('com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException'))).toBe(1)
    expect(wcu(failed('com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'))).toBe(0)
  })
})

describe('reads', () => {
  it('cost a unit for each begun 4 kB, half of it when they may be stale, and one for finding nothing', () => {
    const get = (ConsistentRead: boolean, item?: object) =>
      call('GetItem', { Key: key, ConsistentRead }, item ? { Item: item } : {})
    expect([get(true, sized(4_096)), get(true, sized(4_097)), get(false, sized(4_097)), get(true)].map(rcu)).toEqual([
      1, 2, 1, 1,
    ])
  })

  it('of a query are rounded once, of a batch item by item', () => {
    const items = [sized(1_000), { ...sized(1_000), sk: { S: 't' } }]
    const query = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'p' } },
      ConsistentRead: true,
    }
    expect(usedBy(call('Query', query, { Items: items }), never)).toEqual([{ pk: 'p', sk: '*', wcu: 0, rcu: 1 }])
    const keys = items.map(({ pk, sk }) => ({ pk, sk }))
    expect(
      rcu(
        call(
          'BatchGetItem',
          { RequestItems: { t: { Keys: keys, ConsistentRead: true } } },
          { Responses: { t: items } },
        ),
      ),
    ).toBe(2)
  })

  it('that left something out are not guessed', () => {
    expect(() => rcu(call('Query', { FilterExpression: 'a = :a' }, { Items: [] }))).toThrow('left out')
  })
})
