import type { Session } from './create-session.ts'

/** Fetch that carries the session: renews it before it ends, renews once more when the API calls it over,
 *  and lets go of it when that fails too. */
export const signedFetch =
  (session: Session, send: typeof fetch): typeof fetch =>
  async (input, init) => {
    if (!session.isSignedIn()) return send(input, init)
    const signed = () => {
      const headers = new Headers(init?.headers)
      const token = session.token()
      if (token) headers.set('authorization', `Bearer ${token}`)
      return send(input, { ...init, headers })
    }
    if (session.isStale()) await session.renew()
    const first = await signed()
    if (first.status !== 401) return first
    if (await session.renew()) return signed()
    session.drop()
    return first
  }
