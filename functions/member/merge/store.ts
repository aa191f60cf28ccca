// Two members become one: what they were, immutable, and how far what they hold has moved.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { string } from 'dynamodb-toolbox/schema/string'
import type { MovedLine } from '../../platform/asks/merge.ts'
import { getRows, isA, query, shaped, type Row } from '../../platform/table/read.ts'
import { immutable, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import type { IdentityKind, MemberItem, Membership } from '../store.ts'

/** Stands with the one who stays. Carries `member.merged`, once for each brand the other was in. */
export const mergeRecord = new Entity({
  name: 'merge',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    into: string().key(),
    id: string().key(),
    from: string(),
    at: string(),
    by: string(),
    reason: string(),
    /** Where staff stood. */
    brand: string(),
    /** Both as they were. */
    was: any(),
    retry: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, into, id }) => ({ pk: `${group}#${into}`, sk: `merge#${id}` }),
})

/** How far it is: `moving` → `merged` → `parting` → `parted`. */
export const mergeState = new Entity({
  name: 'merge-state',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    into: string().key(),
    id: string().key(),
    from: string(),
    brand: string(),
    state: string(),
    lines: list(any()),
    partedAt: string().optional(),
    partedBy: string().optional(),
    partedWhy: string().optional(),
    retry: any().optional(),
    ...revised,
  }),
  computeKey: ({ group, into, id }) => stateKey(group, into, id),
})

export type MergeRecord = FormattedItem<typeof mergeRecord>
export type MergeStateItem = FormattedItem<typeof mergeState>
export type MergePhase = 'moving' | 'merged' | 'parting' | 'parted'

export interface Was {
  into: { member: MemberItem; memberships: Membership[] }
  from: { member: MemberItem; memberships: Membership[] }
  identities: [kind: IdentityKind, provider: string, value: string][]
  /** Revisions of the memberships after it, by brand. */
  revs: Record<string, number>
}

export interface Merge {
  record: MergeRecord
  state: MergeStateItem
}

const stateKey = (group: string, into: string, id: string) => ({ pk: `${group}#${into}`, sk: `merge#${id}#state` })

export const wasOf = ({ was }: MergeRecord): Was => was as Was
export const linesOf = ({ lines }: MergeStateItem): MovedLine[] => lines as MovedLine[]

const pairs = (rows: Row[]): Merge[] => {
  const states = rows.filter((row) => isA(mergeState, row)).map((row) => shaped(mergeState, row))
  return rows
    .filter((row) => isA(mergeRecord, row))
    .map((row) => shaped(mergeRecord, row))
    .flatMap((record) => {
      const state = states.find(({ id }) => id === record.id)
      return state ? [{ record, state }] : []
    })
    .sort((a, b) => b.record.at.localeCompare(a.record.at))
}

/** Merges into a member, the latest first. */
export const readMerges = async (group: string, into: string): Promise<Merge[]> =>
  pairs(await query(`${group}#${into}`, { prefix: 'merge#' }))

export const findMerge = async (group: string, into: string, id: string): Promise<Merge | undefined> => {
  const pk = `${group}#${into}`
  return pairs(await getRows([{ pk, sk: `merge#${id}` }, stateKey(group, into, id)]))[0]
}

export const findMergeState = async (group: string, into: string, id: string): Promise<MergeStateItem | undefined> => {
  const [row] = await getRows([stateKey(group, into, id)])
  return row && shaped(mergeState, row)
}
