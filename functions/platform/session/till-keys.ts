// Secrets of API keys are derived, never stored: HMAC of the key's id with a secret of our own that signs nothing else.
import { createHmac } from 'node:crypto'
import { readSecret } from '../secrets/secrets.ts'

/** Below the stage's prefix; made by the deploy step. */
export const TILL_MASTER = 'session/till-master'

/** What a till signs with: 43 letters, base64url. Throws before the deploy step made the master secret. */
export const tillSecret = async (key: string): Promise<string> => {
  const master = await readSecret(TILL_MASTER)
  if (!master) throw new Error('no master secret for tills: the deploy step make-session-keys has not run')
  return createHmac('sha256', Buffer.from(master, 'base64url')).update(`till:${key}`).digest('base64url')
}

export const signAsTill = (secret: string, text: string): string =>
  `v1=${createHmac('sha256', secret).update(text).digest('hex')}`
