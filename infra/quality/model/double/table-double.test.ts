// The double answers as DynamoDB Local does, whatever our stores ask of it in whatever order.
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocalProcess, type LocalProcess } from '../../../local/aws/dynamodb/local-process.ts'
import { openLocalTable } from './local-table.ts'
import { createTableDouble } from './table-double.ts'

const TableName = 'double'
let local: LocalProcess
let documents: DynamoDBDocumentClient
beforeAll(async () => {
  local = await startLocalProcess()
  documents = await openLocalTable(local.url, TableName)
})
afterAll(() => local?.stop())

const sort = fc.constantFrom('a', 'a#1', 'a#2', 'b', 'B', '章')
const number = fc.integer({ min: 0, max: 4 })
/** Every condition that a store of ours writes, with a value for each place. */
const CONDITIONS = [
  'attribute_not_exists(pk)',
  'attribute_exists(pk)',
  'rev = :n',
  'attribute_not_exists(pk) OR rev <= :n',
  '#left >= :n',
  'attribute_not_exists(#left) OR #left < :n',
  'attribute_exists(pk) AND word < :w',
  'word = :w AND attribute_not_exists(#use) AND attribute_not_exists(claim)',
  'word = :w AND (attribute_not_exists(#use) OR (#use.#member = :w AND #use.#for = :n))',
  'NOT attribute_exists(claim) AND rev <> :n',
]
const CHANGES = [
  'SET #left = :n',
  'SET #left = #left - :n',
  'ADD rev :n SET word = :w',
  'ADD rev :n SET word = if_not_exists(word, :w), #left = :n',
  'SET claim = :o, rev = rev + :n',
  'REMOVE claim',
]

const named = (text: string) => ({
  ...(text.includes('#') && {
    ExpressionAttributeNames: Object.fromEntries(
      ['left', 'use', 'member', 'for'].filter((name) => text.includes(`#${name}`)).map((name) => [`#${name}`, name]),
    ),
  }),
})
const valued = (text: string, n: number, w: string) => {
  const values = { ':n': n, ':w': w, ':o': { at: w } }
  const used = Object.entries(values).filter(([name]) => text.includes(name))
  return used.length ? { ExpressionAttributeValues: Object.fromEntries(used) } : {}
}

const letter = fc.constantFrom('x', 'y')
const put = fc
  .record({ sk: sort, n: number, w: letter, rev: number, use: fc.boolean(), where: fc.constantFrom('', ...CONDITIONS) })
  .map(({ sk, n, w, rev, use, where }) => ({
    Put: {
      TableName,
      Item: {
        pk: 'p',
        sk,
        rev,
        word: w,
        left: n,
        none: undefined,
        bytes: Uint8Array.of(n),
        ...(use && { use: { member: w, for: n, no: undefined } }),
      },
      ...(where && { ConditionExpression: where, ...named(where), ...valued(where, n, w) }),
    },
  }))
const update = fc
  .record({
    sk: sort,
    n: number,
    w: letter,
    where: fc.constantFrom(...CONDITIONS),
    change: fc.constantFrom(...CHANGES),
  })
  .map(({ sk, n, w, where, change }) => ({
    Update: {
      TableName,
      Key: { pk: 'p', sk },
      UpdateExpression: change,
      ConditionExpression: where,
      ...named(`${where} ${change}`),
      ...valued(`${where} ${change}`, n, w),
    },
  }))
const remove = fc.record({ sk: sort, n: number }).map(({ sk, n }) => ({
  Delete: { TableName, Key: { pk: 'p', sk }, ConditionExpression: 'rev = :n', ...valued(':n', n, 'x') },
}))
const check = sort.map((sk) => ({
  ConditionCheck: { TableName, Key: { pk: 'p', sk }, ConditionExpression: 'attribute_exists(pk)' },
}))
const write = fc.oneof(put, update, remove)
/** AWS refuses two operations on one item of a transaction; DynamoDB Local sees that only when their conditions hold. */
const sortKeyOf = (op: object) => {
  const [one] = Object.values(op) as { Item?: { sk: string }; Key?: { sk: string } }[]
  return (one!.Item ?? one!.Key)!.sk
}
const act = fc.oneof(
  { weight: 4, arbitrary: write.map((one) => ({ one })) },
  {
    weight: 3,
    arbitrary: fc
      .uniqueArray(fc.oneof(write, check), { minLength: 1, maxLength: 4, selector: sortKeyOf })
      .map((all) => ({ all })),
  },
)

const commandOf = (one: object) => {
  const { Put, Update, Delete } = one as { Put?: never; Update?: never; Delete?: never }
  return Put ? new PutCommand(Put) : Update ? new UpdateCommand(Update) : new DeleteCommand(Delete!)
}
const answer = async (send: (command: never) => Promise<unknown>, command: unknown): Promise<string> => {
  try {
    await send(command as never)
    return 'done'
  } catch (error) {
    const { name, CancellationReasons } = error as Error & { CancellationReasons?: { Code: string }[] }
    const reasons = CancellationReasons?.map(({ Code }) => Code) ?? []
    return reasons.includes('ValidationError') || name === 'Error' || name === 'ValidationException'
      ? 'ValidationException'
      : [name, ...reasons].join(' ')
  }
}

test('both refuse the same writes for the same reasons and hold the same items', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const double = createTableDouble()
      const sends = [
        (command: never) => documents.send(command) as Promise<unknown>,
        (command: never) => double.send(command),
      ]
      for (const { Items = [] } of [await documents.send(wholePartition())])
        for (const { pk, sk } of Items) await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
      for (const one of acts) {
        const command =
          'one' in one ? commandOf(one.one) : new TransactWriteCommand({ TransactItems: one.all as never })
        const [real, ours] = [await answer(sends[0]!, command), await answer(sends[1]!, command)]
        // A sum with what is no number is refused by both; beside another refusal either may come first.
        if ([real, ours].includes('ValidationException')) expect([real, ours]).not.toContain('done')
        else expect(ours, JSON.stringify(one)).toBe(real)
      }
      for (const read of reads()) {
        const [real, ours] = (await Promise.all(sends.map((send) => send(read as never)))) as [never, never]
        expect(plain(ours)).toEqual(plain(real))
      }
    }),
    { numRuns: 120 },
  )
})

const wholePartition = () =>
  new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'p' } })

const reads = () => {
  const begins = { KeyConditionExpression: 'pk = :pk AND begins_with(sk, :from)' }
  const between = { KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to' }
  return [
    wholePartition(),
    new QueryCommand({ TableName, ...begins, ExpressionAttributeValues: { ':pk': 'p', ':from': 'a#' } }),
    new QueryCommand({ TableName, ...between, ExpressionAttributeValues: { ':pk': 'p', ':from': 'a', ':to': 'b' } }),
    new QueryCommand({
      TableName,
      ...begins,
      ExpressionAttributeValues: { ':pk': 'p', ':from': 'a' },
      ScanIndexForward: false,
      Limit: 2,
    }),
    new GetCommand({ TableName, Key: { pk: 'p', sk: 'a' } }),
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys: ['a', 'b', 'z'].map((sk) => ({ pk: 'p', sk })) } } }),
  ]
}

/** What a store reads of an answer; the order of a BatchGet is nobody's promise. */
const plain = (answered: Record<string, never>) => {
  const { Items, Item, Responses, LastEvaluatedKey } = answered
  const got = (Responses as Record<string, { sk: string }[]> | undefined)?.[TableName]
  return { Items, Item, LastEvaluatedKey, got: got && [...got].sort((a, b) => (a.sk < b.sk ? -1 : 1)) }
}
