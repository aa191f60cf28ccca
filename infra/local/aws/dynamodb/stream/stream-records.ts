import type { Drawer } from '../../../vault.ts'
import { AwsError } from '../../service.ts'
import type { Engine } from '../engine.ts'
import type { Item } from '../writes.ts'

/** A stream record as it is on the wire, which is also how a Lambda sees it. */
export interface StreamRecord {
  eventID: string
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  awsRegion: string
  eventSourceARN?: string
  userIdentity?: { type: string; principalId: string }
  dynamodb: {
    Keys: Item
    NewImage?: Item
    OldImage?: Item
    SequenceNumber: string
    ApproximateCreationDateTime: number
  }
}

/** How far a reader has come: everything up to here is dealt with. */
export interface Checkpoint {
  shard: string
  sequence: string
}

interface Shard {
  ShardId: string
}

/** Reads one table's stream in order from the last checkpoint, or from its beginning: a world's tables are as old as the world. */
export const createStreamReader = (engine: Engine, streamArn: string, checkpoints: Drawer<Checkpoint>, id: string) => {
  let place: { shard: string; iterator?: string } | undefined

  const shards = async (): Promise<string[]> => {
    const { StreamDescription } = await engine.ask('DescribeStream', { StreamArn: streamArn })
    return (StreamDescription.Shards as Shard[]).map(({ ShardId }) => ShardId)
  }

  const at = async (shard: string, position: Record<string, string>) => {
    const { ShardIterator } = await engine.ask('GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shard,
      ...position,
    })
    return { shard, iterator: ShardIterator as string }
  }

  const start = async () => {
    const kept = checkpoints.get(id)
    const known = await shards()
    if (kept && known.includes(kept.shard))
      return at(kept.shard, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: kept.sequence })
    return known[0] === undefined ? undefined : at(known[0], { ShardIteratorType: 'TRIM_HORIZON' })
  }

  /** The shard after a closed one, if there is one yet. */
  const following = async (shard: string) => {
    const known = await shards()
    const next = known[known.indexOf(shard) + 1]
    return next === undefined ? undefined : at(next, { ShardIteratorType: 'TRIM_HORIZON' })
  }

  return {
    /** The next records. `more: false` to a call made after a write means that the write has been read. */
    read: async (limit: number): Promise<{ records: StreamRecord[]; more: boolean }> => {
      place ??= await start()
      if (!place) return { records: [], more: false }
      if (!place.iterator) {
        const next = await following(place.shard)
        if (!next) return { records: [], more: false }
        place = next
      }
      try {
        const { Records, NextShardIterator } = await engine.ask('GetRecords', {
          ShardIterator: place.iterator,
          Limit: limit,
        })
        place = { shard: place.shard, iterator: NextShardIterator }
        return { records: Records as StreamRecord[], more: Records.length > 0 }
      } catch (problem) {
        if (!(problem instanceof AwsError)) throw problem
        if (problem.name === 'TrimmedDataAccessException') checkpoints.delete(id)
        else if (problem.name !== 'ExpiredIteratorException') throw problem
        place = undefined
        return { records: [], more: true }
      }
    },
    done: (record: StreamRecord): void =>
      checkpoints.put(id, { shard: place!.shard, sequence: record.dynamodb.SequenceNumber }),
  }
}

export type StreamReader = ReturnType<typeof createStreamReader>
