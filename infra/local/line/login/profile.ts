// https://developers.line.biz/en/reference/line-login/#get-user-profile
import { pictureUrlOf } from '../people/picture.ts'
import type { OpenOperation } from '../server/operation.ts'
import { signedInPerson } from './user-token.ts'

export const loginProfile: OpenOperation = {
  name: 'loginProfile',
  auth: 'open',
  method: 'GET',
  path: '/v2/profile',
  handle: (platform, call) => {
    const { userId, person } = signedInPerson(platform, call, 'profile')
    return { status: 200, body: { userId, displayName: person.name, pictureUrl: pictureUrlOf(platform, userId) } }
  },
}
