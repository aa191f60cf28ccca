// Who stands behind the user access token of a request, or LINE's refusal.
import type { Person } from '../drawers.ts'
import type { Platform } from '../platform.ts'
import { LineFailure } from '../server/failure.ts'
import type { LineCall } from '../server/operation.ts'
import type { UserToken } from '../tokens/token-mint.ts'

export interface SignedIn {
  token: UserToken
  userId: string
  person: Person
}

export const signedInPerson = ({ tokens, drawers }: Platform, call: LineCall, scope: string): SignedIn => {
  const token = tokens.userOf(/^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '')
  const person = token && drawers.people.get(token.sub)
  if (!token || !person) throw new LineFailure(401, { message: 'The access token is invalid' })
  if (!token.scope.split(' ').includes(scope))
    throw new LineFailure(403, { message: `The access token does not have the ${scope} scope` })
  return { token, userId: token.sub, person }
}
