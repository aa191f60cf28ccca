// A counter code in a link dies within a minute, and joining takes longer: it is claimed at once, before anybody has signed in,
// and its ticket waits ten minutes. The key outlives a reload, so a lost answer never burns a second code.
import type { Call } from '#shared/contract/call.ts'
import type { Detail } from '#shared/base/result.ts'

export interface Claim {
  /** Idempotency key of the claim; the stamp that follows uses `<key>-stamp`. */
  key: string
  ticket?: string
  expiresAt?: string
  failure?: { code: string; detail?: Detail }
}

const slot = (brandId: string, code: string) => `jidian:${brandId}:claim:${code}`

const load = (storage: Storage, brandId: string, code: string): Claim | undefined => {
  const text = storage.getItem(slot(brandId, code))
  return text ? (JSON.parse(text) as Claim) : undefined
}

export interface ClaimDeps {
  call: Call
  storage: Storage
  makeKey: () => string
}

/** Claims a code once. Asked again for the same code it answers what it knows; only an offline try is repeated, with the same key. */
export const claimOnce = async (
  { call, storage, makeKey }: ClaimDeps,
  brandId: string,
  code: string,
): Promise<Claim> => {
  const known = load(storage, brandId, code)
  if (known?.ticket || known?.failure) return known
  const claim: Claim = known ?? { key: makeKey() }
  const keep = (next: Claim) => {
    storage.setItem(slot(brandId, code), JSON.stringify(next))
    return next
  }
  keep(claim)
  const answer = await call('POST /claims', { code }, { key: claim.key })
  if (answer.ok) return keep({ ...claim, ticket: answer.value.ticket, expiresAt: answer.value.expiresAt })
  if (answer.failure === 'offline' || answer.failure === 'try-again' || answer.failure === 'unexpected') return claim
  return keep({ ...claim, failure: { code: answer.failure, detail: answer.detail } })
}

export const codeOfPath = (path: string): string | undefined => {
  const code = /^\/c\/([^/]+)$/.exec(path)?.[1]
  return code === undefined ? undefined : decodeURIComponent(code)
}
