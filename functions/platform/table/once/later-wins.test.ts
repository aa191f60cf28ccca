import { expect, test } from 'vitest'
import { laterWins } from './later-wins.ts'

const put = (sk: string, state: string) => ({ Put: { TableName: 't', Item: { pk: 'p', sk, state } } })
const count = { Update: { TableName: 't', Key: { pk: 'p', sk: 'a' }, UpdateExpression: 'ADD n :by' } }

test('an item that one act changes twice is written once, as it ends', () =>
  expect(laterWins([put('a', 'spent'), put('b', 'x'), count, put('a', 'earned')])).toEqual([
    put('b', 'x'),
    count,
    put('a', 'earned'),
  ]))
