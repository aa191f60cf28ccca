import type { Vault } from '../vault.ts'

/** A kept world may come back at another address: what it wrote down of the old one, for instance where LINE finds our webhook, is written anew. */
export const moveIn = (vault: Vault, frontDoor: string): void => {
  const drawer = vault.drawer<string>('world')
  const before = drawer.get('front-door')
  if (before !== undefined && before !== frontDoor) vault.rewrite(`${before}/`, `${frontDoor}/`)
  drawer.put('front-door', frontDoor)
}
