// The API, with the session: one quiet renewal when it has expired, then the call again.
import { createCall, type Call } from '#shared/contract/call.ts'
import { app } from './state.ts'
import { dropToken, saveToken, savedToken, type SavedToken } from './memory/saved.ts'

let user: string | undefined
let token: string | undefined
let renew: (() => Promise<boolean>) | undefined
let settle: () => void
/** A remembered home is shown, and may be pressed, before LINE has said who this is. */
const settled = new Promise<void>((resolve) => (settle = resolve))

export const anyoneCall: Call = createCall(
  '/api',
  () => token,
  () => app.get().locale,
  (...request) => fetch(...request),
)

const EXPIRED = new Set<string>(['session-expired', 'session-missing'])

/** The visit has come to its session, or to the end of its road. */
export const sessionSettled = (): void => settle()

export const call: Call = async (route, input, options) => {
  if (!token) await settled
  const answer = await anyoneCall(route, input, options)
  if (answer.ok || !EXPIRED.has(answer.failure) || !renew) {
    app.set({ offline: !answer.ok && answer.failure === 'offline' })
    return answer
  }
  token = undefined
  return (await renew()) ? anyoneCall(route, input, options) : answer
}

export const useToken = (brandId: string, who: string, fresh: SavedToken): void => {
  user = who
  token = fresh.token
  settle()
  saveToken(brandId, who, fresh, sessionStorage)
}

/** @returns whether this visit already holds a session that is still good */
export const takeSavedToken = (brandId: string, who: string, now: number): boolean => {
  const known = savedToken(brandId, who, sessionStorage)
  if (!known || Date.parse(known.expiresAt) <= now) return false
  user = who
  token = known.token
  settle()
  return true
}

export const onExpired = (how: () => Promise<boolean>): void => {
  renew = how
}

export const signedInUser = (): string | undefined => user

export const endSession = (brandId: string): void => {
  if (user) dropToken(brandId, user, sessionStorage)
  token = undefined
}

/** For Idempotency-Key: the same act keeps the same key when it is tried again. */
export const makeKey = (): string => crypto.randomUUID()
