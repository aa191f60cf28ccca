import { allow, type Grant } from './grant.ts'

export const webhookQueueSend: Grant = ({ webhooks }) => [allow(['sqs:SendMessage'], [webhooks.queueArn])]
