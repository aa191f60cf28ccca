// https://developers.line.biz/en/reference/line-login/#get-userinfo
import { pictureUrlOf } from '../people/picture.ts'
import type { OpenOperation } from '../server/operation.ts'
import { signedInPerson } from './user-token.ts'

export const userinfo: OpenOperation = {
  name: 'userinfo',
  auth: 'open',
  method: 'GET',
  path: '/oauth2/v2.1/userinfo',
  handle: (platform, call) => {
    const { userId, person, token } = signedInPerson(platform, call, 'openid')
    const profile = token.scope.split(' ').includes('profile')
    return {
      status: 200,
      body: { sub: userId, ...(profile ? { name: person.name, picture: pictureUrlOf(platform, userId) } : {}) },
    }
  },
}
