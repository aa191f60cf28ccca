// Our own sessions: signed with a key of ours, at most twelve hours, and naming everything a handler must know.
import { jwtVerify, SignJWT, errors } from 'jose'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { after, epochSeconds, HOUR, instant, ms, type Instant } from '#shared/base/time.ts'
import type { BrandId, ClerkId, DeviceId, GroupId, MemberId, StoreId } from '#shared/base/id.ts'
import { bytes, sessionKeys, signingKey } from './session-keys.ts'

export const MEMBER_SESSION_MS = 12 * HOUR
/** A paired screen stays paired until it is revoked; each of its calls looks that up. */
export const DEVICE_SESSION_MS = 5 * 365 * 24 * HOUR

export interface LineUser {
  kind: 'line'
  group: GroupId
  brand: BrandId
  provider: string
  /** LINE's user id, which is per provider. */
  user: string
  /** What LINE calls them; told only until they join, for the join. */
  name?: string
  member?: MemberId
  /** The member's name as strangers may see it: counter screens say who was served without another read. */
  shown?: string
}

export interface CounterDevice {
  kind: 'device'
  group: GroupId
  brand: BrandId
  store: StoreId
  device: DeviceId
}

/** A clerk in staff mode; each of its calls looks up whether they still are one. */
export interface ClerkAtCounter {
  kind: 'clerk'
  group: GroupId
  brand: BrandId
  store: StoreId
  clerk: ClerkId
  /** On the store's tablet. */
  device?: DeviceId
}

export type Session = LineUser | CounterDevice | ClerkAtCounter

/** Signs with the first key. Throws before the keys were made. */
export const signSession = async (session: Session, now: Instant): Promise<{ token: string; expiresAt: Instant }> => {
  const key = await signingKey()
  const expiresAt = after(now, session.kind === 'device' ? DEVICE_SESSION_MS : MEMBER_SESSION_MS)
  const token = await new SignJWT({ ...session })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .setIssuer('jidian')
    .setIssuedAt(epochSeconds(now))
    .setExpirationTime(epochSeconds(expiresAt))
    .sign(bytes(key))
  return { token, expiresAt: instant(epochSeconds(expiresAt) * 1_000) }
}

/** Who a token names: `session-expired` when it was ours and its time is over, `session-missing` when it never was ours. */
export const readSession = async (
  token: string,
  now: Instant,
): Promise<Result<Session, 'session-missing' | 'session-expired'>> => {
  const known = await sessionKeys()
  try {
    const { payload } = await jwtVerify<Session & { iat: number }>(
      token,
      ({ kid }) => {
        const key = known.find((one) => one.kid === kid)
        if (!key) throw new errors.JWSSignatureVerificationFailed()
        return bytes(key)
      },
      { issuer: 'jidian', algorithms: ['HS256'], currentDate: new Date(ms(now)) },
    )
    return ok(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) return fail('session-expired')
    if (error instanceof errors.JOSEError) return fail('session-missing')
    throw error
  }
}
