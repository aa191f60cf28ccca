// Every admin write leaves an entry, in the same commit as the write.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Instant } from '#shared/base/time.ts'
import type { Staff } from '../http/actor.ts'
import { chance } from '../chance.ts'
import { queryPage, shaped } from './read.ts'
import { immutable } from './stored.ts'
import { table } from './table.ts'
import { insert, type Write } from './write.ts'

const auditEntry = new Entity({
  name: 'audit',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    at: string().key(),
    nonce: string().key(),
    staff: string(),
    action: string(),
    target: string(),
    ...immutable,
  }),
  computeKey: ({ group, at, nonce }) => ({ pk: `${group}#audit`, sk: `${at}#${nonce}` }),
})

/** @param action a verb and a noun: `publish playbook` @param target the id that was changed */
export const audited = (actor: Staff, now: Instant, action: string, target: string): Write =>
  insert(auditEntry, { group: actor.group, at: now, nonce: chance.secret(6), staff: actor.name, action, target })

export const auditTrail = async (group: string, cursor?: string) => {
  const { rows, next } = await queryPage(`${group}#audit`, { newestFirst: true, limit: 50, cursor })
  return { entries: rows.map((row) => shaped(auditEntry, row)), next }
}
