// A cash register that signs what it sends, as a shop's own software would.
import { createHash, randomUUID } from 'node:crypto'
import { createCall } from '#shared/contract/call.ts'
import { textToSign, TILL_HEADERS } from '#shared/contract/order/till-signature.ts'
import { signAsTill } from '#functions/platform/session/till-keys.ts'
import { demoLogins, type DemoBrand } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'
import { must } from './must.ts'

export interface Answer {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever came
  body: any
}

export interface Till {
  id: string
  secret: string
  /** @param key Idempotency-Key; one of its own unless told, none when null */
  send(route: string, body?: unknown, key?: string | null): Promise<Answer>
  /** Ends its key. */
  revoke(): Promise<unknown>
}

export interface Signing {
  id: string
  secret: string
  /** Seconds. */
  timestamp: number
}

/** The headers that sign a request. */
export const signed = (
  { id, secret, timestamp }: Signing,
  method: string,
  path: string,
  body: string,
  idempotencyKey?: string,
): Record<string, string> => {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const text = textToSign({ timestamp, method, path, idempotencyKey, bodyHash })
  return {
    'content-type': 'application/json',
    [TILL_HEADERS.key]: id,
    [TILL_HEADERS.timestamp]: String(timestamp),
    [TILL_HEADERS.signature]: signAsTill(secret, text),
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
  }
}

export const createTill = async (
  world: World,
  brand: DemoBrand,
  channel: 'pos' | 'shop' = 'pos',
  stores: string[] = [],
): Promise<Till> => {
  const staff = await world.mintToken(demoLogins[0].email)
  const admin = createCall(
    world.urls.api,
    () => staff,
    () => 'zh-Hant',
  )
  const asked = { brand: brand.id as never, name: '收銀機', channel, stores: stores as never[] }
  const { id, secret } = await must('till key', admin('POST /admin/till-keys', asked, { key: randomUUID() }))
  return {
    id,
    secret,
    send: async (route, body, key = randomUUID()) => {
      const [method, path] = route.split(' ') as [string, string]
      const raw = body === undefined ? '' : JSON.stringify(body)
      const headers = signed(
        { id, secret, timestamp: Math.floor(world.clock.now() / 1_000) },
        method,
        `/api${path}`,
        raw,
        key ?? undefined,
      )
      const answer = await fetch(`${world.urls.api}${path}`, { method, headers, ...(raw && { body: raw }) })
      return { status: answer.status, body: await answer.json() }
    },
    revoke: () => must('revocation', admin('DELETE /admin/till-keys/{id}', { id, brand: brand.id as never })),
  }
}
