// One operation of the LINE platform: what it answers to, who may call it, and what it does.
import type { Channel } from '../channel.ts'
import type { Platform } from '../platform.ts'

export interface LineCall {
  method: string
  path: string
  params: Record<string, string>
  query: URLSearchParams
  headers: Record<string, string>
  body: Buffer
  requestId: string
}

export interface LineAnswer {
  status: number
  headers?: Record<string, string>
  /** Objects go out as JSON, strings as they are (give a content-type). */
  body?: object | string | Buffer
}

interface Described {
  /** Faults strike at `line.<name>`; rate limits count by it. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `:word` takes one segment, a last `*` the rest. */
  path: string
  /** Requests a second and channel; the documented default is 2,000. */
  perSecond?: number
  /** X-Line-Retry-Key may come with it. Anywhere else on /v2/bot it is refused. */
  takesRetryKey?: boolean
}

/** Called with a channel access token of a Messaging API channel. */
export interface ChannelOperation extends Described {
  auth: 'channel'
  handle(platform: Platform, call: LineCall, channel: Channel): LineAnswer | Promise<LineAnswer>
}

/** Called by a browser, or with a token the operation reads itself. */
export interface OpenOperation extends Described {
  auth: 'open'
  handle(platform: Platform, call: LineCall): LineAnswer | Promise<LineAnswer>
}

export type LineOperation = ChannelOperation | OpenOperation
