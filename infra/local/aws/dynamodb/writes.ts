// What a successful write did, as far as the request tells: which tables, and which items got or lost an expiry.
import { tableName, type Input } from './needed-actions.ts'
import type { TableSchema } from './schema.ts'

export type Item = Record<string, Record<string, unknown>>

export interface Write {
  table: string
  key: Item
  deleted: boolean
  /** Epoch seconds the item may expire at; undefined when the write says nothing about it; null when it took the expiry away. */
  expiresAt?: number | null
}

const pick = (item: Item, keys: string[]): Item => Object.fromEntries(keys.map((key) => [key, item[key]!]))

const seconds = (value: Record<string, unknown> | undefined): number | null =>
  value?.N === undefined ? null : Number(value.N)

/** `SET #e = :e` or `REMOVE #e` on the expiry attribute; anything cleverer counts as long past, so that the sweep asks the item itself. */
const updatedExpiry = (input: Input, attribute: string): number | null | undefined => {
  const names: Record<string, string> = input.ExpressionAttributeNames ?? {}
  const aliases = [attribute, ...Object.keys(names).filter((alias) => names[alias] === attribute)]
  const expression = String(input.UpdateExpression ?? '')
  const mentioned = aliases.find((alias) => new RegExp(`(^|[\\s,(])${alias}($|[\\s,)=])`).test(expression))
  if (!mentioned) return undefined
  const assigned = new RegExp(`${mentioned}\\s*=\\s*(:\\w+)`).exec(expression)?.[1]
  if (assigned) return seconds(input.ExpressionAttributeValues?.[assigned])
  if (/=/.test(expression) && !new RegExp(`REMOVE[^=]*${mentioned}`).test(expression)) return 0
  return null
}

const writeOf = (part: 'Put' | 'Update' | 'Delete', input: Input, schemas: Map<string, TableSchema>): Write[] => {
  const schema = schemas.get(tableName(input.TableName))
  if (!schema) return []
  const key = pick(input.Key ?? input.Item, schema.keys)
  const ttl = schema.ttlAttribute
  const expiresAt =
    !ttl || part === 'Delete' ? null : part === 'Put' ? seconds(input.Item[ttl]) : updatedExpiry(input, ttl)
  return [{ table: schema.name, key, deleted: part === 'Delete', expiresAt }]
}

export const writesOf = (operation: string, input: Input, schemas: Map<string, TableSchema>): Write[] => {
  switch (operation) {
    case 'PutItem':
      return writeOf('Put', input, schemas)
    case 'UpdateItem':
      return writeOf('Update', input, schemas)
    case 'DeleteItem':
      return writeOf('Delete', input, schemas)
    case 'TransactWriteItems':
      return (input.TransactItems as Record<string, Input>[]).flatMap(({ Put, Update, Delete }) => [
        ...(Put ? writeOf('Put', Put, schemas) : []),
        ...(Update ? writeOf('Update', Update, schemas) : []),
        ...(Delete ? writeOf('Delete', Delete, schemas) : []),
      ])
    case 'BatchWriteItem':
      return Object.entries(input.RequestItems as Record<string, Input[]>).flatMap(([TableName, requests]) =>
        requests.flatMap(({ PutRequest, DeleteRequest }) =>
          PutRequest
            ? writeOf('Put', { TableName, ...PutRequest }, schemas)
            : writeOf('Delete', { TableName, ...DeleteRequest }, schemas),
        ),
      )
    default:
      return []
  }
}

const WRITING = /^(Put|Update|Delete|BatchWrite|TransactWrite|Execute|BatchExecute)/

/** Whether the stream may have something new after this operation. */
export const mayWrite = (operation: string): boolean => WRITING.test(operation)
