import { readSecret } from '../secrets/secrets.ts'

interface SessionKey {
  kid: string
  secret: string
}

/** The first signs, all verify. Empty before the deploy step made them. */
export const sessionKeys = async (): Promise<SessionKey[]> =>
  JSON.parse((await readSecret('session/keys')) ?? '[]') as SessionKey[]

export const signingKey = async (): Promise<SessionKey> => {
  const [key] = await sessionKeys()
  if (!key) throw new Error('no session key: the deploy step make-session-keys has not run')
  return key
}

export const bytes = ({ secret }: SessionKey): Buffer => Buffer.from(secret, 'base64url')
