// Which IAM actions on which resources an operation needs.
// Sources: Service Authorization Reference for DynamoDB; developer guide, "Using IAM with DynamoDB transactions":
// a transaction is authorised as its parts, while BatchGetItem and BatchWriteItem are actions of their own.
import { ACCOUNT, REGION } from '../service.ts'
import type { Context } from '../iam/policy.ts'
import type { TableSchema } from './schema.ts'

type Attributes = Record<string, Record<string, unknown>>

// oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
export type Input = Record<string, any>

export interface Need {
  action: string
  resource: string
  context: Context
}

export const tableName = (nameOrArn: string): string => nameOrArn.split('/')[1] ?? nameOrArn

const tableArn = (nameOrArn: string) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${tableName(nameOrArn)}`

const PARTS: Record<string, string> = {
  ConditionCheck: 'ConditionCheckItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
}

const PARTIQL: Record<string, string> = {
  DELETE: 'PartiQLDelete',
  INSERT: 'PartiQLInsert',
  SELECT: 'PartiQLSelect',
  UPDATE: 'PartiQLUpdate',
}

const scalar = (value: Record<string, unknown> | undefined) => (value ? [String(Object.values(value)[0])] : [])

/** The partition keys an input touches, for conditions on dynamodb:LeadingKeys. */
const leadingKeys = (input: Input, schema: TableSchema | undefined): string[] => {
  const key = schema?.partitionKeys[input.IndexName ?? '']
  if (!key) return []
  const direct: Attributes | undefined = input.Key ?? input.Item
  if (direct) return scalar(direct[key])
  const names: Record<string, string> = input.ExpressionAttributeNames ?? {}
  for (const [, name, value] of String(input.KeyConditionExpression ?? '').matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g))
    if ((names[name!] ?? name) === key) return scalar(input.ExpressionAttributeValues?.[value!])
  return []
}

const need = (action: string, input: Input, schemas: Map<string, TableSchema>, enclosing?: string): Need => ({
  action: `dynamodb:${action}`,
  resource: tableArn(input.TableName) + (input.IndexName ? `/index/${input.IndexName}` : ''),
  context: {
    'dynamodb:LeadingKeys': leadingKeys(input, schemas.get(tableName(input.TableName))),
    ...(enclosing && { 'dynamodb:EnclosingOperation': enclosing }),
  },
})

const batchNeeds = (operation: string, input: Input, schemas: Map<string, TableSchema>): Need[] =>
  Object.entries(input.RequestItems as Record<string, Input>).map(([table, requests]) => {
    const items: Input[] =
      operation === 'BatchGetItem'
        ? requests.Keys.map((Key: unknown) => ({ Key }))
        : (requests as Input[]).map((one) => ({ ...one.PutRequest, ...one.DeleteRequest }))
    const keys = items.flatMap((item) => leadingKeys(item, schemas.get(tableName(table))))
    return { ...need(operation, { TableName: table }, schemas), context: { 'dynamodb:LeadingKeys': keys } }
  })

const partiqlNeed = (statement: string): Need => {
  const [, verb = '', table = ''] = /^\s*(\w+)[^"]*"([^"]+)"/.exec(statement) ?? []
  return { action: `dynamodb:${PARTIQL[verb.toUpperCase()]}`, resource: tableArn(table), context: {} }
}

/** A stream as templates name it; the engine's own name for it never leaves the desk. */
const streamNeed = (operation: string, streamArn: string): Need => ({
  action: `dynamodb:${operation}`,
  resource: streamArn,
  context: {},
})

export const neededActions = (operation: string, input: Input, schemas: Map<string, TableSchema>): Need[] => {
  switch (operation) {
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return (input.TransactItems as Record<string, Input>[]).flatMap((item) =>
        Object.entries(item).map(([part, own]) => need(PARTS[part]!, own, schemas, operation)),
      )
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return batchNeeds(operation, input, schemas)
    case 'ExecuteStatement':
      return [partiqlNeed(input.Statement)]
    case 'ExecuteTransaction':
      return (input.TransactStatements as Input[]).map(({ Statement }) => partiqlNeed(Statement))
    case 'BatchExecuteStatement':
      return (input.Statements as Input[]).map(({ Statement }) => partiqlNeed(Statement))
    case 'DescribeStream':
    case 'GetShardIterator':
      return [streamNeed(operation, input.StreamArn)]
    default:
      return input.TableName
        ? [need(operation, input, schemas)]
        : [{ action: `dynamodb:${operation}`, resource: '*', context: {} }]
  }
}
