// Event + use case → EventBridge handler. A throw means: bring it again; EventBridge does, and the last stop is the dead-letter queue.
import type { EventBridgeEvent } from 'aws-lambda'
import type { z } from '#shared/base/schema.ts'
import type { Event } from '#shared/events/event.ts'
import { log } from './watch/log.ts'
import { count } from './watch/metrics.ts'
import { withTrace } from './watch/trace.ts'

type Delivery = EventBridgeEvent<string, Omit<Event, 'name'>>

export const eventOf = (delivery: Delivery): Event => ({ ...delivery.detail, name: delivery['detail-type'] })

/** Consumers take an event's version n and n−1. */
const READABLE = 2

export const subscribe =
  (use: (event: Event) => Promise<void>) =>
  async (delivery: Delivery): Promise<void> =>
    withTrace(delivery.detail.trace, async () => {
      const event = eventOf(delivery)
      try {
        await use(event)
        count('handled')
      } catch (error) {
        log.error('event not handled', error, { event: event.name, id: event.id })
        count('event-failed')
        throw error
      }
    })

/** For a subscriber of one kind: its data parsed by the kind. */
export const subscribeTo =
  <Data extends z.ZodType>(
    kind: { name: string; version: number; data: Data },
    use: (event: Event<z.infer<Data>>) => Promise<void>,
  ) =>
  (delivery: Delivery): Promise<void> =>
    subscribe(async (event) => {
      if (event.version > kind.version || event.version <= kind.version - READABLE)
        throw new Error(`${event.name} of version ${event.version} cannot be read by this one (${kind.version})`)
      await use({ ...event, data: kind.data.parse(event.data) })
    })(delivery)
