import { expect, test } from 'vitest'
import { countedOn, gathered } from './gather.ts'
import type { Write } from '../write.ts'

const key = { pk: 'grp_1#stock', sk: 'left' }
const take = (by: number, more: object = {}): Write => ({
  Update: {
    TableName: 't',
    Key: key,
    UpdateExpression: 'SET #left = #left - :by',
    ConditionExpression: '#left >= :by',
    ExpressionAttributeValues: { ':by': by, ...more },
  },
})
const other: Write = { Put: { TableName: 't', Item: { pk: 'grp_1', sk: 'x' } } }
const valuesOf = ({ Update }: Write) => Update?.ExpressionAttributeValues

test('counts of one item are one write, which stands for each of them', () => {
  const { writes, from } = gathered([take(1), other, take(2)])
  expect(writes.map(valuesOf)).toEqual([{ ':by': 3 }, undefined])
  expect(from).toEqual([[0, 2], [1]])
})

test('what one takes is no room for the other', () => {
  expect(valuesOf(gathered([take(1, { ':room': 4 }), take(2, { ':room': 3 })]).writes[0]!)).toEqual({
    ':by': 3,
    ':room': 2,
  })
})

test('two that leave no room for one another are a mistake of whoever made them', () => {
  expect(() => gathered([take(1, { ':room': 0 }), take(1, { ':room': 0 })])).toThrow('exclude')
})

test('what a commit takes already is seen by the next who takes', () => {
  expect(countedOn([take(1), other, take(2)], key)).toBe(3)
  expect(countedOn([other], key)).toBe(0)
})
