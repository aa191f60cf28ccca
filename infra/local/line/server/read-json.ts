import { refuse } from './failure.ts'
import type { LineCall } from './operation.ts'

/** The body as an object, or LINE's words for one that is not. */
export const readJson = (call: LineCall): Record<string, unknown> => {
  const type = (call.headers['content-type'] ?? '').split(';')[0]!.trim()
  if (type !== 'application/json') throw refuse(415, `The content type, ${type || 'null'}, is not supported`)
  const text = call.body.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse(400, 'The request body could not be parsed as JSON (line: 1, column: 1)')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(400, 'The request body could not be parsed as JSON (line: 1, column: 1)')
  return value as Record<string, unknown>
}

export const readForm = (call: LineCall): URLSearchParams => new URLSearchParams(call.body.toString('utf8'))
