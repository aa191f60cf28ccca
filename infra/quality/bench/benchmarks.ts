// What a benchmark times. Each returns milliseconds of one round after another; the numbers are of this machine, with its simulated AWS.
import { randomUUID } from 'node:crypto'
import { cafe } from '../../local/seed/demo-cafe.ts'
import type { World } from '../../local/world.ts'
import { pairCounter } from '../drive/counter.ts'
import { joinGuest, type Guest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'

export interface Benchmark {
  what: string
  run(world: World): Promise<number[]>
}

const GUESTS = 12
const QUEUE = 5
const QUEUES = 4
const BATCH = 50
const BATCHES = 5
/** The café’s card lets nobody collect again before that. */
const LATER = 'PT2H1M'

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await act()
  return performance.now() - began
}

/** One after another, as rounds are. */
const inTurn = async <T, R>(list: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (const one of list) done.push(await act(one))
  return done
}

const guests = (world: World, count: number): Promise<Guest[]> =>
  inTurn(Array.from({ length: count }), () => joinGuest(world, cafe, '客人'))

const collect = ({ call }: Guest, code: string) =>
  must('stamp', call('POST /me/stamps', { code }, { key: randomUUID() }))
const claim = async ({ call }: Guest, code: string) =>
  (await must('claim', call('POST /claims', { code }, { key: randomUUID() }))).ticket

const stamp: Benchmark = {
  what: 'one stamp, from the request to its answer',
  run: async (world) => {
    const counter = await pairCounter(world, cafe.stores[0]!)
    const [first, ...rest] = await guests(world, GUESTS)
    // The first pays for cold functions.
    await collect(first!, await counter.code())
    return inTurn(rest, async (guest) => {
      const code = await counter.code()
      return timed(() => collect(guest, code))
    })
  },
}

const claimQueue: Benchmark = {
  what: `${QUEUE} people scanning one after another at one counter, until the last stamp is pressed`,
  run: async (world) => {
    const counter = await pairCounter(world, cafe.stores[0]!)
    const queue = await guests(world, QUEUE)
    const pass = () => inTurn(queue, async (guest) => collect(guest, await claim(guest, await counter.code())))
    await pass()
    return inTurn(Array.from({ length: QUEUES }), async () => {
      await world.advance(LATER)
      return timed(pass)
    })
  },
}

const webhookBatch: Benchmark = {
  what: `${BATCH} messages in one webhook, until each is answered`,
  run: async (world) => {
    const { channelId } = cafe.line
    const [guest] = await guests(world, 1)
    return inTurn(Array.from({ length: BATCHES }), async () => {
      await world.idle()
      world.line.webhooks.hold(channelId)
      for (let n = 0; n < BATCH; n++) world.line.people.say(guest!.userId, '我的點數')
      return timed(async () => {
        world.line.webhooks.release(channelId)
        await world.line.webhooks.settle()
        await world.idle()
      })
    })
  },
}

export const benchmarks: Record<string, Benchmark> = { stamp, 'claim-queue': claimQueue, 'webhook-batch': webhookBatch }
