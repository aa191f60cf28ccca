// One row in the world's log per call that sends or changes something; never a token or a secret.
import type { WorldLog } from '../../log.ts'
import type { LineCall, LineOperation } from './operation.ts'

const SENDS = new Set(['reply', 'push', 'multicast', 'broadcast'])
/** Operations that anybody may ask for and that change something. */
const CHANGES = new Set(['deauthorize'])
const SHOWN_LETTERS = 60

interface Sending {
  to?: string | string[]
  messages?: { type?: string; text?: string; altText?: string }[]
}

const parsed = (body: Buffer): Sending => {
  try {
    return JSON.parse(body.toString('utf8')) as Sending
  } catch {
    return {}
  }
}

const wordsOf = ({ messages }: Sending): string => {
  const first = Array.isArray(messages) ? messages[0] : undefined
  return String(first?.text ?? first?.altText ?? first?.type ?? '').slice(0, SHOWN_LETTERS)
}

export const recordCall = (log: WorldLog, operation: LineOperation, call: LineCall, status: number | 'hang'): void => {
  if ((operation.auth !== 'channel' && !CHANGES.has(operation.name)) || call.method === 'GET') return
  if (!SENDS.has(operation.name)) {
    log.add('outbound', `LINE ${operation.name} ${status}`, { channel: 'line', method: operation.name, status })
    return
  }
  const sending = parsed(call.body)
  const words = wordsOf(sending)
  log.add('outbound', `LINE ${operation.name} ${status} ${words}`.trim(), {
    channel: 'line',
    method: operation.name,
    to: sending.to ?? null,
    status,
    words,
    requestId: call.requestId,
  })
}
