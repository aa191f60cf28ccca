import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Vault } from '../../vault.ts'

/** The pool's RSA key; kept with the world, so that tokens outlive a restart. */
export const openSigningKey = async (vault: Vault): Promise<JWK> => {
  const drawer = vault.drawer<JWK>('cognito-keys')
  const known = drawer.get('signing')
  if (known) return known
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key: JWK = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' }
  drawer.put('signing', key)
  return key
}
