import type { OpenOperation } from '../server/operation.ts'

export const certs: OpenOperation = {
  name: 'certs',
  auth: 'open',
  method: 'GET',
  path: '/oauth2/v2.1/certs',
  handle: ({ tokens }) => ({ status: 200, body: { keys: [tokens.key.publicJwk] } }),
}
