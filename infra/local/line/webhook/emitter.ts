// Events go out at once, in order for each person, and are kept until the bot has taken them or LINE gives up.
// https://developers.line.biz/en/docs/messaging-api/receiving-messages/#webhook-redelivery
import type { PendingWebhook } from '../drawers.ts'
import { attemptDelivery, type EmitterDeps } from './attempt-delivery.ts'
import { createEvent, type EventOrder, type WebhookEvent } from './event.ts'
import { ulid } from './ulid.ts'

export interface WebhookEmitter {
  emit(order: EventOrder): void
  /** Keeps this account's events back; `release` sends them in one body. */
  hold(channelId: string): void
  release(channelId: string): void
  /** Deliveries on their way. */
  busy(): number
  /** ms; when a delayed or repeated delivery falls due. */
  nextDue(): number | undefined
  runDue(): Promise<void>
  /** Waits for what is on its way. */
  settle(): Promise<void>
}

const shuffled = <T>(list: T[]): T[] =>
  list
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)

export const createEmitter = (deps: EmitterDeps): WebhookEmitter => {
  const { clock, drawers } = deps
  const onTheirWay = new Map<string, Promise<void>>()
  const lastOfPerson = new Map<string, Promise<void>>()
  const held = new Map<string, WebhookEvent[]>()

  const start = (id: string, after: Promise<void> = Promise.resolve()): Promise<void> => {
    const run = after
      .then(() => attemptDelivery(deps, id))
      .catch((failure: unknown) => deps.log.add('webhook', `LINE simulator failed: ${String(failure)}`))
      .finally(() => onTheirWay.delete(id))
    onTheirWay.set(id, run)
    return run
  }

  const post = (channelId: string, events: WebhookEvent[], person?: string) => {
    const id = ulid(clock.now())
    drawers.webhooks.put(id, { channelId, events, attempts: 0, dueAt: clock.now() })
    if (!person) return void start(id)
    const line = `${channelId}/${person}`
    const run = start(id, lastOfPerson.get(line))
    lastOfPerson.set(line, run)
    void run.then(() => lastOfPerson.get(line) === run && lastOfPerson.delete(line))
  }

  const waiting = (): [string, PendingWebhook][] => drawers.webhooks.all().filter(([id]) => !onTheirWay.has(id))

  return {
    emit: (order) => {
      const event = createEvent(deps, order)
      const batch = held.get(order.channelId)
      if (batch) batch.push(event)
      else post(order.channelId, [event], order.userId)
    },
    hold: (channelId) => void held.set(channelId, held.get(channelId) ?? []),
    release: (channelId) => {
      const events = held.get(channelId) ?? []
      held.delete(channelId)
      if (events.length > 0) post(channelId, events)
    },
    busy: () => onTheirWay.size,
    nextDue: () => {
      const due = waiting().map(([, row]) => row.dueAt)
      return due.length > 0 ? Math.min(...due) : undefined
    },
    // The order of redelivery is not promised, so it is shuffled.
    runDue: async () => {
      const now = clock.now()
      for (const [id] of shuffled(waiting().filter(([, row]) => row.dueAt <= now))) void start(id)
    },
    settle: async () => {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay.values())
    },
  }
}
