// What every stored item carries beside its own attributes. Spread into the schema of each Entity.
import { any } from 'dynamodb-toolbox/schema/any'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'

export const stored = {
  /** Version of the item's shape; a store upcasts older ones. */
  v: number().default(1),
}

/** State that is changed in place: each write names the revision it read. */
export const revised = { ...stored, rev: number() }

/** Immutable items: they may carry events, which the stream publishes. `outboxed` is what the stream's filter looks at. */
export const immutable = {
  ...stored,
  outbox: list(any()).optional(),
  outboxed: string().optional(),
}

/** Items that lapse: seconds since the epoch. Every read filters it, for DynamoDB deletes within days, not at once. */
export const lapsing = { expiresAt: number().optional() }
