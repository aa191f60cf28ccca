// Events stand on the immutable item of the same commit: no event without its cause, no cause without its event.
import { shardOf, type Event, type Happening } from '#shared/events/event.ts'
import { trace } from '../trace.ts'

/** The attributes that make an item publish; nothing when nothing happened. */
export const outboxOf = (item: { pk: string; sk: string }, happenings: Happening[]) =>
  happenings.length === 0
    ? {}
    : {
        outboxed: 'y',
        outbox: happenings.map(
          (happening, index): Event =>
            ({
              ...Object.fromEntries(Object.entries(happening).filter(([, value]) => value !== undefined)),
              id: `${item.pk}/${item.sk}#${index}`,
              shard: shardOf(happening.group),
              trace: trace(),
            }) as Event,
        ),
      }
