// That a LINE user holds a phone, told by us to ourselves ten minutes later at most.
import { errors, jwtVerify, SignJWT } from 'jose'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { after, epochSeconds, instant, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { bytes, sessionKeys, signingKey } from './session-keys.ts'

export const PROOF_MS = 10 * MINUTE
/** A session is no proof and a proof no session. */
const ISSUER = 'jidian-phone'

export interface PhoneProof {
  group: string
  provider: string
  user: string
  /** E.164 */
  phone: string
}

export const signProof = async (
  { group, provider, user, phone }: PhoneProof,
  now: Instant,
): Promise<{ proof: string; expiresAt: Instant }> => {
  const key = await signingKey()
  const until = epochSeconds(after(now, PROOF_MS))
  const proof = await new SignJWT({ group, provider, user, phone })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .setIssuer(ISSUER)
    .setIssuedAt(epochSeconds(now))
    .setExpirationTime(until)
    .sign(bytes(key))
  return { proof, expiresAt: instant(until * 1_000) }
}

/** Whether the proof says that this very LINE user holds this very phone. */
export const holdsPhone = async (
  proof: string,
  who: PhoneProof,
  now: Instant,
): Promise<Result<true, 'phone-proof-invalid'>> => {
  const known = await sessionKeys()
  try {
    const { payload } = await jwtVerify<PhoneProof>(
      proof,
      ({ kid }) => {
        const key = known.find((one) => one.kid === kid)
        if (!key) throw new errors.JWSSignatureVerificationFailed()
        return bytes(key)
      },
      { issuer: ISSUER, algorithms: ['HS256'], currentDate: new Date(ms(now)) },
    )
    const isTheirs = (['group', 'provider', 'user', 'phone'] as const).every((name) => payload[name] === who[name])
    return isTheirs ? ok(true) : fail('phone-proof-invalid')
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('phone-proof-invalid')
    throw error
  }
}
