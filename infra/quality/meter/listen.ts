import { usedBy, type ImagesOf, type TableCall, type Used } from '#functions/platform/meter/meter.ts'
import type { World } from '../../local/world.ts'
import { nameOf } from '../drive/whole-table.ts'
import { mirrorOf } from './mirror.ts'

export interface HeardCall extends TableCall {
  /** Of the role that signed it. */
  principal: string
  /** When it came and when it was answered, ms. */
  began: number
  ended: number
}

export interface Heard {
  calls: HeardCall[]
  imagesOf: ImagesOf
}

/** Every request to the table takes at least this long, so that requests made side by side are under way together. */
const TRIP_MS = 25
const MANY = 1_000

/** What reached the table while `act` was done and everything after it had come to rest. @param tripMs how long a request takes at least; 0: trips are not told apart, and a long way is walked in less time */
export const hear = async (
  world: World,
  act: () => Promise<unknown>,
  { tripMs = TRIP_MS }: { tripMs?: number } = {},
): Promise<Heard> => {
  await world.idle()
  const mirror = await mirrorOf(world)
  const before = await mirror.now()
  const calls: HeardCall[] = []
  const stop = world.dynamodb.onTraffic((traffic) => void calls.push({ ...traffic, ended: performance.now() }))
  world.faults.plan(
    'dynamodb.*',
    Array.from({ length: tripMs > 0 ? MANY : 0 }, () => ({ delayMs: tripMs })),
  )
  try {
    await act()
    await world.idle()
  } finally {
    world.faults.clear()
    stop()
  }
  const after = await mirror.now()
  return { calls, imagesOf: (key) => ({ before: before.get(nameOf(key)), after: after.get(nameOf(key)) }) }
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

/** What comes after the first answer to those under way is another trip. @param calls by when they came */
const tripsOf = (calls: HeardCall[]): number => {
  let [trips, answered] = [0, -Infinity]
  for (const { began, ended } of calls) {
    if (began >= answered) [trips, answered] = [trips + 1, ended]
    else answered = Math.min(answered, ended)
  }
  return trips
}

/** Of what was heard, what these roles did. @param of counts of it what stands under this id */
export const measure = ({ calls, imagesOf }: Heard, roles: ReadonlySet<string>, of = ''): Measured => {
  const own = calls.filter(({ principal }) => roles.has(principal)).sort((a, b) => a.began - b.began)
  const used = own.flatMap((call) => usedBy(call, imagesOf)).filter(({ pk }) => pk.includes(of))
  return {
    used,
    trips: tripsOf(own),
    wcu: sum(used.map((one) => one.wcu)),
    rcu: sum(used.map((one) => one.rcu)),
    operations: own.map(({ operation }) => operation),
  }
}
