// Key of who connected a group's SMS account. The account itself stands among the secrets.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { get } from '../../platform/table/read.ts'
import { revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { remove, replace, type Write } from '../../platform/table/write.ts'

const connection = new Entity({
  name: 'sms-connection',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** The gateway. */
    kind: string(),
    by: string(),
    at: string(),
    ...revised,
  }),
  computeKey: ({ group }) => connectionKey(group),
})

const connectionKey = (group: string) => ({ pk: `${group}#sms`, sk: 'connection' })

export const findConnection = (group: string) => get(connection, connectionKey(group))

export const saveConnection = (of: { group: string; kind: string; by: string; at: string }, seen: number): Write =>
  replace(connection, of, seen)

export const forgetConnection = (group: string, seen: number): Write => remove(connectionKey(group), seen)
