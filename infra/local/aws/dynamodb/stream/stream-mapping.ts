import type { Properties, Resource } from '../../../assembly/assembly.ts'
import { toDestination } from '../../destination.ts'
import { match } from '../../eventbridge/pattern.ts'
import type { FunctionSpec } from '../../lambda/function-spec.ts'
import { REGION, type Desk } from '../../service.ts'
import { deliverBatch } from './deliver-batch.ts'
import { failureRecord } from './failure-record.ts'
import { createParking } from './parking.ts'
import type { StreamReader, StreamRecord } from './stream-records.ts'

export interface MappingOptions {
  desk: Desk
  mapping: Resource
  target: FunctionSpec
  reader: StreamReader
  /** Whether the world's sweep, not a caller, deleted this item. */
  swept(record: StreamRecord): boolean
}

const DEFAULT_BATCH = 100
const LARGEST_READ = 1_000
const SERVICE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' }

const filterOf = ({ FilterCriteria }: Properties) => {
  const patterns = ((FilterCriteria?.Filters ?? []) as { Pattern: string }[]).map(
    ({ Pattern }) => JSON.parse(Pattern) as unknown,
  )
  return (record: StreamRecord) => !patterns.length || patterns.some((pattern) => match(pattern, record))
}

/** One event source mapping from a table's stream: wakes at every write, reads until there is no more, delivers in order. */
export const createStreamMapping = ({ desk, mapping, target, reader, swept }: MappingOptions) => {
  const { properties } = mapping
  const passes = filterOf(properties)
  const parking = createParking(desk.clock)
  const limit = Math.min(Number(properties.BatchSize ?? DEFAULT_BATCH), LARGEST_READ)
  let unread = false
  let running: Promise<void> | undefined
  let stopped = false

  /** The engine dates its records by the machine's clock. */
  const ahead = () => (desk.clock.now() - Date.now()) / 1000

  const dressed = (record: StreamRecord): StreamRecord => ({
    ...record,
    ...(swept(record) && { userIdentity: SERVICE }),
    awsRegion: REGION,
    eventSourceARN: properties.EventSourceArn,
    dynamodb: {
      ...record.dynamodb,
      ApproximateCreationDateTime: Math.floor(record.dynamodb.ApproximateCreationDateTime + ahead()),
    },
  })

  const giveUp: Parameters<typeof deliverBatch>[2]['giveUp'] = async (records, attempts, answer) => {
    const destination = properties.DestinationConfig?.OnFailure?.Destination as string | undefined
    desk.log.add(
      'dead-letter',
      `${target.id} gave up on ${records.length} stream record(s) after ${attempts} attempts`,
      { destination },
    )
    if (!destination) return
    const record = failureRecord(
      desk,
      target,
      properties.EventSourceArn,
      records,
      attempts,
      answer,
      destination.split(':')[2] === 's3',
    )
    await toDestination(desk, destination, record, target.roleArn, `aws/lambda/${mapping.name}`)
  }

  const deliver = (records: StreamRecord[]) =>
    deliverBatch(records, properties, {
      invoke: (batch) => desk.invoke(target.arn, { Records: batch }, { principal: 'service:lambda.amazonaws.com' }),
      pause: parking.pause,
      done: reader.done,
      giveUp,
      tooOld: ({ dynamodb }, seconds) => desk.clock.now() / 1000 - dynamodb.ApproximateCreationDateTime > seconds,
      stopped: () => stopped,
    })

  const drain = async () => {
    while (unread && !stopped) {
      unread = false
      const { records, more } = await reader.read(limit)
      unread ||= more
      const wanted = records.map(dressed).filter(passes)
      if (wanted.length) await deliver(wanted)
      if (records.length && !stopped) reader.done(records.at(-1)!)
    }
  }

  const wake = () => {
    unread = true
    if (stopped) return
    running ??= drain()
      .catch((problem: unknown) => {
        if (!stopped)
          desk.log.add(
            'dead-letter',
            `reading the stream for ${target.id} failed, and is tried again: ${String(problem)}`,
          )
        return parking.pause(1)
      })
      .finally(() => {
        running = undefined
        if (unread) wake()
      })
  }

  return {
    wake,
    busy: () => Number((running !== undefined || unread) && !parking.parked()),
    nextDue: parking.nextDue,
    runDue: parking.runDue,
    close: async () => {
      stopped = true
      parking.release()
      await running
    },
  }
}
