// Events stand on the immutable item of the same commit: no event without its cause, no cause without its event.
// An event says only what its item does not, so that most items with their events stay below 1 kB, which is one write unit.
import { shardOf, type Event, type Happening } from '#shared/events/event.ts'
import { trace } from '../watch/trace.ts'

type Carrier = { pk: string; sk: string; outbox?: Letter[] } & Record<string, unknown>
type Letter = Pick<Event, 'name' | 'version' | 'trace' | 'data'> & Record<string, unknown>

/** What item and event both tell, mostly the same. */
const SHARED = ['at', 'group', 'brand', 'member', 'store', 'source', 'from'] as const

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What of these the event does not tell as its item does; null: the item tells it and the event does not. */
const differences = (happening: Happening, item: Record<string, unknown>) =>
  Object.fromEntries(
    SHARED.filter((name) => !same(happening[name], item[name])).map((name) => [name, happening[name] ?? null]),
  )

/** The attributes that make an item publish; nothing when nothing happened. */
export const outboxOf = (
  item: Omit<Carrier, 'outbox'>,
  happenings: Happening[],
): { outboxed?: 'y'; outbox?: Letter[] } =>
  happenings.length === 0
    ? {}
    : {
        outboxed: 'y',
        outbox: happenings.map((happening) => ({
          name: happening.name,
          version: happening.version,
          data: happening.data,
          trace: trace(),
          ...differences(happening, item),
        })),
      }

/** The events on an item, whole. An event’s id is its item’s key and its place: the same for ever. */
export const eventsIn = (item: Carrier): Event[] =>
  (item.outbox ?? []).map((letter, index) => {
    const told = Object.entries({ ...Object.fromEntries(SHARED.map((name) => [name, item[name]])), ...letter })
    const event = Object.fromEntries(told.filter(([, value]) => value !== undefined && value !== null))
    return { ...event, id: `${item.pk}/${item.sk}#${index}`, shard: shardOf(String(event.group)) } as Event
  })
