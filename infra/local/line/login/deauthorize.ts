// A member who deletes their account takes back the consent. https://developers.line.biz/en/reference/line-login/#deauthorize
import { INVALID_TOKEN, refuse } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'

export const deauthorize: OpenOperation = {
  name: 'deauthorize',
  auth: 'open',
  method: 'POST',
  path: '/user/v1/deauthorize',
  handle: ({ tokens }, call) => {
    const state = tokens.inspect(/^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '')
    if (typeof state === 'string' || state.kind === 'user') throw refuse(401, INVALID_TOKEN)
    const userToken = String(readJson(call).userAccessToken ?? '')
    const user = tokens.userOf(userToken)
    if (!user || user.client_id !== state.client_id) throw refuse(400, 'invalid token')
    tokens.revoke(userToken)
    return { status: 204 }
  },
}
