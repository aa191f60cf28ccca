import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { gathered } from './once/gather.ts'
import { documents } from './table.ts'
import type { Write } from './write.ts'

/** Another writer was faster, or the act was done before. `at` tells which writes found something else. */
export interface Lost {
  at: number[]
}
export type Committed = Result<true, 'lost'> & { lost?: Lost }

/** A transaction that met another on the same item is tried again this often; DynamoDB's own client does not. */
const CONFLICT_TRIES = 4
const CONFLICT_PAUSE_MS = 25

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Commits all writes or none. One write goes without a transaction: it costs half. */
export const commit = async (asked: Write[]): Promise<Committed> => {
  const { writes, from } = gathered(asked)
  if (writes.length === 1) return commitOne(writes[0]!)
  for (let attempt = 1; ; attempt++) {
    try {
      await documents.send(new TransactWriteCommand({ TransactItems: writes }))
      return ok(true)
    } catch (error) {
      const reasons = cancellation(error)
      if (!reasons) throw error
      const at = reasons.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? from[i]! : []))
      if (at.length) return { ...fail('lost'), lost: { at } }
      if (attempt === CONFLICT_TRIES || !reasons.some((code) => PASSING.has(code))) throw error
      await new Promise((done) => setTimeout(done, CONFLICT_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2)))
    }
  }
}

const commitOne = async (write: Write): Promise<Committed> => {
  try {
    if (write.Put) await documents.send(new PutCommand(write.Put))
    else if (write.Update) await documents.send(new UpdateCommand(write.Update as never))
    else if (write.Delete) await documents.send(new DeleteCommand(write.Delete))
    return ok(true)
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException')
      return { ...fail('lost'), lost: { at: [0] } }
    throw error
  }
}

const cancellation = (error: unknown): string[] | undefined =>
  error instanceof Error && error.name === 'TransactionCanceledException'
    ? ((error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? []).map(
        ({ Code }) => Code ?? 'None',
      )
    : undefined
