// From an event on a bus to deliveries, one for each target of each rule that matches.
import { randomUUID } from 'node:crypto'
import type { Desk } from '../service.ts'
import type { Deliveries } from './delivery/deliveries.ts'
import type { Delivery } from './delivery/delivery.ts'
import type { EventEnvelope } from './event-envelope.ts'
import { match } from './pattern.ts'
import type { Rule, Rules } from './rules.ts'
import { shapeInput } from './shape-input.ts'

const parsed = new Map<string, unknown>()
const patternOf = (text: string): unknown => {
  if (!parsed.has(text)) parsed.set(text, JSON.parse(text))
  return parsed.get(text)
}

/** How many rules one event reaches is for the log; `times` more than 1 is a planned repetition. */
export const createRouter = (desk: Desk, rules: Rules, deliveries: () => Deliveries) => {
  const deliveriesOf = (rule: Rule, event: EventEnvelope): Delivery[] =>
    rule.targets.map((target) => ({
      id: randomUUID(),
      source: rule.arn,
      service: 'events',
      target,
      payload: shapeInput(target, event, rule.arn),
      event,
      attempts: 0,
      since: desk.clock.now(),
    }))

  const matching = (bus: string, event: EventEnvelope): Rule[] =>
    rules.on(bus).filter((rule) => {
      if (rule.state !== 'ENABLED' || rule.pattern === undefined) return false
      return match(patternOf(rule.pattern), event)
    })

  /** Keeps the deliveries of `event`; they set out when the answer is called. */
  const route = (bus: string, event: EventEnvelope, times = 1): (() => void) => {
    const found = matching(bus, event)
    const title = `${event['detail-type']} from ${event.source}${bus === 'default' ? '' : ` on ${bus}`}`
    desk.log.add('event', title, { bus, event, rules: found.map(({ name }) => name) })
    const held = Array.from({ length: times }, () => found.flatMap((rule) => deliveriesOf(rule, event)))
    const starts = held.flat().map((delivery) => deliveries().hold(delivery))
    return () => starts.forEach((start) => start())
  }
  return {
    route,
    /** Sends `event` to the targets of one rule, as a schedule does. */
    fire: (rule: Rule, event: EventEnvelope) => {
      desk.log.add('event', `${event['detail-type']} ${rule.name}`, { bus: rule.bus, event, rules: [rule.name] })
      for (const delivery of deliveriesOf(rule, event)) deliveries().start(delivery)
    },
  }
}
export type Router = ReturnType<typeof createRouter>
