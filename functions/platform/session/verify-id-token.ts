// LINE's ID token, verified here: ES256 against LINE's cached keys, issuer, audience and time.
// developers.line.biz/en/docs/line-login/verify-id-token
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { ms, type Instant } from '#shared/base/time.ts'
import { env } from '../env.ts'
import { TryAgain } from '../try-again.ts'

export interface LinePerson {
  user: string
  name: string
}

/** A phone's clock may be a little off. */
const LEEWAY_SECONDS = 60

let jwks: JWTVerifyGetKey | undefined
const lineKeys = () =>
  (jwks ??= createRemoteJWKSet(new URL(env('LINE_JWKS_URL')), { timeoutDuration: 2_000, cooldownDuration: 5_000 }))

/** The person behind LINE’s ID token, for one LINE Login channel. @param audience that channel’s id. Throws TryAgain while LINE’s keys cannot be had. */
export const verifyIdToken = async (
  idToken: string,
  audience: string,
  now: Instant,
): Promise<Result<LinePerson, 'id-token-invalid' | 'id-token-expired' | 'id-token-wrong-audience'>> => {
  try {
    const { payload } = await jwtVerify<{ name?: string }>(idToken, lineKeys(), {
      issuer: env('LINE_LOGIN_ISSUER'),
      audience,
      algorithms: ['ES256'],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(ms(now)),
      requiredClaims: ['sub', 'exp', 'iat'],
    })
    return ok({ user: payload.sub!, name: payload.name ?? '' })
  } catch (error) {
    if (error instanceof errors.JWTExpired) return fail('id-token-expired')
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
      return fail('id-token-wrong-audience')
    if (isUnreachable(error)) throw new TryAgain('LINE’s keys cannot be had')
    if (error instanceof errors.JOSEError || error instanceof TypeError) return fail('id-token-invalid')
    throw error
  }
}

/** LINE's keys did not come: jose's time-out, its plain error for an answer that is no key set, or what `fetch` throws. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === errors.JOSEError.code) ||
  (error instanceof TypeError && error.message === 'fetch failed')
