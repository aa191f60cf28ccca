// Keys and access patterns of friendships, messages and what the admin lists of them.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Holder } from '../platform/asks.ts'
import { get, getRows, isA, query, queryPage, shaped, type Row } from '../platform/table/read.ts'
import { immutable, lapsing, revised, stored } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'

/** Whether LINE delivers to a person, as its webhooks told; kept for people who have not joined as well. */
export const friendship = new Entity({
  name: 'friendship',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    provider: string().key(),
    user: string().key(),
    isFriend: boolean(),
    at: string(),
    ...revised,
  }),
  computeKey: ({ group, brand, provider, user }) => ({
    pk: `${group}#identity#line#${provider}#${user}`,
    sk: `friend#${brand}`,
  }),
})

/** What we mean to send, stored before LINE is called. */
export const intent = new Entity({
  name: 'intent',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    id: string().key(),
    at: string(),
    purpose: string(),
    content: any(),
    altText: string(),
    from: any().optional(),
    /** Held until then; the index of due work finds it. */
    until: string().optional(),
    /** When LINE was first told of it without an answer that says what became of it. */
    tried: string().optional(),
    /** When nobody waits for it any more. */
    ends: string().optional(),
    gsi1pk: string().optional(),
    gsi1sk: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, member, id }) => messageKey({ group, brand, member }, id, 'intent'),
})

/** What became of it: immutable, and it carries the event. */
export const outcome = new Entity({
  name: 'outcome',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    id: string().key(),
    at: string(),
    state: string(),
    reason: string().optional(),
    purpose: string(),
    altText: string(),
    from: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, id }) => messageKey({ group, brand, member }, id, 'outcome'),
})

/** A line of the admin's list of messages, newest first; written from the event. */
export const messageLine = new Entity({
  name: 'message-line',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    at: string().key(),
    id: string().key(),
    member: string(),
    state: string(),
    reason: string().optional(),
    altText: string(),
    from: string(),
    ...lapsing,
    ...stored,
  }),
  computeKey: ({ group, brand, at, id }) => ({ pk: `${group}#${brand}#messages`, sk: `${at}#${id}` }),
})

export type Intent = FormattedItem<typeof intent>
export type MessageOutcome = FormattedItem<typeof outcome>

const messageKey = ({ group, brand, member }: Holder, id: string, part: 'intent' | 'outcome') => ({
  pk: `${group}#${member}`,
  sk: `message#${brand}#${id}#${part}`,
})

/** The word for what an intent waits for. */
export const whyHeld = ({ tried }: Pick<Intent, 'tried'>) => (tried ? 'line-busy' : 'quiet-hours')

/** Shards of the index of held messages, so that a brand's busy hour is spread. */
export const DUE_SHARDS = 4
export const dueBucket = (shard: number) => `due#message#${shard}`

export const findFriendship = (of: { group: string; brand: string; provider: string; user: string }) =>
  get(friendship, { pk: `${of.group}#identity#line#${of.provider}#${of.user}`, sk: `friend#${of.brand}` })

export const findMessage = async (
  holder: Holder,
  id: string,
): Promise<{ intent?: Intent; outcome?: MessageOutcome }> => {
  const rows = await getRows([messageKey(holder, id, 'intent'), messageKey(holder, id, 'outcome')])
  return { intent: firstOf(intent, rows), outcome: firstOf(outcome, rows) }
}

const firstOf = <E extends Entity>(entity: E, rows: Row[]) => {
  const row = rows.find((one) => isA(entity, one))
  return row && shaped(entity, row)
}

export const readIntent = async (key: { pk: string; sk: string }): Promise<Intent | undefined> => get(intent, key)

export const readOutcomes = async ({ group, brand, member }: Holder): Promise<MessageOutcome[]> =>
  (await query(`${group}#${member}`, { prefix: `message#${brand}#` }))
    .filter((row) => isA(outcome, row))
    .map((row) => shaped(outcome, row))

export const readHeld = async ({ group, brand, member }: Holder): Promise<Intent[]> =>
  (await query(`${group}#${member}`, { prefix: `message#${brand}#` }))
    .filter((row) => isA(intent, row) && row.gsi1pk !== undefined)
    .map((row) => shaped(intent, row))

export const readMessageLines = async (group: string, brand: string, cursor?: string) => {
  const { rows, next } = await queryPage(`${group}#${brand}#messages`, {
    newestFirst: true,
    limit: 50,
    cursor,
    consistent: false,
  })
  return { lines: rows.map((row) => shaped(messageLine, row)), next }
}
