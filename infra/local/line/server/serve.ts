// The platform's own HTTP server: api.line.me, api-data.line.me, access.line.me and liff.line.me on one origin.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Platform } from '../platform.ts'
import { createMatcher } from './match-route.ts'
import type { LineAnswer, LineCall, LineOperation } from './operation.ts'
import { recordCall } from './record-call.ts'
import { runOperation } from './run-operation.ts'

// https://developers.line.biz/en/reference/messaging-api/#status-codes
const MAX_BODY_BYTES = 2 * 1024 * 1024
/** How long a call that will never be answered is kept before the line is cut. */
export const HANG_MS = 10_000

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': '*, authorization, content-type',
  'access-control-expose-headers': 'x-line-request-id, x-line-accepted-request-id',
}

const readBody = async (request: IncomingMessage): Promise<Buffer | 'too-large'> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  return size > MAX_BODY_BYTES ? 'too-large' : Buffer.concat(chunks)
}

const send = (response: ServerResponse, requestId: string, answer: LineAnswer) => {
  const raw = typeof answer.body === 'string' || Buffer.isBuffer(answer.body)
  const body = answer.body === undefined ? '' : raw ? (answer.body as string | Buffer) : JSON.stringify(answer.body)
  response.writeHead(answer.status, {
    ...CORS,
    'x-line-request-id': requestId,
    ...(raw || answer.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...answer.headers,
  })
  response.end(body)
}

const flatten = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )

export interface LineServer {
  origin: string
  close(): Promise<void>
}

export const serve = async (
  platform: Platform,
  operations: LineOperation[],
  at: { host: string; port: number; hangMs?: number },
): Promise<LineServer> => {
  const match = createMatcher(operations)

  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID()
    const url = new URL(request.url ?? '/', 'http://line')
    if (request.method === 'OPTIONS') return send(response, requestId, { status: 204 })
    const body = await readBody(request)
    if (body === 'too-large')
      return send(response, requestId, { status: 413, body: { message: 'Request exceeds the max size of 2MB' } })
    const found = match(request.method ?? 'GET', url.pathname)
    if (!found) return send(response, requestId, { status: 404, body: { message: 'Not found' } })
    const call: LineCall = {
      method: request.method ?? 'GET',
      path: url.pathname,
      params: found.params,
      query: url.searchParams,
      headers: flatten(request.headers),
      body,
      requestId,
    }
    const outcome = await runOperation(platform, found.operation, call)
    recordCall(platform.log, found.operation, call, outcome === 'hang' ? 'hang' : outcome.status)
    if (outcome !== 'hang') return send(response, requestId, outcome)
    setTimeout(() => request.socket.destroy(), at.hangMs ?? HANG_MS).unref()
  }

  const server = createServer((request, response) => {
    answerTo(request, response).catch((failure: unknown) => {
      platform.log.add('outbound', `LINE simulator failed: ${String(failure)}`)
      if (!response.headersSent)
        send(response, randomUUID(), { status: 500, body: { message: 'Internal Server Error' } })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  return {
    origin: `http://${at.host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
