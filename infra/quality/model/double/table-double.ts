// One table in memory that answers the document client's commands as DynamoDB does, so that two thousand histories take a minute.
// `table-double.test.ts` holds it to DynamoDB Local.
import { changed } from './change.ts'
import { condition, type Item } from './condition.ts'

interface Key {
  pk: string
  sk: string
}
interface Expressions {
  ConditionExpression?: string
  UpdateExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}
type Put = Expressions & { Item: Item & Key }
type Keyed = Expressions & { Key: Key }
interface Op {
  Put?: Put
  Update?: Keyed
  Delete?: Keyed
  ConditionCheck?: Keyed
}

interface Query {
  IndexName?: string
  KeyConditionExpression?: string
  ExpressionAttributeValues: Record<string, string>
  ScanIndexForward?: boolean
  ExclusiveStartKey?: Key
  Limit?: number
}
/** A command of the document client, of whatever kind. */
interface Command {
  input: unknown
  constructor: { name: string }
}

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`

const MOST_IN_A_TRANSACTION = 100

/** An error as the SDK throws it. */
const failing = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more })

/** As it comes back from the table: without what is undefined, and nobody's to change. What is frozen was stored before. */
const stored = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
  // Bytes cannot be frozen.
  if (value instanceof Uint8Array) return value
  return Object.freeze(Array.isArray(value) ? value.map(stored) : storedMap(value as Item))
}

const storedMap = (value: Item): Item => {
  const whole: Item = {}
  for (const name in value) {
    const inner = value[name]
    if (inner !== undefined) whole[name] = typeof inner === 'object' ? stored(inner) : inner
  }
  return whole
}

const SURROGATE = /[\ud800-\udfff]/

class Partition {
  readonly items = new Map<string, Item>()
  private sorted: string[] | undefined

  put(sk: string, item: Item) {
    if (!this.items.has(sk)) {
      // Bytes of UTF-8, which DynamoDB sorts by, are in the order of letters but for these.
      if (SURROGATE.test(sk)) throw new Error(`the double does not sort ${sk}`)
      this.sorted?.splice(this.placeOf(sk), 0, sk)
    }
    this.items.set(sk, item)
  }

  remove(sk: string) {
    if (this.items.delete(sk)) this.sorted = undefined
  }

  /** In their order. */
  private keys(): string[] {
    return (this.sorted ??= [...this.items.keys()].sort((a, b) => (a < b ? -1 : 1)))
  }

  /** How many keys come before this one. */
  private placeOf(sk: string): number {
    const keys = this.keys()
    let [from, to] = [0, keys.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (keys[middle]! < sk) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Keys from one on, as long as they are in range. */
  range(from: string, isIn: (sk: string) => boolean): string[] {
    const keys = this.keys()
    const at = this.placeOf(from)
    let end = at
    while (end < keys.length && isIn(keys[end]!)) end++
    return keys.slice(at, end)
  }
}

const INDEXES = ['gsi1', 'gsi2']

export const createTableDouble = () => {
  const partitions = new Map<string, Partition>()
  const partition = (pk: string) => {
    const known = partitions.get(pk) ?? new Partition()
    partitions.set(pk, known)
    return known
  }
  /** Of each bucket of an index what waits in it. */
  const waiting = new Map<string, Set<Item>>()
  const wait = (item: Item | undefined, isThere: boolean) => {
    for (const index of INDEXES) {
      if (item?.[`${index}pk`] === undefined) continue
      const bucket = `${index} ${String(item[`${index}pk`])}`
      const known = waiting.get(bucket) ?? new Set()
      waiting.set(bucket, known)
      if (isThere) known.add(item)
      else known.delete(item)
    }
  }
  const put = (pk: string, sk: string, item: Item) => {
    wait(find({ pk, sk }), false)
    partition(pk).put(sk, item)
    wait(item, true)
  }
  const find = ({ pk, sk }: Key) => partitions.get(pk)?.items.get(sk)

  const keyOf = ({ Put, Update, Delete, ConditionCheck }: Op): Key => {
    const { pk, sk } = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)!.Key
    return { pk, sk }
  }
  const isAllowed = (op: Op): boolean => {
    const {
      ConditionExpression,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    } = (op.Put ?? op.Update ?? op.Delete ?? op.ConditionCheck)!
    return !ConditionExpression || condition(ConditionExpression)(find(keyOf(op)), { names, values })
  }
  /** What an update leaves. @throws as DynamoDB refuses a sum of what is no number */
  const updated = (op: Op): Item => {
    const { UpdateExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values } = op.Update!
    const key = keyOf(op)
    return stored(changed(UpdateExpression!, find(key) ?? { ...key }, { names, values })) as Item
  }
  const apply = (op: Op): Item | undefined => {
    const { pk, sk } = keyOf(op)
    if (op.Delete) {
      wait(find({ pk, sk }), false)
      partition(pk).remove(sk)
    }
    if (op.Put) put(pk, sk, stored(op.Put.Item) as Item)
    if (!op.Update) return undefined
    const after = updated(op)
    put(pk, sk, after)
    return after
  }
  const alone = (op: Op): Item | undefined => {
    if (!isAllowed(op)) throw failing('ConditionalCheckFailedException')
    return apply(op)
  }

  const transact = (ops: Op[]) => {
    const keys = ops.map((op) => nameOf(keyOf(op)))
    if (ops.length > MOST_IN_A_TRANSACTION || new Set(keys).size < keys.length) throw failing('ValidationException')
    const allowed = ops.map(isAllowed)
    if (allowed.includes(false))
      throw failing('TransactionCanceledException', {
        CancellationReasons: allowed.map((isOk) => ({ Code: isOk ? 'None' : 'ConditionalCheckFailed' })),
      })
    // All or nothing: what cannot be done is found out before anything is.
    for (const op of ops) if (op.Update) updated(op)
    ops.forEach(apply)
  }

  const batch = (asked: Record<string, { Keys: Key[] }>) => ({
    Responses: Object.fromEntries(
      Object.entries(asked).map(([table, { Keys }]) => [table, Keys.flatMap((key) => find(key) ?? [])]),
    ),
    UnprocessedKeys: {},
  })

  const query = (input: Query) => {
    if (input.IndexName) return due(input)
    const { ':pk': pk, ':from': from, ':to': to } = input.ExpressionAttributeValues
    const isBegun = String(input.KeyConditionExpression).includes('begins_with')
    const inRange = (sk: string) =>
      from === undefined ? true : isBegun ? sk.startsWith(from) : sk >= from && sk <= to!
    const keys = partitions.get(pk!)?.range(from ?? '', inRange) ?? []
    if (input.ScanIndexForward === false) keys.reverse()
    const after = input.ExclusiveStartKey ? keys.indexOf(input.ExclusiveStartKey.sk) + 1 : 0
    const page = keys.slice(after, input.Limit ? after + input.Limit : undefined)
    const isCut = input.Limit !== undefined && page.length === input.Limit
    return {
      Items: page.map((sk) => find({ pk: pk!, sk })),
      ...(isCut && { LastEvaluatedKey: { pk, sk: page.at(-1) } }),
    }
  }

  const due = (input: Query) => {
    const { ':pk': bucket, ':from': from = '', ':to': to } = input.ExpressionAttributeValues
    const of = (item: Item) => String(item[`${input.IndexName}sk`])
    const found = [...(waiting.get(`${input.IndexName} ${bucket}`) ?? [])]
      .filter((item) => of(item) >= from && (to === undefined || of(item) <= to))
      .sort((a, b) => (of(a) < of(b) ? -1 : 1))
    const names = ['pk', 'sk', `${input.IndexName}pk`, `${input.IndexName}sk`]
    return { Items: found.slice(0, input.Limit).map((item) => Object.fromEntries(names.map((of) => [of, item[of]]))) }
  }

  return {
    /** Every item, for whoever checks what is there. */
    all: (): (Item & Key)[] => [...partitions.values()].flatMap(({ items }) => [...items.values()] as (Item & Key)[]),
    /** As it was when these were all. */
    restore: (items: readonly (Item & Key)[]) => {
      partitions.clear()
      waiting.clear()
      for (const item of items) put(item.pk, item.sk, item)
    },
    send: async ({ input, constructor: { name } }: Command): Promise<unknown> => {
      switch (name) {
        case 'GetCommand':
          return { Item: find((input as Keyed).Key) }
        case 'BatchGetCommand':
          return batch((input as { RequestItems: Record<string, { Keys: Key[] }> }).RequestItems)
        case 'QueryCommand':
          return query(input as Query)
        case 'PutCommand':
          return (alone({ Put: input as Put }), {})
        case 'UpdateCommand':
          return { Attributes: alone({ Update: input as Keyed }) }
        case 'DeleteCommand':
          return (alone({ Delete: input as Keyed }), {})
        case 'TransactWriteCommand':
          return (transact((input as { TransactItems: Op[] }).TransactItems), {})
        default:
          throw new Error(`the double does not know ${name}`)
      }
    },
  }
}
