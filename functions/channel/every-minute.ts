import { queryDue } from '../platform/table/read.ts'
import { commit } from '../platform/table/commit.ts'
import { every } from '../platform/schedule.ts'
import { replace } from '../platform/table/write.ts'
import { sendDeps } from '#functions/abilities.ts'
import { deliver } from './send-message.ts'
import { dueBucket, DUE_SHARDS, intent, readIntent } from './store.ts'

/** Sends what was held and is due. An intent leaves the index only after its outcome stands, so a crash sends it again with the same key. */
export const handler = every(async (now) => {
  for (let shard = 0; shard < DUE_SHARDS; shard++) {
    for (const key of await queryDue(dueBucket(shard), now)) {
      const held = await readIntent(key)
      if (!held?.gsi1pk) continue
      await deliver(sendDeps, held, now)
      const { rev, gsi1pk: _, gsi1sk: __, ...rest } = held
      await commit([replace(intent, rest, rev)])
    }
  }
})
