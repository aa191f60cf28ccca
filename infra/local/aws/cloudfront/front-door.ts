import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { plainHeaders, readBody } from '../wire.ts'
import type { WebAnswer, WebRequest } from '../web.ts'
import type { Edge } from './edge.ts'

/** The world's own pages; true when it answered. */
export type OwnPages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const LARGEST_BODY = 20 * 1024 * 1024

const toWebRequest = async (request: IncomingMessage): Promise<WebRequest> => {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  const headers = plainHeaders(request)
  const forwarded = headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${sourceIp}` : sourceIp
  return {
    method: request.method ?? 'GET',
    path,
    query,
    headers: {
      ...headers,
      'x-forwarded-for': forwarded,
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(request.socket.localPort ?? ''),
    },
    body: await readBody(request, LARGEST_BODY),
    sourceIp,
  }
}

const answerWith = (response: ServerResponse, { status, headers, body }: WebAnswer, method: string) => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(method === 'HEAD' ? undefined : body)
}

const NOT_FOUND: WebAnswer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not Found',
}

/** The one origin people open: the world's own pages at their few paths, else the distribution. */
export const createFrontDoor = (edge: Edge, ownPages: OwnPages, isOwn: (path: string) => boolean): Server => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0]!
    if (isOwn(path) && (await ownPages(request, response))) return
    const asked = await toWebRequest(request)
    const found = (await edge.handle(asked)) ?? (await edge.handleByDefault(asked)) ?? NOT_FOUND
    answerWith(response, found, asked.method)
  }
  return createServer((request, response) => {
    answer(request, response).catch((problem: unknown) => {
      if (response.headersSent) return response.destroy()
      answerWith(
        response,
        {
          status: 502,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: `The front door failed: ${(problem as Error).message}`,
        },
        'GET',
      )
    })
  })
}
