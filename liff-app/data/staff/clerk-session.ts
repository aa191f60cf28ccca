// Staff mode's own session beside the member's: opened by LINE on a phone, by a PIN on the store's tablet.
import { createCall, type Call } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Locale } from '#shared/base/text.ts'

export type ClerkSession = OutputOf<Api['POST /clerk/sessions']>
/** What is remembered to go on without a network: never the token. */
export type KnownClerk = Omit<ClerkSession, 'token' | 'expiresAt'>

const EXPIRED = new Set<string>(['session-expired', 'session-missing'])

/** Calls as the clerk; when the session is over it is renewed once. @param renew answers the new token, or undefined */
export const clerkCall = (
  first: string | undefined,
  locale: () => Locale,
  renew: () => Promise<string | undefined>,
): Call => {
  let token = first
  const plain = createCall(
    '/api',
    () => token,
    locale,
    (...request) => fetch(...request),
  )
  return async (route, input, options) => {
    if (token === undefined) {
      token = await renew()
      if (token === undefined) return { ok: false, failure: 'offline' as never }
    }
    const answer = await plain(route, input, options)
    if (answer.ok || !EXPIRED.has(answer.failure)) return answer
    token = await renew()
    return token === undefined ? answer : plain(route, input, options)
  }
}

const clerkDrawer = (brandId: string, user: string) => `jidian:${brandId}:${user}:clerk`
export const handsDrawer = (brandId: string, clerk: string) => `jidian:${brandId}:${clerk}:hands`

export const rememberClerk = (brandId: string, user: string, { clerk, store, others, now }: ClerkSession) => {
  const known: KnownClerk = { clerk, store, others, now }
  localStorage.setItem(clerkDrawer(brandId, user), JSON.stringify(known))
}

export const forgetClerk = (brandId: string, user: string) => localStorage.removeItem(clerkDrawer(brandId, user))

export const knownClerk = (brandId: string, user: string): KnownClerk | undefined => {
  try {
    return JSON.parse(localStorage.getItem(clerkDrawer(brandId, user)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
