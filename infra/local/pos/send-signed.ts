// One request to the public API. What nobody answered is sent again, with the same key and the same bytes and a new signature.
import { signedHeaders, type TillKey } from './sign.ts'

export interface Wire {
  /** The product’s API, ending in `/api`. */
  api: string
  /** World time in ms: a till’s clock is right. */
  now: () => number
  fetch?: typeof globalThis.fetch
  pause?: (ms: number) => Promise<void>
}

export interface Problem {
  code: string
  title: string
  words: string
}

export type Answered<T> =
  | { did: 'done'; answer: T }
  /** `isFinal`: nothing was recorded, by this try or by one before it. */
  | ({ did: 'refused'; isFinal: boolean } & Problem)
  | { did: 'unanswered' }

export interface Request {
  /** POST unless told. */
  method?: 'POST' | 'DELETE' | 'GET'
  /** Below `/api`, e.g. `/pos/orders`. */
  path: string
  body: string
  idempotencyKey?: string
}

const WAIT_MS = 15_000
/** Before the second try, and before the third. */
const PAUSES_MS = [400, 1_200]
const MOMENT = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Those that say nothing about the request itself. */
const isNoAnswer = (status: number) => status >= 500 || status === 429 || status === 408

/** @param isKnown whether every earlier try of the same request was answered */
export const sendSigned = async <T>(
  { api, now, fetch: send = fetch, pause = MOMENT }: Wire,
  key: TillKey,
  { method = 'POST', path, body, idempotencyKey }: Request,
  isKnown = true,
): Promise<Answered<T>> => {
  let isCertain = isKnown
  for (let attempt = 0; ; attempt++) {
    const headers = signedHeaders(key, {
      method,
      path: `/api${path}`,
      body,
      timestamp: Math.floor(now() / 1_000),
      idempotencyKey,
    })
    const response = await send(`${api}${path}`, {
      method,
      headers,
      ...(body && { body }),
      signal: AbortSignal.timeout(WAIT_MS),
    }).catch(() => undefined)
    const told = response && !isNoAnswer(response.status) && (await response.json().catch(() => undefined))
    if (response && told) {
      if (response.ok) return { did: 'done', answer: told as T }
      const { code, title, detail } = told as { code?: string; title?: string; detail?: string }
      return {
        did: 'refused',
        // Who is not believed is told nothing of an order that an earlier try may have left.
        isFinal: isCertain || response.status !== 401,
        code: code ?? String(response.status),
        title: title ?? '伺服器沒有收下',
        words: detail ?? '',
      }
    }
    isCertain = false
    const wait = PAUSES_MS[attempt]
    if (wait === undefined) return { did: 'unanswered' }
    await pause(wait)
  }
}
