// What travels on the bus. An event's id is its item's key and index: the same for ever, so a repeat is recognised.
import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { source } from './source.ts'

/** Which playbook step brought something about. */
export const cause = z.object({ playbook: id('ply'), version: z.int(), step: z.string(), enrolment: z.string() })
export type Cause = z.infer<typeof cause>

export const envelope = z.object({
  id: z.string(),
  version: z.int(),
  at: instant,
  group: id('grp'),
  brand: id('brd').optional(),
  /** Which of the playbook buses carries this group, 1–3. */
  shard: z.int(),
  member: id('mem').optional(),
  store: id('sto').optional(),
  source: source.optional(),
  from: cause.optional(),
  /** Trace id of the call that brought it about. */
  trace: z.string(),
})

/** What a use case says happened; the outbox adds id, shard and trace. */
export type Happening<Name extends string = string, Data = unknown> = {
  name: Name
  version: number
  at: string
  group: string
  brand?: string
  member?: string
  store?: string
  source?: z.infer<typeof source>
  from?: Cause
  data: Data
}

export type Event<Data = unknown> = z.infer<typeof envelope> & { name: string; data: Data }

export interface EventKind<Name extends string = string, Data extends z.ZodType = z.ZodType> {
  name: Name
  version: number
  data: Data
  /** One that a subscriber may be tried with. */
  example: z.infer<Data>
}

export const event = <const Name extends string, Data extends z.ZodType>(kind: EventKind<Name, Data>) => ({
  ...kind,
  /** Says that it happened. */
  happened: (
    about: Omit<Happening, 'name' | 'version' | 'data'>,
    data: z.infer<Data>,
  ): Happening<Name, z.infer<Data>> => ({
    ...about,
    name: kind.name,
    version: kind.version,
    data,
  }),
})

const SHARDS = 3

/** The playbook bus of a group: stable for ever, from the letters of its id. */
export const shardOf = (group: string): number => {
  let sum = 0
  for (const letter of group) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return (sum % SHARDS) + 1
}
