// Stream → bus. Only inserts that carry an outbox come here; a failed record is reported by itself and tried again.
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Event } from '#shared/events/event.ts'
import { env } from './env.ts'
import { patience } from './patience.ts'
import { log } from './watch/log.ts'
import { eventsIn } from './table/outbox.ts'

const bus = new EventBridgeClient({ requestHandler: patience(1_000, 5_000) })
/** EventBridge quota: entries in one PutEvents. */
const ENTRIES_MAX = 10

const eventsOf = (record: DynamoDBRecord): Event[] =>
  eventsIn(unmarshall((record.dynamodb?.NewImage ?? {}) as never) as Parameters<typeof eventsIn>[0])

interface Letter {
  sequence: string
  event: Event
}

const send = async (letters: Letter[]): Promise<string[]> => {
  try {
    const { Entries } = await bus.send(
      new PutEventsCommand({
        Entries: letters.map(({ event: { name, ...detail } }) => ({
          EventBusName: env('BUS_NAME'),
          Source: `jidian.${name.split('.')[0]}`,
          DetailType: name,
          Time: new Date(detail.at),
          Detail: JSON.stringify(detail),
        })),
      }),
    )
    return letters.flatMap(({ sequence }, i) => (Entries?.[i]?.ErrorCode ? [sequence] : []))
  } catch (error) {
    log.error('events not accepted', error, { entries: letters.length })
    return letters.map(({ sequence }) => sequence)
  }
}

export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const letters = Records.flatMap((record) =>
    eventsOf(record).map((event) => ({ sequence: record.dynamodb!.SequenceNumber!, event })),
  )
  for (let from = 0; from < letters.length; from += ENTRIES_MAX) {
    const failed = await send(letters.slice(from, from + ENTRIES_MAX))
    // A stream is read on from its first failure: everything after it comes again, and subscribers recognise repeats.
    if (failed[0]) return { batchItemFailures: [{ itemIdentifier: failed[0] }] }
  }
  return { batchItemFailures: [] }
}
