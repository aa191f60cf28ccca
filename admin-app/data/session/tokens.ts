// What the provider gave, in memory and in this tab's storage: a reload stays signed in, another tab does not read it.

export interface Tokens {
  access: string
  refresh: string | null
  id: string | null
  /** Epoch ms after which the access token is no good. */
  until: number
}

export interface TokenAnswer {
  access_token: string
  refresh_token?: string
  id_token?: string
  expires_in?: number
}

/** RFC 6749 §5.1 lets a provider leave the lifetime out. */
const LIFETIME_SECONDS = 300
const KEY = 'jidian:admin:tokens'

/** A renewed answer may leave out the refresh and ID tokens: the old ones then stay good. */
export const tokensOf = (answer: TokenAnswer, now: number, before: Tokens | null): Tokens => ({
  access: answer.access_token,
  refresh: answer.refresh_token ?? before?.refresh ?? null,
  id: answer.id_token ?? before?.id ?? null,
  until: now + (answer.expires_in ?? LIFETIME_SECONDS) * 1000,
})

export const readTokens = (keep: Storage): Tokens | null => {
  try {
    return JSON.parse(keep.getItem(KEY) ?? 'null') as Tokens | null
  } catch {
    return null
  }
}

export const writeTokens = (keep: Storage, tokens: Tokens | null) =>
  tokens ? keep.setItem(KEY, JSON.stringify(tokens)) : keep.removeItem(KEY)
