import type { Instant } from '#shared/base/time.ts'
import { queryDue } from '../platform/table/read.ts'
import { commit } from '../platform/table/commit.ts'
import { every } from '../platform/schedule.ts'
import { replace } from '../platform/table/write.ts'
import { sendDeps } from '#functions/abilities/line.ts'
import { log } from '../platform/watch/log.ts'
import { deliver } from './send-message.ts'
import { dueBucket, DUE_SHARDS, intent, readIntent } from './store.ts'

/** An intent leaves the index only after its outcome stands, so a crash sends it again with the same key. */
const send = async (key: { pk: string; sk: string }, now: Instant): Promise<void> => {
  const held = await readIntent(key)
  if (!held?.gsi1pk) return
  if ((await deliver(sendDeps, held, now)).state === 'held') return
  const { rev, gsi1pk: _, gsi1sk: __, ...rest } = held
  await commit([replace(intent, rest, rev)])
}

/** LINE answers within some 150 ms, so a shard is done well before the function's fifty seconds. */
const MOST_A_MINUTE = 200

const sendDue = async (shard: number, now: Instant): Promise<void> => {
  for (const key of await queryDue(dueBucket(shard), now, MOST_A_MINUTE)) {
    // One that fails stays in the index for the next minute; those behind it must not wait for it.
    await send(key, now).catch((error: unknown) => log.error('held message not sent', error))
  }
}

/** Sends what was held and is due. */
export const handler = every(async (now) => {
  await Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => sendDue(shard, now)))
})
