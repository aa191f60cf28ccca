import { randomUUID } from 'node:crypto'
import { ACCOUNT, REGION } from '../service.ts'

export interface EventEnvelope {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  /** To the second, as EventBridge gives it. */
  time: string
  region: string
  resources: string[]
  detail: unknown
}

export const envelope = (
  event: Pick<EventEnvelope, 'detail-type' | 'source' | 'detail'> & { at: number; resources?: string[] },
): EventEnvelope => ({
  version: '0',
  id: randomUUID(),
  'detail-type': event['detail-type'],
  source: event.source,
  account: ACCOUNT,
  time: new Date(event.at).toISOString().replace(/\.\d+/, ''),
  region: REGION,
  resources: event.resources ?? [],
  detail: event.detail,
})
