// What a request costs by AWS’s published rule, for DynamoDB Local counts transactions wrongly in two versions.
// Developer guide, “DynamoDB read and write operations”: writes by the kB, reads by four, transactions twice, indexes beside.
import { itemBytes, type Item } from './item-size.ts'

/** A request that reached the table, and what it answered, in DynamoDB’s JSON. */
export interface TableCall {
  operation: string
  // oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
  input: any
  // oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
  output: any
  status: number
}

/** An item as it was and as it is. */
export interface Images {
  before?: Item
  after?: Item
}
export type ImagesOf = (key: { pk: string; sk: string }) => Images

export interface Used {
  /** Partition key. */
  pk: string
  sk: string
  wcu: number
  rcu: number
}

const WRITE_BYTES = 1_024
const READ_BYTES = 4_096
const EVENTUAL = 0.5
/** A transaction prepares each item, then commits it. */
const TRANSACTION = 2

const INDEX = ['gsi1pk', 'gsi1sk'] as const
const PROJECTED = ['pk', 'sk', ...INDEX] as const

const units = (size: number, of: number) => Math.max(1, Math.ceil(size / of))

const indexEntry = (item: Item | undefined): Item | undefined =>
  item && INDEX.every((name) => item[name])
    ? Object.fromEntries(PROJECTED.map((name) => [name, item[name]!]))
    : undefined

/** The sparse index holds keys only: an entry that comes or goes is one write, one that moves is both. It is written after the commit, once. */
const indexUnits = ({ before, after }: Images): number => {
  const [old, now] = [indexEntry(before), indexEntry(after)]
  if (JSON.stringify(old) === JSON.stringify(now)) return 0
  return [old, now].reduce((all, entry) => all + (entry ? units(itemBytes(entry), WRITE_BYTES) : 0), 0)
}

/** The larger of the two images counts. */
const writeUnits = (images: Images, times: number): number =>
  units(Math.max(...[images.before, images.after].map((item) => (item ? itemBytes(item) : 0))), WRITE_BYTES) * times +
  indexUnits(images)

type Request = Record<string, { Item?: Item; Key?: Item }>
const keyOf = (item: Item) => ({ pk: String(item.pk!.S), sk: String(item.sk!.S) })

const written = (
  part: string,
  { Item: put, Key: named }: { Item?: Item; Key?: Item },
  imagesOf: ImagesOf,
  times: number,
): Used => {
  const key = keyOf(put ?? named!)
  const { before, after } = imagesOf(key)
  const images = part.startsWith('Put')
    ? { before, after: put }
    : part.startsWith('Delete')
      ? { before }
      : { before, after }
  return { ...key, wcu: writeUnits(images, times), rcu: 0 }
}

const writtenBy = ({ operation, input }: TableCall, imagesOf: ImagesOf): Used[] | undefined => {
  if (/^(Put|Update|Delete)Item$/.test(operation)) return [written(operation, input, imagesOf, 1)]
  const parts: Request[] =
    operation === 'TransactWriteItems'
      ? input.TransactItems
      : operation === 'BatchWriteItem'
        ? Object.values(input.RequestItems).flat()
        : undefined
  const times = operation === 'TransactWriteItems' ? TRANSACTION : 1
  return parts?.flatMap((one) => Object.entries(one).map(([part, request]) => written(part, request, imagesOf, times)))
}

const readUnits = (size: number, isConsistent: boolean, times = 1) =>
  units(size, READ_BYTES) * (isConsistent ? 1 : EVENTUAL) * times

const batchRead = ({ input, output }: TableCall): Used[] =>
  Object.entries(input.RequestItems as Record<string, { Keys: Item[]; ConsistentRead?: boolean }>).flatMap(
    ([table, { Keys, ConsistentRead }]) => {
      const found = new Map(
        (output.Responses?.[table] ?? []).map((item: Item) => [JSON.stringify(keyOf(item)), item] as const),
      )
      return Keys.map((key) => {
        const item = found.get(JSON.stringify(keyOf(key))) as Item | undefined
        return { ...keyOf(key), wcu: 0, rcu: readUnits(item ? itemBytes(item) : 0, ConsistentRead === true) }
      })
    },
  )

const queried = ({ input, output }: TableCall): Used[] => {
  if (input.FilterExpression || input.ProjectionExpression)
    throw new Error('what a filter left out was read as well; its answer cannot tell how much')
  const size = (output.Items ?? []).reduce((all: number, item: Item) => all + itemBytes(item), 0)
  const name = /=\s*(:\w+)/.exec(String(input.KeyConditionExpression ?? ''))?.[1]
  const pk = String((name && input.ExpressionAttributeValues[name]?.S) ?? '*')
  return [
    {
      pk: input.IndexName ? `${input.IndexName}:${pk}` : pk,
      sk: '*',
      wcu: 0,
      rcu: readUnits(size, input.ConsistentRead === true),
    },
  ]
}

/** Refused for its shape, its rights or its rate: nothing was looked at. A failed condition was looked at, and costs. */
const isFree = ({ status, output }: TableCall) =>
  status >= 400 && !/ConditionalCheckFailed|TransactionCanceled/.test(String(output.__type))

/** Item by item, what a request used. @param imagesOf the items it wrote, before and after */
export const usedBy = (call: TableCall, imagesOf: ImagesOf): Used[] => {
  if (isFree(call)) return []
  const writes = writtenBy(call, imagesOf)
  if (writes) return writes
  const { operation, input, output } = call
  const read = (item: Item | undefined, times: number, consistent: boolean, key: Item): Used => ({
    ...keyOf(key),
    wcu: 0,
    rcu: readUnits(item ? itemBytes(item) : 0, consistent, times),
  })
  switch (operation) {
    case 'GetItem':
      return [read(output.Item, 1, input.ConsistentRead === true, input.Key)]
    case 'BatchGetItem':
      return batchRead(call)
    case 'TransactGetItems':
      return (input.TransactItems as { Get: { Key: Item } }[]).map(({ Get }, nth) =>
        read(output.Responses?.[nth]?.Item, TRANSACTION, true, Get.Key),
      )
    case 'Query':
    case 'Scan':
      return queried(call)
    default:
      return []
  }
}
