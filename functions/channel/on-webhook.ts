import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { webhookDeps } from '#functions/abilities/line.ts'
import { readWebhook } from '#shared/plugins/channels/line/receive.server.ts'
import { log } from '../platform/watch/log.ts'
import { withTrace } from '../platform/watch/trace.ts'
import { answerWebhook } from './webhook/answer-webhook.ts'

const answer = answerWebhook(webhookDeps)

const take = async (record: SQSRecord): Promise<void> => {
  const { channelId, body } = JSON.parse(record.body) as { channelId: string; body: string }
  for (const event of readWebhook(body)) await answer(channelId, event)
}

/** One message fails by itself; the others of the batch are done. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
  for (const record of Records) {
    await withTrace(record.messageId, () => take(record)).catch((error: unknown) => {
      log.error('webhook not handled', error, { message: record.messageId })
      batchItemFailures.push({ itemIdentifier: record.messageId })
    })
  }
  return { batchItemFailures }
}
