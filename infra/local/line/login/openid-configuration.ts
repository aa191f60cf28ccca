// https://access.line.me/.well-known/openid-configuration, with the desk's origin in place of LINE's hosts.
// `issuer` stays LINE's own, because that is what the tokens carry.
import type { OpenOperation } from '../server/operation.ts'
import { ISSUER } from '../tokens/id-token.ts'

export const openidConfiguration: OpenOperation = {
  name: 'openidConfiguration',
  auth: 'open',
  method: 'GET',
  path: '/.well-known/openid-configuration',
  handle: (platform) => {
    const origin = platform.origin()
    return {
      status: 200,
      body: {
        issuer: ISSUER,
        authorization_endpoint: `${origin}/oauth2/v2.1/authorize`,
        token_endpoint: `${origin}/oauth2/v2.1/token`,
        revocation_endpoint: `${origin}/oauth2/v2.1/revoke`,
        userinfo_endpoint: `${origin}/oauth2/v2.1/userinfo`,
        jwks_uri: `${origin}/oauth2/v2.1/certs`,
        scopes_supported: ['openid', 'profile', 'email'],
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
      },
    }
  },
}
