// Keys and access patterns of stays in playbooks: who came in, what each step did, how it ended. All immutable.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Holder } from '../platform/asks.ts'
import { isA, query, shaped } from '../platform/table/read.ts'
import { immutable } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'

/** `<playbook>.<n>`: a member's n-th stay. */
export const enrolmentId = (playbook: string, nth: number) => `${playbook}.${nth}`
export const playbookOf = (enrolment: string) => enrolment.split('.')[0]!

const key = ({ group, brand, member }: Holder, enrolment: string, part: string) => ({
  pk: `${group}#${member}`,
  sk: `stay#${brand}#${enrolment}#${part}`,
})

const of = {
  group: string().key(),
  brand: string().key(),
  member: string().key(),
  enrolment: string().key(),
  at: string(),
}

export const entered = new Entity({
  name: 'entered',
  table,
  timestamps: false,
  schema: item({
    ...of,
    playbook: string(),
    version: number(),
    execution: string(),
    /** The event that brought the member here; the same event enters once. */
    event: string(),
    heldOut: boolean(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, enrolment }) => key({ group, brand, member }, enrolment, '0'),
})

export const visited = new Entity({
  name: 'visited',
  table,
  timestamps: false,
  schema: item({
    ...of,
    step: string().key(),
    did: string(),
    skipped: string().optional(),
    /** A rest that began after it. */
    waits: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, brand, member, enrolment, step }) => key({ group, brand, member }, enrolment, `visit#${step}`),
})

export const left = new Entity({
  name: 'left',
  table,
  timestamps: false,
  schema: item({ ...of, why: string(), detail: string().optional(), ...immutable }),
  computeKey: ({ group, brand, member, enrolment }) => key({ group, brand, member }, enrolment, 'left'),
})

export type Entered = FormattedItem<typeof entered>
export type Visited = FormattedItem<typeof visited>
export type Left = FormattedItem<typeof left>

export interface Stay {
  entered: Entered
  visits: Visited[]
  left?: Left
}

/** A member's stays in a brand, or in one playbook of it, in the order they came in. */
export const readStays = async ({ group, brand, member }: Holder, playbook?: string): Promise<Stay[]> => {
  const rows = await query(`${group}#${member}`, {
    prefix: `stay#${brand}#${playbook === undefined ? '' : `${playbook}.`}`,
  })
  const visits = rows.filter((row) => isA(visited, row)).map((row) => shaped(visited, row))
  const ends = rows.filter((row) => isA(left, row)).map((row) => shaped(left, row))
  return rows
    .filter((row) => isA(entered, row))
    .map((row) => shaped(entered, row))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((one) => ({
      entered: one,
      visits: visits.filter(({ enrolment }) => enrolment === one.enrolment),
      left: ends.find(({ enrolment }) => enrolment === one.enrolment),
    }))
}
