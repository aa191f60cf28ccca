// Events stand on the immutable item of the same commit: no event without its cause, no cause without its event.
// An event says only what its item does not, so that most items with their events stay below 1 kB, which is one write unit.
import { shardOf, type Event, type Happening } from '#shared/events/event.ts'
import { trace } from '../watch/trace.ts'
import { pack, unpack } from './packed.ts'

type Carrier = { pk: string; sk: string; outbox?: Letter[] } & Record<string, unknown>
export type Letter = Pick<Event, 'name' | 'version'> & {
  data?: unknown
  /** In place of it where there is much, as in an order of many lines. A stream brings bytes as base64. */
  packed?: Uint8Array | string
  /** Of the first; the others came about in the same call. */
  trace?: string
  /** What of the data its item tells by the same name. */
  told?: string[]
} & Record<string, unknown>

/** What item and event both tell, mostly the same. */
const SHARED = ['at', 'group', 'brand', 'member', 'store', 'source', 'from'] as const

const same = (one: unknown, other: unknown) =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))

/** What of these the event does not tell as its item does; null: the item tells it and the event does not. */
const differences = (happening: Happening, item: Record<string, unknown>) =>
  Object.fromEntries(
    SHARED.filter((name) => !same(happening[name], item[name])).map((name) => [name, happening[name] ?? null]),
  )

export const shortened = (data: object): Pick<Letter, 'data' | 'packed'> => {
  const packed = pack(data)
  return typeof packed === 'string' ? { data } : { packed }
}
export const bytesOf = (packed: Uint8Array | string) =>
  typeof packed === 'string' ? Buffer.from(packed, 'base64') : packed

/** Nothing is left of it where the item tells all: an empty map inside a list comes out of DynamoDB Local’s stream without its type. */
const dataOf = ({ data }: Happening, item: Record<string, unknown>): Pick<Letter, 'data' | 'packed' | 'told'> => {
  const all = Object.entries(data as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const told = all.flatMap(([name, value]) => (same(value, item[name]) ? [name] : []))
  const rest = all.filter(([name]) => !told.includes(name))
  return { ...(rest.length > 0 && shortened(Object.fromEntries(rest))), ...(told.length > 0 && { told }) }
}

/** The attributes that make an item publish; nothing when nothing happened. */
export const outboxOf = (
  item: Omit<Carrier, 'outbox'>,
  happenings: Happening[],
): { outboxed?: 'y'; outbox?: Letter[] } =>
  happenings.length === 0
    ? {}
    : {
        outboxed: 'y',
        outbox: happenings.map((happening, nth) => ({
          name: happening.name,
          version: happening.version,
          ...dataOf(happening, item),
          ...(nth === 0 && { trace: trace() }),
          ...differences(happening, item),
        })),
      }

const dataIn = ({ told = [], packed, data }: Partial<Letter>, item: Carrier): object => ({
  ...((packed ? unpack(bytesOf(packed)) : data) as object),
  ...Object.fromEntries(told.map((name) => [name, item[name]])),
})

/** The events on an item, whole. An event’s id is its item’s key and its place: the same for ever. */
export const eventsIn = (item: Carrier): Event[] =>
  (item.outbox ?? []).map(({ told, packed, data, ...letter }, index, [first]) => {
    const of = { ...Object.fromEntries(SHARED.map((name) => [name, item[name]])), trace: first!.trace, ...letter }
    const event = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined && value !== null))
    const whole = dataIn({ told, packed, data }, item)
    return { ...event, data: whole, id: `${item.pk}/${item.sk}#${index}`, shard: shardOf(String(event.group)) } as Event
  })
