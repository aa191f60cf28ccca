import type { Item } from '#functions/platform/meter/item-size.ts'
import { usedBy, type ImagesOf, type TableCall, type Used } from '#functions/platform/meter/meter.ts'
import type { World } from '../../local/world.ts'

export interface HeardCall extends TableCall {
  /** Of the role that signed it. */
  principal: string
  /** When it was answered, ms. */
  ended: number
}

export interface Heard {
  calls: HeardCall[]
  imagesOf: ImagesOf
}

/** Every request to the table takes this long, so that requests made side by side end together and others do not. */
const TRIP_MS = 60
const MANY = 1_000

const tableOf = (world: World) => world.assembly.of('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')[0]!.name

const everything = async (world: World): Promise<Map<string, Item>> => {
  const items = new Map<string, Item>()
  let ExclusiveStartKey: Item | undefined
  do {
    const page = (await world.call('dynamodb', 'Scan', {
      TableName: tableOf(world),
      ConsistentRead: true,
      ExclusiveStartKey,
    })) as {
      Items: Item[]
      LastEvaluatedKey?: Item
    }
    for (const item of page.Items) items.set(`${String(item.pk!.S)} ${String(item.sk!.S)}`, item)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return items
}

/** What reached the table while `act` was done and everything after it had come to rest. */
export const hear = async (world: World, act: () => Promise<unknown>): Promise<Heard> => {
  await world.idle()
  const before = await everything(world)
  const calls: HeardCall[] = []
  const stop = world.dynamodb.onTraffic((traffic) => void calls.push({ ...traffic, ended: performance.now() }))
  world.faults.plan(
    'dynamodb.*',
    Array.from({ length: MANY }, () => ({ delayMs: TRIP_MS })),
  )
  try {
    await act()
    await world.idle()
  } finally {
    world.faults.clear()
    stop()
  }
  const after = await everything(world)
  const at = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`
  return { calls, imagesOf: (key) => ({ before: before.get(at(key)), after: after.get(at(key)) }) }
}

export interface Measured {
  used: Used[]
  wcu: number
  rcu: number
  /** Requests one after another; those made side by side are one trip. */
  trips: number
  operations: string[]
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

/** Of what was heard, what these roles did. */
export const measure = ({ calls, imagesOf }: Heard, roles: ReadonlySet<string>): Measured => {
  const own = calls.filter(({ principal }) => roles.has(principal)).sort((a, b) => a.ended - b.ended)
  const used = own.flatMap((call) => usedBy(call, imagesOf))
  const trips = own.filter(({ ended }, nth) => nth === 0 || ended - own[nth - 1]!.ended > TRIP_MS / 2).length
  return {
    used,
    trips,
    wcu: sum(used.map((one) => one.wcu)),
    rcu: sum(used.map((one) => one.rcu)),
    operations: own.map(({ operation }) => operation),
  }
}
