// Source: API Gateway developer guide, "Control access to HTTP APIs with JWT authorizers": RSA signatures only; `aud` or,
// without it, `client_id` must be among the audiences; iss, exp, nbf and iat are checked; any one scope suffices.
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import type { Assembly } from '../../assembly/assembly.ts'
import type { Clock } from '../../clock.ts'
import type { Route } from './routes.ts'

export type Verdict =
  { ok: true; authorizer: Record<string, unknown> } | { ok: false; status: 401 | 403; reason: string }

const RSA = ['RS256', 'RS384', 'RS512']

interface Configured {
  issuer: string
  audience: string[]
  source: string
}

const tokenFrom = (source: string, headers: Record<string, string>, query: string): string | undefined => {
  const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? []
  const value =
    place === 'querystring' ? new URLSearchParams(query).get(name!) : headers[(name ?? 'authorization').toLowerCase()]
  return value?.replace(/^Bearer\s+/i, '')
}

/** Claims reach the function as strings; lists as API Gateway writes them: [a b]. */
const asText = (claims: JWTPayload) =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  )

export const createJwtAuthorizer = (assembly: Assembly, clock: Clock) => {
  const configured = new Map<string, Configured>(
    assembly.of('AWS::ApiGatewayV2::Authorizer').map(({ name, stack, id, properties }) => {
      if (properties.AuthorizerType !== 'JWT')
        throw new Error(`${stack}/${id} is a ${properties.AuthorizerType} authorizer, which the desk does not run`)
      const { Issuer, Audience } = properties.JwtConfiguration
      return [
        name,
        {
          issuer: String(Issuer),
          audience: [Audience].flat().map(String),
          source: [properties.IdentitySource].flat().map(String)[0]!,
        },
      ]
    }),
  )
  const keySets = new Map<string, Promise<ReturnType<typeof createLocalJWKSet>>>()

  const readKeys = async (issuer: string) => {
    const document = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as { jwks_uri: string }
    return createLocalJWKSet((await (await fetch(document.jwks_uri)).json()) as JSONWebKeySet)
  }
  const keysOf = (issuer: string) => {
    const known = keySets.get(issuer) ?? readKeys(issuer)
    keySets.set(issuer, known)
    known.catch(() => keySets.delete(issuer))
    return known
  }

  const verify = async (token: string, { issuer, audience }: Configured) => {
    if (!RSA.includes(decodeProtectedHeader(token).alg ?? '')) throw new Error('the token is not signed with RSA')
    const { payload } = await jwtVerify(token, await keysOf(issuer), {
      issuer,
      algorithms: RSA,
      currentDate: new Date(clock.now()),
    })
    const given = payload.aud === undefined ? [String(payload.client_id)] : [payload.aud].flat()
    if (!given.some((one) => audience.includes(one))) throw new Error('the token is for another audience')
    return payload
  }

  return async ({ authorizerId, scopes }: Route, headers: Record<string, string>, query: string): Promise<Verdict> => {
    const authorizer = configured.get(authorizerId!)
    const token = authorizer && tokenFrom(authorizer.source, headers, query)
    if (!token) return { ok: false, status: 401, reason: 'no token' }
    try {
      const claims = await verify(token, authorizer)
      const granted = String(claims.scope ?? claims.scp ?? '').split(' ')
      if (scopes.length && !scopes.some((scope) => granted.includes(scope)))
        return { ok: false, status: 403, reason: 'insufficient_scope' }
      return { ok: true, authorizer: { jwt: { claims: asText(claims), scopes: scopes.length ? granted : null } } }
    } catch (problem) {
      return { ok: false, status: 401, reason: (problem as Error).message }
    }
  }
}
