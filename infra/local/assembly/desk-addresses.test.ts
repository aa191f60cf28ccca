import { expect, test } from 'vitest'
import { toDeskAddresses } from './desk-addresses.ts'

const AT = { frontDoor: 'http://127.0.0.1:4000', endpoint: 'http://127.0.0.1:5000' }

test.each([
  ['the front door', 'https://127.0.0.1:4000/admin/', 'http://127.0.0.1:4000/admin/'],
  ['the issuer', 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_abc', 'http://127.0.0.1:4000/oidc'],
  ['the sign-in', 'https://jidian.auth.ap-northeast-1.amazoncognito.com/login', 'http://127.0.0.1:4000/oidc/login'],
  [
    'a bucket that browsers write to',
    "connect-src 'self' https://jidian-desk-pictures-1.s3.ap-northeast-1.amazonaws.com/; x",
    "connect-src 'self' http://127.0.0.1:5000/jidian-desk-pictures-1/; x",
  ],
  ['nobody we know', 'https://api.line.me', 'https://api.line.me'],
])('%s stands on the desk', (_who, cloud, desk) => {
  expect(toDeskAddresses(cloud, AT)).toBe(desk)
})
