// Where people sign in: our API names the issuer, its discovery document names the addresses.
// Cognito and oidc-provider publish the same document, so nothing here knows which one it is.

export interface Provider {
  clientId: string
  scope: string
  authorize: string
  token: string
  /** Ends the provider's own session; null when it publishes none. */
  end: string | null
}

interface Discovery {
  authorization_endpoint: string
  token_endpoint: string
  end_session_endpoint?: string
}

const read = async <T>(send: typeof fetch, url: string): Promise<T> => {
  const response = await send(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

export const findProvider = async (send: typeof fetch): Promise<Provider> => {
  const place = await read<{ issuer: string; clientId: string; scope: string }>(send, '/api/sign-in')
  const found = await read<Discovery>(send, `${place.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  return {
    clientId: place.clientId,
    scope: place.scope,
    authorize: found.authorization_endpoint,
    token: found.token_endpoint,
    end: found.end_session_endpoint ?? null,
  }
}
