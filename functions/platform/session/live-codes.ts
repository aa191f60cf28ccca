// The six changing digits of a member code. Their key is derived, never stored: HMAC of the member’s ten digits with a
// secret of our own that makes nothing else. Whoever has the ten and not the secret cannot make the six.
import { createHmac } from 'node:crypto'
import { LIVE_DIGITS } from '#shared/domain/member/live-code.ts'
import { readSecret } from '../secrets/secrets.ts'

/** Below the stage's prefix; made by the deploy step. */
export const LIVE_MASTER = 'session/live-master'

/** The digits of each step, for one member code. Throws before the deploy step made the master secret. */
export const liveDigits = async (group: string, code: string): Promise<(step: number) => string> => {
  const master = await readSecret(LIVE_MASTER)
  if (!master) throw new Error('no master secret for live codes: the deploy step make-session-keys has not run')
  const key = createHmac('sha256', Buffer.from(master, 'base64url')).update(`live:${group}:${code}`).digest()
  return (step) => truncated(createHmac('sha256', key).update(String(step)).digest())
}

/** RFC 4226 §5.3, over SHA-256. */
const truncated = (hash: Buffer): string => {
  const at = hash.at(-1)! & 0xf
  return String((hash.readUInt32BE(at) & 0x7fff_ffff) % 10 ** LIVE_DIGITS).padStart(LIVE_DIGITS, '0')
}
