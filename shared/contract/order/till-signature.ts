// How a till signs its requests. Published with test vectors in `till-signature.vectors.json`.

/** Header names, lower case. */
export const TILL_HEADERS = {
  key: 'x-jidian-key',
  timestamp: 'x-jidian-timestamp',
  signature: 'x-jidian-signature',
} as const

/** A signature older or newer than this is refused: clocks differ, recordings are not played again. */
export const SIGNATURE_SECONDS = 300

export interface TillRequest {
  /** Seconds since the epoch. */
  timestamp: number
  method: string
  /** With `/api`, without the query. */
  path: string
  idempotencyKey?: string
  /** SHA-256 of the raw body, hex; of nothing when there is none. */
  bodyHash: string
}

/** The text whose HMAC-SHA256 with the key’s secret, in hex and after `v1=`, is the signature. */
export const textToSign = ({ timestamp, method, path, idempotencyKey = '', bodyHash }: TillRequest): string =>
  ['v1', String(timestamp), method, path, idempotencyKey, bodyHash].join('\n')

/** What every route for tills may answer beside its own failures. */
export const SIGNATURE_FAILURES = { 'signature-wrong': 401, 'signature-stale': 401 } as const
