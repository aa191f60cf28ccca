// An immutable item whose only purpose is to carry an event, where nothing else of the act is immutable. It lapses after a month.
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { DAY, epochSeconds, after, type Instant } from '#shared/base/time.ts'
import type { Happening } from '#shared/events/event.ts'
import { getRow } from './read.ts'
import { immutable, lapsing } from './stored.ts'
import { table } from './table.ts'
import { insert, type Write } from './write.ts'

export const NOTE_KEPT_MS = 30 * DAY

const note = new Entity({
  name: 'note',
  table,
  timestamps: false,
  schema: item({ group: string().key(), key: string().key(), ...lapsing, ...immutable }),
  computeKey: ({ group, key }) => ({ pk: `${group}#note#${key}`, sk: 'note' }),
})

/** @param key what makes a repeat of the act the same act */
export const noteEvent = (key: string, happening: Happening): Write =>
  insert(note, { group: happening.group, key, expiresAt: epochSeconds(after(happening.at, NOTE_KEPT_MS)) }, [happening])

/** A note without an event: that something was done. */
export const noteOnly = (group: string, key: string, at: Instant): Write =>
  insert(note, { group, key, expiresAt: epochSeconds(after(at, NOTE_KEPT_MS)) })

export const isNoted = async (group: string, key: string): Promise<boolean> =>
  (await getRow({ pk: `${group}#note#${key}`, sk: 'note' })) !== undefined
