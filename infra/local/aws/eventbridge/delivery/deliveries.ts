// Deliveries under way, kept in the vault until the target took them or they were given up: at least once, also over a
// `kill -9`.
import type { Assembly } from '../../../assembly/assembly.ts'
import { pauseAfter } from '../../lambda/async-retries.ts'
import type { Desk } from '../../service.ts'
import { deadLetter } from './dead-letter.ts'
import type { Delivery, DeliveryError } from './delivery.ts'
import { afterFunctionFailure, asyncSettings } from './function-failure.ts'
import { createSend, type ToBus } from './send.ts'

export interface Deliveries {
  /** Keeps `delivery` and starts it. */
  start(delivery: Delivery): void
  /** Keeps `delivery` without starting it yet. */
  hold(delivery: Delivery): () => void
  busy(): number
  /** World time of the next try of a function that failed. */
  nextDue(): number | undefined
  runDue(): void
  resume(): void
  close(): void
}

// Defaults of a retry policy. AWS spreads the attempts over its 24 hours; a desk that is healthy again within
// milliseconds would stall for nothing, so the pauses are short and real and only their number is AWS's.
const RETRIES = 185
const MAX_AGE_SECONDS = 86_400
const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 100

const pause = (attempts: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)))

export const createDeliveries = (
  desk: Desk,
  assembly: Pick<Assembly, 'of'>,
  drawer: string,
  toBus: ToBus,
): Deliveries => {
  const kept = desk.vault.drawer<Delivery>(drawer)
  const send = createSend(desk, toBus)
  const parked = new Map<string, Delivery>()
  let underWay = 0
  let closed = false

  const limitsOf = ({ target }: Delivery, error: DeliveryError) => {
    if (error.failedAt === 'function') return asyncSettings(assembly, target.Arn)
    const { MaximumRetryAttempts = RETRIES, MaximumEventAgeInSeconds = MAX_AGE_SECONDS } = target.RetryPolicy ?? {}
    return { retries: MaximumRetryAttempts, maxAgeSeconds: MaximumEventAgeInSeconds }
  }
  const giveUp = (delivery: Delivery, error: DeliveryError) =>
    error.failedAt === 'function'
      ? afterFunctionFailure(desk, assembly, delivery, error)
      : deadLetter(desk, delivery, error)

  const park = (delivery: Delivery) => {
    const waiting = { ...delivery, dueAt: desk.clock.now() + pauseAfter(delivery.attempts) }
    parked.set(delivery.id, waiting)
    kept.put(delivery.id, waiting)
  }

  const deliver = async (delivery: Delivery) => {
    while (!closed) {
      try {
        return await send(delivery)
      } catch (failure) {
        if (closed) return
        const error = failure as DeliveryError
        delivery.attempts += 1
        const { retries, maxAgeSeconds } = limitsOf(delivery, error)
        const tooOld = desk.clock.now() - delivery.since > maxAgeSeconds * 1000
        if (!error.retriable || delivery.attempts > retries || tooOld) return giveUp(delivery, error)
        if (error.failedAt === 'function') return park(delivery)
        kept.put(delivery.id, delivery)
        await pause(delivery.attempts)
      }
    }
  }
  const begin = (delivery: Delivery) =>
    void deliver(delivery)
      .catch((error: unknown) => desk.log.add('dead-letter', `lost: ${String(error)}`, delivery))
      .finally(() => {
        if (!closed && !parked.has(delivery.id)) kept.delete(delivery.id)
        underWay -= 1
      })
  const again = (waiting: Delivery) => {
    const { dueAt: _, ...delivery } = waiting
    parked.delete(delivery.id)
    underWay += 1
    begin(delivery)
  }
  const hold = (delivery: Delivery) => {
    kept.put(delivery.id, delivery)
    underWay += 1
    return () => begin(delivery)
  }
  return {
    hold,
    start: (delivery) => hold(delivery)(),
    busy: () => underWay,
    nextDue: () => {
      const dues = [...parked.values()].map(({ dueAt }) => dueAt!)
      return dues.length ? Math.min(...dues) : undefined
    },
    runDue: () => {
      for (const delivery of parked.values()) if (delivery.dueAt! <= desk.clock.now()) again(delivery)
    },
    resume: () => {
      for (const [, delivery] of kept.all()) {
        if (delivery.dueAt === undefined) again(delivery)
        else parked.set(delivery.id, delivery)
      }
    },
    close: () => {
      closed = true
    },
  }
}
