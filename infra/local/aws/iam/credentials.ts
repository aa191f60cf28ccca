// A role's access key id names the role, so that the endpoint can tell who is calling.
import { createHash } from 'node:crypto'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

/** Nothing outside this machine accepts it; signatures are not checked on the desk. */
const SECRET = 'desk'

/** DynamoDB Local takes letters and digits only in an access key id. */
const keyId = (principal: string) =>
  `ASIA${createHash('sha256').update(principal).digest('hex').slice(0, 16).toUpperCase()}`

export const createKeyring = () => {
  const principals = new Map<string, string>()
  const issue = (principal: string): Credentials => {
    const accessKeyId = keyId(principal)
    principals.set(accessKeyId, principal)
    return { accessKeyId, secretAccessKey: SECRET }
  }
  return { issue, principalOf: (accessKeyId: string): string | undefined => principals.get(accessKeyId) }
}

export type Keyring = ReturnType<typeof createKeyring>
