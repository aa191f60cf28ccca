// The product’s own front door on the table double: a request as API Gateway brings it, through the module’s handler.
import { createHash } from 'node:crypto'
import type { Locale } from '#shared/base/text.ts'
import { epochSeconds } from '#shared/base/time.ts'
import { textToSign, TILL_HEADERS } from '#shared/contract/order/till-signature.ts'
import { allRoutes, routesOf, type Api } from '#shared/contract/contracts.ts'
import type { RequestOf, Route } from '#shared/contract/route.ts'
import { signAsTill } from '#functions/platform/session/till-keys.ts'
import { now } from '../stage.ts'
import { jsonOf } from './raw.ts'

export type RouteKey = keyof Api

/** What the caller shows of themselves. */
export type Caller =
  { token: string } | { sub: string } | { key: string; secret: string; clockAwayMs?: number } | Record<string, never>

export interface Answer {
  status: number
  /** Word of the refusal. */
  code?: string
  /** The sentence. */
  detail?: string
  facts?: Record<string, unknown>
  // oxlint-disable-next-line typescript/no-explicit-any -- each route answers its own
  value?: any
}

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode: number; body?: string }>
type Module = Parameters<typeof routesOf>[0]

const HANDLERS: Partial<Record<Module, () => Promise<{ handler: unknown }>>> = {
  brand: () => import('#functions/brand/api.ts'),
  card: () => import('#functions/card/api.ts'),
  channel: () => import('#functions/channel/api.ts'),
  coupon: () => import('#functions/coupon/api.ts'),
  counter: () => import('#functions/counter/api.ts'),
  ledger: () => import('#functions/ledger/api.ts'),
  member: () => import('#functions/member/api.ts'),
  order: () => import('#functions/order/api.ts'),
  people: () => import('#functions/people/api.ts'),
  privacy: () => import('#functions/privacy/api.ts'),
  playbook: () => import('#functions/playbook/api.ts'),
  report: () => import('#functions/report/api.ts'),
  staff: () => import('#functions/staff/api.ts'),
  tier: () => import('#functions/tier/api.ts'),
}

const moduleOf = new Map(
  (Object.keys(HANDLERS) as Module[]).flatMap((module) => routesOf(module).map(({ key }) => [key, module] as const)),
)
const routes = new Map(allRoutes().map((route) => [route.key, route]))

export const routeOf = (key: RouteKey): Route => routes.get(key)!

const credentials = (caller: Caller, signed: { method: string; path: string; retry?: string; body?: string }) => {
  if ('token' in caller) return { authorization: `Bearer ${caller.token}` }
  if (!('key' in caller)) return {}
  const timestamp = epochSeconds(now()) + Math.round((caller.clockAwayMs ?? 0) / 1_000)
  const text = textToSign({
    timestamp,
    method: signed.method,
    path: signed.path,
    ...(signed.retry && { idempotencyKey: signed.retry }),
    bodyHash: createHash('sha256')
      .update(signed.body ?? '')
      .digest('hex'),
  })
  return {
    [TILL_HEADERS.key]: caller.key,
    [TILL_HEADERS.timestamp]: String(timestamp),
    [TILL_HEADERS.signature]: signAsTill(caller.secret, text),
  }
}

let requests = 0

/** @param input places of the path, query or body in one object, as the client has it; `query` stands beside a body */
export const ask = async (
  key: RouteKey,
  caller: Caller,
  input: object,
  { locale = 'zh-Hant', retry, query }: { locale?: Locale; retry?: string; query?: Record<string, string> } = {},
): Promise<Answer> => {
  const [method, pattern] = key.split(' ') as [string, string]
  const rest: Record<string, unknown> = { ...input }
  const pathParameters: Record<string, string> = {}
  const path = `/api${pattern}`.replace(/\{(\w+)\}/g, (_, name: string) => {
    pathParameters[name] = String(rest[name])
    delete rest[name]
    return encodeURIComponent(pathParameters[name])
  })
  const body = method === 'GET' ? undefined : jsonOf(rest)
  const { handler } = (await HANDLERS[moduleOf.get(key)!]!()) as { handler: Handler }
  const { statusCode, body: answered } = await handler(
    {
      routeKey: `${method} /api${pattern}`,
      rawPath: path,
      headers: {
        'accept-language': locale,
        ...credentials(caller, { method, path, ...(retry && { retry }), ...(body && { body }) }),
        ...(retry && { 'idempotency-key': retry }),
      },
      ...(method === 'GET' ? { queryStringParameters: rest } : query && { queryStringParameters: query }),
      pathParameters,
      requestContext: {
        requestId: `request-${++requests}`,
        http: { method, sourceIp: '192.0.2.1' },
        ...('sub' in caller && { authorizer: { jwt: { claims: { sub: caller.sub } } } }),
      },
      body,
    },
    {},
  )
  const value = answered ? JSON.parse(answered) : undefined
  return statusCode < 400 ? { status: statusCode, value } : { ...value, status: statusCode }
}

/** What it answered, where it has to. */
export const must = async <K extends RouteKey>(key: K, caller: Caller, input: RequestOf<Api[K]>, retry?: string) => {
  const answer = await ask(key, caller, input as object, retry ? { retry } : {})
  if (answer.code) throw new Error(`${key}: ${answer.code} ${JSON.stringify(answer.facts)}`)
  return answer.value
}
