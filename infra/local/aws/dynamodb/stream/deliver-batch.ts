// How Lambda hands a batch of stream records to a function, and what it does when that fails.
// Source: Lambda developer guide, "Using Lambda with DynamoDB": partial batch responses, bisecting, retry limits.
import type { Properties } from '../../../assembly/assembly.ts'
import type { Invocation } from '../../service.ts'
import type { StreamRecord } from './stream-records.ts'

export interface Delivery {
  invoke(records: StreamRecord[]): Promise<Invocation>
  /** Before try number `attempt` + 1. */
  pause(attempt: number): Promise<void>
  /** Everything up to here is dealt with. */
  done(record: StreamRecord): void
  /** The records nobody could handle, whole. */
  giveUp(records: StreamRecord[], attempts: number, answer: Invocation): Promise<void>
  tooOld(record: StreamRecord, maximumAgeSeconds: number): boolean
  /** The world is closing: leave the rest for the next start. */
  stopped(): boolean
}

const RETRY_FOR_EVER = -1

/** The place of the first record the function says it could not handle; -1 when it handled all. */
const firstFailure = (answer: Invocation, records: StreamRecord[], partial: boolean): number => {
  if (!answer.ok) return 0
  const failures = partial
    ? ((answer.payload as { batchItemFailures?: { itemIdentifier: string }[] } | null)?.batchItemFailures ?? [])
    : []
  if (!failures.length) return -1
  const places = failures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  )
  return Math.max(0, Math.min(...places))
}

export const deliverBatch = async (batch: StreamRecord[], mapping: Properties, delivery: Delivery): Promise<void> => {
  const partial = Boolean(mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures'))
  const retries = Number(mapping.MaximumRetryAttempts ?? RETRY_FOR_EVER)
  const maximumAge = Number(mapping.MaximumRecordAgeInSeconds ?? RETRY_FOR_EVER)
  const waiting: { records: StreamRecord[]; attempts: number }[] = [{ records: batch, attempts: 0 }]

  while (waiting.length && !delivery.stopped()) {
    const { records, attempts } = waiting.shift()!
    const answer = await delivery.invoke(records)
    if (delivery.stopped() && !answer.ok) return
    const failed = firstFailure(answer, records, partial)
    if (failed < 0) {
      delivery.done(records.at(-1)!)
      continue
    }
    if (failed > 0) delivery.done(records[failed - 1]!)
    const rest = records.slice(failed)
    if (!answer.ok && mapping.BisectBatchOnFunctionError && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2)
      waiting.unshift({ records: rest.slice(0, middle), attempts }, { records: rest.slice(middle), attempts })
      continue
    }
    const tried = failed > 0 ? 1 : attempts + 1
    const outOfTries = retries !== RETRY_FOR_EVER && tried > retries
    const outOfTime = maximumAge !== RETRY_FOR_EVER && delivery.tooOld(rest[0]!, maximumAge)
    if (outOfTries || outOfTime) {
      await delivery.giveUp(rest, tried, answer)
      delivery.done(rest.at(-1)!)
      continue
    }
    waiting.unshift({ records: rest, attempts: tried })
    await delivery.pause(tried)
  }
}
