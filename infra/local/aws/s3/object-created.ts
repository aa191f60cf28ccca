import type { Resource } from '../../assembly/assembly.ts'
import { ACCOUNT, type Desk } from '../service.ts'
import type { StoredObject } from './objects.ts'

/** Tells the default event bus of a new object, where the bucket's template asks for it. */
export const announceObject = async (
  desk: Desk,
  bucket: Resource,
  key: string,
  { size, etag }: StoredObject,
): Promise<void> => {
  const configuration = bucket.properties.NotificationConfiguration?.EventBridgeConfiguration
  if (!configuration || configuration.EventBridgeEnabled === false) return
  const detail = {
    version: '0',
    bucket: { name: bucket.name },
    object: { key, size, etag: etag.replaceAll('"', ''), sequencer: Date.now().toString(16).toUpperCase() },
    requester: ACCOUNT,
    reason: 'PutObject',
  }
  const entry = {
    Source: 'aws.s3',
    DetailType: 'Object Created',
    Detail: JSON.stringify(detail),
    Resources: [bucket.arn],
    EventBusName: 'default',
  }
  await desk
    .call('events', 'PutEvents', { Entries: [entry] }, 'service:s3.amazonaws.com')
    .catch((problem: unknown) =>
      desk.log.add('dead-letter', `S3 could not tell the event bus of ${key}: ${String(problem)}`),
    )
}
