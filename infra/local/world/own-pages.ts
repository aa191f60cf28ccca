import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../aws/wire.ts'

export interface PageRequest {
  method: string
  path: string
  query: URLSearchParams
  /** The JSON body; an empty object without one. */
  // oxlint-disable-next-line typescript/no-explicit-any -- what a script sends
  body: any
}

export interface Page {
  method: 'GET' | 'POST'
  /** '/world/people/{userId}/chat' */
  path: string
  /** JSON out; undefined answers 204. Throwing NotFound answers 404, anything else 400 with the sentence. */
  run(request: PageRequest, parameters: Record<string, string>): unknown
}

export class NotFound extends Error {}

const compile = ({ path }: Page) => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

const sendJson = (response: ServerResponse, status: number, value: unknown) => {
  const body = value === undefined ? '' : JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' })
  response.end(body)
}

/** Answers the world's own JSON routes; false when none fits. */
export const createPages = (pages: Page[]) => {
  const compiled = pages.map((page) => ({ page, pattern: compile(page) }))
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://desk')
    const fitting = compiled.flatMap(({ page, pattern }) => {
      const found = pattern.exec(url.pathname)
      return found ? [{ page, parameters: { ...found.groups } as Record<string, string> }] : []
    })
    if (!fitting.length) return false
    const hit = fitting.find(({ page }) => page.method === request.method)
    if (!hit) return (sendJson(response, 405, { message: 'Method Not Allowed' }), true)
    try {
      const text = (await readBody(request)).toString()
      const asked = {
        method: request.method!,
        path: url.pathname,
        query: url.searchParams,
        body: text ? (JSON.parse(text) as unknown) : {},
      }
      const parameters = Object.fromEntries(
        Object.entries(hit.parameters).map(([name, value]) => [name, decodeURIComponent(value)]),
      )
      const answer = await hit.page.run(asked, parameters)
      sendJson(response, answer === undefined ? 204 : 200, answer)
    } catch (problem) {
      sendJson(response, problem instanceof NotFound ? 404 : 400, { message: (problem as Error).message })
    }
    return true
  }
}
