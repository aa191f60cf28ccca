// The client's side of a route: fills the path, sends the rest as query or body, answers a Result. No schema library inside.
import type { Result, Detail } from '../base/result.ts'
import type { Api } from './contracts.ts'
import type { CommonFailure, FailureOf, OutputOf, RequestOf } from './route.ts'

export type CallFailure<K extends keyof Api> = FailureOf<Api[K]> | CommonFailure | 'offline'

export interface CallOptions {
  /** Sent as Idempotency-Key; give the same one when the same act is tried again. */
  key?: string
  signal?: AbortSignal
}

export type Call = <K extends keyof Api>(
  route: K,
  input: RequestOf<Api[K]>,
  options?: CallOptions,
) => Promise<Result<OutputOf<Api[K]>, CallFailure<K>>>

interface Problem {
  code?: string
  detail?: string
  facts?: Detail
}

/** What API Gateway refuses by itself carries no word of ours. */
const BY_STATUS: Record<number, CommonFailure> = {
  401: 'session-expired',
  403: 'not-allowed',
  404: 'not-found',
  413: 'body-too-large',
  429: 'too-many-requests',
  502: 'try-again',
  503: 'try-again',
  504: 'try-again',
}

/** @param token the session, if there is one @param locale the reader's language, for the words of a refusal */
export const createCall =
  (base: string, token: () => string | undefined, locale: () => string, send: typeof fetch = fetch): Call =>
  async (route, input, options = {}) => {
    const [method, pattern] = route.split(' ') as [string, string]
    const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const isQuery = method === 'GET'
    const query = isQuery
      ? new URLSearchParams(Object.entries(rest).flatMap(([k, v]) => (v == null ? [] : [[k, String(v)]]))).toString()
      : ''
    const session = token()
    try {
      const response = await send(`${base}${path}${query && `?${query}`}`, {
        method,
        signal: options.signal,
        headers: {
          'accept-language': locale(),
          ...(session && { authorization: `Bearer ${session}` }),
          ...(options.key && { 'idempotency-key': options.key }),
          ...(!isQuery && { 'content-type': 'application/json' }),
        },
        body: isQuery ? undefined : JSON.stringify(rest),
      })
      if (response.ok) return { ok: true, value: (response.status === 204 ? {} : await response.json()) as never }
      const problem = (await response.json().catch(() => ({}))) as Problem
      return {
        ok: false,
        failure: (problem.code ?? BY_STATUS[response.status] ?? 'unexpected') as never,
        detail: { ...problem.facts, ...(problem.detail !== undefined && { words: problem.detail }) },
      }
    } catch (error) {
      if (options.signal?.aborted) throw error
      return { ok: false, failure: 'offline' as never }
    }
  }
