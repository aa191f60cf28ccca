// OpenID Connect, authorization code with PKCE. Renewal by refresh token; without one the sign-in page takes over,
// and the provider's own session makes that a redirect without questions.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { challengeOf, secretWord } from './pkce.ts'
import { keepPending, takePending } from './pending-sign-in.ts'
import type { Provider } from './provider.ts'
import { readTokens, tokensOf, writeTokens, type TokenAnswer, type Tokens } from './tokens.ts'

export interface SessionDeps {
  provider: () => Promise<Provider>
  send: typeof fetch
  keep: Storage
  now: () => number
  /** Leaves this page for another address. */
  go: (url: string) => void
  origin: string
  changed: (signedIn: boolean) => void
}

/** Renewed this long before the token ends, so that no call starts with one that ends on the way. */
const EARLY_MS = 30_000
/** Where people come back to, from signing in and from signing out: the one address the provider knows. */
export const HOME = '/admin/'

export const createSession = ({ provider, send, keep, now, go, origin, changed }: SessionDeps) => {
  let tokens: Tokens | null = readTokens(keep)
  let renewing: Promise<boolean> | null = null
  const callback = origin + HOME

  const hold = (next: Tokens | null) => {
    tokens = next
    writeTokens(keep, next)
    changed(next !== null)
  }

  const exchange = async (form: Record<string, string>): Promise<boolean> => {
    const { token, clientId } = await provider()
    const response = await send(token, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: clientId, ...form }),
    })
    if (response.ok) hold(tokensOf((await response.json()) as TokenAnswer, now(), tokens))
    return response.ok
  }

  const renewOnce = async (): Promise<boolean> => {
    if (!tokens?.refresh) return false
    return exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh }).catch(() => false)
  }

  return {
    token: () => tokens?.access,
    isSignedIn: () => tokens !== null,
    isStale: () => tokens !== null && tokens.until - EARLY_MS <= now(),

    /** Calls that fail together renew once. */
    renew: () => (renewing ??= renewOnce().finally(() => (renewing = null))),

    /** Forgets the tokens here; the sign-in page shows. */
    drop: () => hold(null),

    begin: async (back: string) => {
      const { authorize, clientId, scope } = await provider()
      const pending = { state: secretWord(), verifier: secretWord(), back }
      keepPending(keep, pending)
      const url = new URL(authorize)
      url.search = new URLSearchParams({
        ...Object.fromEntries(url.searchParams),
        response_type: 'code',
        client_id: clientId,
        redirect_uri: callback,
        scope,
        state: pending.state,
        code_challenge: await challengeOf(pending.verifier),
        code_challenge_method: 'S256',
        ui_locales: 'zh-TW',
      }).toString()
      go(url.href)
    },

    finish: async (
      query: Record<string, string>,
    ): Promise<Result<string, 'sign-in-refused' | 'sign-in-stale' | 'offline'>> => {
      const pending = takePending(keep)
      if (query.error) return fail('sign-in-refused', { words: query.error_description ?? query.error })
      if (!pending || !query.code || query.state !== pending.state) return fail('sign-in-stale')
      const done = await exchange({
        grant_type: 'authorization_code',
        code: query.code,
        redirect_uri: callback,
        code_verifier: pending.verifier,
      }).catch(() => null)
      if (done === null) return fail('offline')
      return done ? ok(pending.back) : fail('sign-in-stale')
    },

    /** Signs out here and at the provider. Cognito reads logout_uri, the OpenID standard reads post_logout_redirect_uri. */
    end: async () => {
      const hint = tokens?.id
      hold(null)
      const { end, clientId } = await provider()
      if (!end) return go(HOME)
      const url = new URL(end)
      const home = origin + HOME
      for (const [name, value] of Object.entries({
        client_id: clientId,
        logout_uri: home,
        post_logout_redirect_uri: home,
      }))
        url.searchParams.set(name, value)
      if (hint) url.searchParams.set('id_token_hint', hint)
      go(url.href)
    },
  }
}

/** What the provider adds to HOME when it sends somebody back. */
export const isComingBack = (query: Record<string, string>): boolean =>
  'state' in query && ('code' in query || 'error' in query)

export type Session = ReturnType<typeof createSession>
