// Requests to bind a member to another LINE user, and what was decided.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { isA, query, shaped } from '../../platform/table/read.ts'
import { immutable, lapsing } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insert, removeIfHeldBy, type Write } from '../../platform/table/write.ts'

/** Who asks, with what they read and chose when they wanted to join. Carries `binding.requested`. */
export const bindingRequest = new Entity({
  name: 'binding',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    brand: string().key(),
    id: string().key(),
    at: string(),
    provider: string(),
    user: string(),
    /** What LINE calls them. */
    name: string(),
    isProved: boolean(),
    noticeVersion: number(),
    marketing: boolean(),
    sharing: any().optional(),
    source: any().optional(),
    until: string(),
    ...lapsing,
    ...immutable,
  }),
  computeKey: (request) => requestKey(request),
})

/** That a request waits, in the brand’s own list: goes with the decision, or lapses with the request. */
const waitingBinding = new Entity({
  name: 'binding-waiting',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    at: string().key(),
    id: string().key(),
    member: string(),
    ...lapsing,
    ...immutable,
  }),
  computeKey: (request) => waitingKey(request),
})

/** At most one of a request. Carries `binding.decided`. */
export const bindingDecision = new Entity({
  name: 'binding-decision',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    member: string().key(),
    brand: string().key(),
    id: string().key(),
    at: string(),
    approved: boolean(),
    by: string(),
    reason: string(),
    ...immutable,
  }),
  computeKey: ({ group, member, brand, id }) => ({ pk: `${group}#${member}`, sk: `binding#${brand}#${id}#decision` }),
})

export type BindingRequest = FormattedItem<typeof bindingRequest>
export type BindingDecision = FormattedItem<typeof bindingDecision>

type Waiting = Pick<BindingRequest, 'group' | 'brand' | 'at' | 'id'>

const waitingPk = ({ group, brand }: Pick<Waiting, 'group' | 'brand'>) => `${group}#${brand}#bindings`
const waitingKey = (request: Waiting) => ({ pk: waitingPk(request), sk: `${request.at}#${request.id}` })
export const requestKey = ({ group, member, brand, id }: Of & { id: string }) => ({
  pk: `${group}#${member}`,
  sk: `binding#${brand}#${id}`,
})

export const waits = ({ group, brand, at, id, member, expiresAt }: BindingRequest): Write =>
  insert(waitingBinding, { group, brand, at, id, member, expiresAt })
/** One that was asked before there was a list is not on it. */
export const waitsNoMore = (request: BindingRequest): Write =>
  removeIfHeldBy(waitingKey(request), 'member', request.member)

/** Of whoever’s, oldest first. */
export const readWaiting = async (place: Pick<Waiting, 'group' | 'brand'>, limit: number) =>
  (await query(waitingPk(place), { limit })).map((row) => shaped(waitingBinding, row))

interface Of {
  group: string
  member: string
  brand: string
}

/** Requests and decisions of a member in a brand, oldest first. */
export const readBindings = async ({ group, member, brand }: Of) => {
  const rows = await query(`${group}#${member}`, { prefix: `binding#${brand}#` })
  const decisions = new Map(
    rows.filter((row) => isA(bindingDecision, row)).map((row) => [String(row.id), shaped(bindingDecision, row)]),
  )
  return rows
    .filter((row) => isA(bindingRequest, row))
    .map((row) => shaped(bindingRequest, row))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((request) => ({ request, decision: decisions.get(request.id) }))
}
