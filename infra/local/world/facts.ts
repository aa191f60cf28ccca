import type { Vault } from '../vault.ts'

export interface BrandFacts {
  id: string
  name: string
  liffId: string
  channelId: string
  stores: { id: string; name: string; code: string; posterUrl: string; pin: string }[]
}

/** What the seed made, so that people and scripts find their way: `GET /world`. */
export interface WorldFacts {
  groups: { id: string; name: string; brands: BrandFacts[] }[]
  logins: { role: string; email: string; password: string }[]
}

const NOTHING: WorldFacts = { groups: [], logins: [] }

export const openFacts = (vault: Vault) => {
  const drawer = vault.drawer<WorldFacts>('world')
  return {
    read: (): WorldFacts => drawer.get('facts') ?? NOTHING,
    write: (facts: WorldFacts): void => drawer.put('facts', facts),
  }
}

export type Facts = ReturnType<typeof openFacts>
