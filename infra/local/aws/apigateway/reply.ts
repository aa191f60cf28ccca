import { webJson, type WebAnswer } from '../web.ts'

interface Structured {
  statusCode?: number
  headers?: Record<string, string | number | boolean>
  cookies?: string[]
  body?: string
  isBase64Encoded?: boolean
}

export const internalError = (): WebAnswer => webJson(500, { message: 'Internal Server Error' })

/** A function's answer as HTTP: the structured form, or anything else as a JSON body with status 200. */
export const toReply = (payload: unknown): WebAnswer => {
  if (payload === null || typeof payload !== 'object' || !('statusCode' in payload))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof payload === 'string' ? payload : JSON.stringify(payload),
    }
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = payload as Structured
  if (!Number.isInteger(statusCode)) return internalError()
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return {
    status: statusCode!,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...lower, ...(cookies && { 'set-cookie': cookies }) },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}
