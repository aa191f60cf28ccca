import { randomUUID } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import { accessClaims, SCOPE } from './claims.ts'
import { failedPage } from './sign-in-page.ts'
import type { Person, PoolSettings } from './sign-in-messages.ts'

/** Cognito's own paths, so that a client that spells them out works here too. */
const ROUTES = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  userinfo: '/oauth2/userInfo',
  revocation: '/oauth2/revoke',
  jwks: '/.well-known/jwks.json',
}

const SESSION_SECONDS = 3_600

export const providerSettings = (pool: PoolSettings, find: (sub: string) => Promise<Person | null>): Configuration => {
  const client = (id: string | undefined) => pool.clients.find((one) => one.id === id) ?? pool.clients[0]!
  return {
    clients: pool.clients.map(({ id, redirectUris, logoutUris }) => ({
      client_id: id,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: logoutUris,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      scope: SCOPE,
    })),
    clientBasedCORS: () => true,
    jwks: { keys: [pool.key as never] },
    scopes: SCOPE.split(' '),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    routes: ROUTES,
    interactions: { url: (_ctx, { uid }) => `${new URL(pool.issuer).pathname}/interaction/${uid}` },
    issueRefreshToken: async () => true,
    // Cognito's refresh tokens outlive the browser session.
    expiresWithSession: async () => false,
    // The library's own error page fetches a font from elsewhere.
    renderError: (
      ctx: { type?: string; body?: string },
      { error, error_description }: Record<string, string | undefined>,
    ) => {
      ctx.type = 'html'
      ctx.body = failedPage(error_description ?? error ?? '')
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => pool.issuer,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, { clientId }) => ({
          scope: SCOPE,
          audience: clientId,
          accessTokenFormat: 'jwt',
          accessTokenTTL: client(clientId).accessSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: (_ctx, _token, { clientId }) => client(clientId).accessSeconds,
      IdToken: (_ctx, _token, { clientId }) => client(clientId).idSeconds,
      RefreshToken: (_ctx, _token, { clientId }) => client(clientId).refreshSeconds,
      Grant: Math.max(...pool.clients.map(({ refreshSeconds }) => refreshSeconds)),
      Interaction: SESSION_SECONDS,
      Session: SESSION_SECONDS,
    },
    extraTokenClaims: async (_ctx, token) => {
      const person = token.accountId ? await find(token.accountId) : null
      return person ? accessClaims(person) : undefined
    },
    findAccount: async (_ctx, sub) => {
      const person = await find(sub)
      return person ? { accountId: sub, claims: async () => ({ ...person, email_verified: true }) } : undefined
    },
    // Its own app asks: nobody has to consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      })
      grant.addOIDCScope(SCOPE)
      grant.addResourceScope(pool.issuer, SCOPE)
      await grant.save()
      return grant
    },
  }
}
