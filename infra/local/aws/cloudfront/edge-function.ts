// CloudFront Functions (runtime cloudfront-js-2.0) in a context of their own: no Node, no network, no timers.
import { createContext, runInContext } from 'node:vm'
import type { Resource } from '../../assembly/assembly.ts'
import type { WebAnswer, WebRequest } from '../web.ts'

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>

interface EdgeRequest {
  method: string
  uri: string
  querystring: Values
  headers: Values
  cookies: Values
}

interface EdgeResponse {
  statusCode: number
  statusDescription?: string
  headers?: Values
  body?: string | { encoding: 'text' | 'base64'; data: string }
}

/** CloudFront stops a function near one millisecond of its own compute; a busy machine gets more. */
const TIME_LIMIT_MS = 500

const toValues = (record: Record<string, string>): Values =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, { value }]))

const cookiesOf = (header: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (header ?? '')
      .split(/;\s*/)
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

const toEdgeRequest = ({ method, path, query, headers: { cookie, ...headers } }: WebRequest): EdgeRequest => ({
  method,
  uri: path,
  querystring: toValues(Object.fromEntries(new URLSearchParams(query))),
  headers: toValues(headers),
  cookies: toValues(cookiesOf(cookie)),
})

const toAnswer = ({ statusCode, headers = {}, body = '' }: EdgeResponse): WebAnswer => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])),
  body: typeof body === 'string' ? body : Buffer.from(body.data, body.encoding === 'base64' ? 'base64' : 'utf8'),
})

export interface EdgeFunction {
  onRequest(request: WebRequest): Promise<WebRequest | WebAnswer>
  onResponse(request: WebRequest, answer: WebAnswer): Promise<WebAnswer>
}

export const compileEdgeFunction = ({ stack, id, properties }: Resource): EdgeFunction => {
  const code = String(properties.FunctionCode)
  if (/\bimport\s+cf\b/.test(code))
    throw new Error(`${stack}/${id} uses a key value store, which the desk does not run`)
  const context = createContext({ console: { log: () => {} } })
  runInContext(`${code}\n;globalThis.handler = handler`, context, { timeout: TIME_LIMIT_MS, filename: `${id}.js` })

  const run = async (event: object): Promise<unknown> => {
    context.input = JSON.stringify({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: '127.0.0.1' },
      ...event,
    })
    return runInContext('handler(JSON.parse(input))', context, { timeout: TIME_LIMIT_MS })
  }

  return {
    onRequest: async (request) => {
      const answer = (await run({ request: toEdgeRequest(request) })) as EdgeRequest | EdgeResponse
      if ('statusCode' in answer) return toAnswer(answer)
      return {
        ...request,
        path: answer.uri,
        headers: {
          ...request.headers,
          ...Object.fromEntries(Object.entries(answer.headers).map(([name, { value }]) => [name, value])),
        },
      }
    },
    onResponse: async (request, answer) => {
      const response: EdgeResponse = {
        statusCode: answer.status,
        headers: toValues(
          Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        ),
      }
      const changed = (await run({ request: toEdgeRequest(request), response })) as EdgeResponse
      return { ...toAnswer({ ...changed, body: '' }), body: answer.body }
    },
  }
}
