// Lists in pages with a continuation token. https://developers.line.biz/en/reference/messaging-api/#get-follower-ids
import { refuse } from '../server/failure.ts'
import type { LineCall } from '../server/operation.ts'

const encode = (place: number): string => Buffer.from(`from:${place}`).toString('base64url')
const decode = (token: string): number | undefined => {
  const place = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1]
  return place === undefined ? undefined : Number(place)
}

export interface Page<T> {
  rows: T[]
  next?: string
}

export const pageOf = <T>(call: LineCall, rows: T[], size: { usual: number; max: number }): Page<T> => {
  const limit = Number(call.query.get('limit') ?? size.usual)
  if (!Number.isInteger(limit) || limit < 1) throw refuse(400, "The value for the 'limit' parameter is invalid")
  const start = call.query.get('start')
  const from = start === null ? 0 : decode(start)
  if (from === undefined) throw refuse(400, 'Invalid start param')
  const end = from + Math.min(limit, size.max)
  return { rows: rows.slice(from, end), ...(end < rows.length ? { next: encode(end) } : {}) }
}
