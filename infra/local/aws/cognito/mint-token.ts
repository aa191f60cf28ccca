import { importJWK, SignJWT, type JWK } from 'jose'
import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { accessClaims, SCOPE } from './claims.ts'
import type { Client } from './sign-in-messages.ts'
import type { Users } from './users.ts'

/** The access token that signing in would give, without the sign-in: for scripts and tests. */
export const tokenMint =
  (clock: Clock, users: Users, key: JWK, issuer: string, client: Client | undefined) =>
  async (email: string): Promise<string> => {
    const user = users.find(email)
    if (!user || !client) throw new Error(`nobody signs in as ${email}`)
    if (!user.enabled) throw new Error(`${email} is disabled`)
    const now = Math.floor(clock.now() / 1000)
    return new SignJWT({ ...accessClaims(user), client_id: client.id, scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid! })
      .setIssuer(issuer)
      .setAudience(client.id)
      .setSubject(user.sub)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + client.accessSeconds)
      .sign(await importJWK(key, 'RS256'))
  }
