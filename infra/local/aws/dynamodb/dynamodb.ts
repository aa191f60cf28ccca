import type { Assembly } from '../../assembly/assembly.ts'
import type { Authorize } from '../iam/authorize.ts'
import type { FunctionSpec } from '../lambda/function-spec.ts'
import type { AwsService, Desk } from '../service.ts'
import { createTables } from './create-tables.ts'
import { connectEngine } from './engine.ts'
import { createExpiryIndex } from './expiry-index.ts'
import { createProxy, type Traffic } from './proxy.ts'
import { tableSchemas } from './schema.ts'
import { createStreamMapping } from './stream/stream-mapping.ts'
import { createStreamReader, type Checkpoint, type StreamRecord } from './stream/stream-records.ts'
import { createSweep } from './sweep.ts'
import type { Write } from './writes.ts'

/** A DynamoDB Local, and whose tables in it are meant where it keeps those of each access key apart. */
export interface Database {
  url: string
  accessKeyId?: string
}

export interface DynamoDbOptions {
  database: Database
  authorize: Authorize
  specOf(functionReference: string): FunctionSpec
  /** The tables may hold items of an earlier run. */
  kept: boolean
}

export interface DynamoDb extends AwsService {
  /** Offers every request that reached the engine, with its answer; returns the way to stop. */
  onTraffic(listener: (traffic: Traffic) => void): () => void
}

const STREAM_ARN = /:table\/([^/]+)\/stream\//

const READ_STREAM = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']

export const createDynamoDb = async (desk: Desk, assembly: Assembly, options: DynamoDbOptions): Promise<DynamoDb> => {
  const engine = connectEngine(options.database.url, options.database.accessKeyId)
  const streams = await createTables(engine, assembly)
  const schemas = tableSchemas(assembly)
  const index = createExpiryIndex()
  const listeners = new Set<(traffic: Traffic) => void>()
  const checkpoints = desk.vault.drawer<Checkpoint>('dynamodb-checkpoints')

  const wakeAll = () => {
    for (const mapping of mappings) mapping.wake()
  }
  const sweep = createSweep(engine, schemas, index, desk.vault, wakeAll)
  const swept = ({ eventName, dynamodb, eventSourceARN }: StreamRecord, table: string) =>
    eventSourceARN === undefined && eventName === 'REMOVE' && sweep.wasSwept(table, dynamodb.Keys)

  const mappings = assembly.of('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
    const { EventSourceArn, FunctionName, Enabled } = mapping.properties
    const table = STREAM_ARN.exec(String(EventSourceArn))?.[1]
    if (!table || Enabled === false) return []
    const target = options.specOf(String(FunctionName))
    for (const action of READ_STREAM) options.authorize(target.roleArn, action, String(EventSourceArn))
    const stream = streams.get(table)
    if (!stream) throw new Error(`${mapping.stack}/${mapping.id} reads the stream of ${table}, which has none`)
    const reader = createStreamReader(engine, stream, checkpoints, `${mapping.stack}/${mapping.id}`)
    return [createStreamMapping({ desk, mapping, target, reader, swept: (record) => swept(record, table) })]
  })

  const onWrite = (writes: Write[]) => {
    for (const write of writes) {
      index.note(write)
      if (!write.deleted) sweep.reborn(write.table, write.key)
    }
    wakeAll()
  }

  const handle = createProxy({
    engine,
    schemas,
    authorize: options.authorize,
    faults: desk.faults,
    onWrite,
    onTraffic: (traffic) => listeners.forEach((listener) => listener(traffic)),
    listening: () => listeners.size > 0,
  })

  const soonest = (instants: (number | undefined)[]) => {
    const known = instants.filter((one) => one !== undefined)
    return known.length ? Math.min(...known) : undefined
  }

  return {
    name: 'dynamodb',
    handle,
    onTraffic: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    busy: () => mappings.reduce((sum, mapping) => sum + mapping.busy(), 0),
    nextDue: () => soonest([index.nextDue(), ...mappings.map((mapping) => mapping.nextDue())]),
    runDue: async () => {
      for (const mapping of mappings) mapping.runDue()
      await sweep.run(desk.clock.now())
    },
    resume: async () => {
      if (options.kept) await sweep.rebuild()
      wakeAll()
    },
    close: async () => {
      await Promise.all(mappings.map((mapping) => mapping.close()))
      engine.close()
    },
  }
}
