import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { env } from './env.ts'

/** LINE waits two seconds; we answer long before. */
const client = new SQSClient({ requestHandler: { connectionTimeout: 500, requestTimeout: 1_000 }, maxAttempts: 1 })

/** Puts a webhook's raw body on the queue. Throws when the queue does not take it: the caller answers 500 and LINE comes again. */
export const queueWebhook = async (channelId: string, body: string): Promise<void> => {
  await client.send(
    new SendMessageCommand({ QueueUrl: env('QUEUE_URL'), MessageBody: JSON.stringify({ channelId, body }) }),
  )
}
