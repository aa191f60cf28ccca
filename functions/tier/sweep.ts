// What is due is done shard by shard; it leaves the index or moves on in it, so a sweep costs what is due.
import type { Instant } from '#shared/base/time.ts'
import { queryDue } from '../platform/table/read.ts'
import type { Key } from '../platform/table/write.ts'
import { log } from '../platform/watch/log.ts'
import { DUE_SHARDS } from './due-shards.ts'

const PAGE = 100
/** Of each shard; the rest is done the next day, and who looks before that sees their tier as it is. */
const MOST_A_RUN = 5_000
/** Side by side: the table answers in some ten milliseconds. */
const AT_ONCE = 8

const sweepShard = async (bucket: string, now: Instant, act: (key: Key, now: Instant) => Promise<void>) => {
  const done = new Set<string>()
  while (done.size < MOST_A_RUN) {
    const due = (await queryDue(bucket, now, PAGE)).filter(({ pk, sk }) => !done.has(`${pk} ${sk}`))
    if (due.length === 0) return
    for (let from = 0; from < due.length; from += AT_ONCE) {
      await Promise.all(
        due.slice(from, from + AT_ONCE).map(async (key) => {
          done.add(`${key.pk} ${key.sk}`)
          // One that fails stays in the index for the next day; those behind it must not wait for it.
          await act(key, now).catch((error: unknown) => log.error('due work of a tier not done', error))
        }),
      )
    }
  }
}

export const sweep = (
  bucket: (shard: number) => string,
  now: Instant,
  act: (key: Key, now: Instant) => Promise<void>,
) => Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => sweepShard(bucket(shard), now, act)))
