// One HTTP exchange at the front door, between the edge and what stands behind it.

export interface WebRequest {
  method: string
  /** Path as sent, still percent-encoded, without the query. */
  path: string
  /** Without the question mark. */
  query: string
  headers: Record<string, string>
  body: Buffer
  sourceIp: string
}

export interface WebAnswer {
  status: number
  headers: Record<string, string | string[]>
  body: string | Buffer
}

export const webJson = (status: number, value: unknown, headers: Record<string, string> = {}): WebAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})
