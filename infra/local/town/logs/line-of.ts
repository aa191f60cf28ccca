// One line of a tape, out of one row of the world's log.
import type { LogRow } from '../data/world-api.ts'

export interface TapeLine {
  what: string
  words: string
  result: string
  isBad: boolean
}

interface WebhookDetail {
  types?: string
  status?: number
  ms?: number
  reason?: string
  isRedelivery?: boolean
}

interface SentDetail {
  method?: string
  words?: string
  status?: number | 'hang'
}

const OK = 200
const BROKEN = 400
const ALREADY_SENT = 409

export const webhookLine = ({ title, detail }: LogRow): TapeLine => {
  const { types, status = 0, ms, reason, isRedelivery } = (detail ?? {}) as WebhookDetail
  // A body without events is LINE's own test of the address.
  const kind = types === 'empty' ? 'test' : types
  const account = kind ? (title.split(` ${kind} `)[0] ?? '') : ''
  const again = isRedelivery ? '，又送一次' : ''
  if (!kind) return { what: '', words: title, result: String(status || ''), isBad: status >= BROKEN }
  return {
    what: kind,
    words: `${account}${again}`,
    result: status ? `${status} · ${ms} ms` : (reason ?? ''),
    isBad: status !== OK,
  }
}

const FREE = new Set(['reply'])
const COUNTED = new Set(['push', 'multicast', 'broadcast'])

const cost = (method: string) => (FREE.has(method) ? '免費' : COUNTED.has(method) ? '算則數' : '')

export const sentLine = ({ title, detail }: LogRow): TapeLine => {
  const { method, words, status = 0 } = (detail ?? {}) as SentDetail
  if (!method) return { what: '', words: title, result: '', isBad: false }
  if (status === ALREADY_SENT) return { what: method, words: words ?? '', result: '送過了', isBad: false }
  const isBad = status === 'hang' || status >= BROKEN
  return { what: method, words: words ?? '', result: isBad ? String(status) : cost(method), isBad }
}
