import type { Text } from '#shared/base/text.ts'
import { useHere } from '../../data/here.tsx'
import { useReads } from '../../data/use-reads.ts'
import { said } from '../../words/said.ts'

/** What a thing is called, and the brand whose page shows it; null where every brand’s does. */
export interface TargetName {
  name: string
  brand: string | null
}

interface Versioned {
  id: string
  draft: { name: Text | string } | null
  live: { name: Text | string } | null
}

/** What is set up in the brands, by id. Only lists that a target stands in are read. */
export const useTargetNames = (targets: readonly string[]): ReadonlyMap<string, TargetName> => {
  const { me } = useHere()
  const inputs = (...prefixes: string[]) =>
    prefixes.some((prefix) => targets.some((target) => target.startsWith(`${prefix}_`)))
      ? me.brands.map(({ id }) => ({ brand: id }))
      : []
  const programs = useReads('GET /admin/programs', inputs('crd'))
  const campaigns = useReads('GET /admin/campaigns', inputs('cmp'))
  const bundles = useReads('GET /admin/bundles', inputs('bdl'))
  const playbooks = useReads('GET /admin/playbooks', inputs('ply'))
  const stores = useReads('GET /admin/stores', inputs('pos', 'dev'))
  const keys = useReads('GET /admin/till-keys', inputs('key'))
  return new Map(
    me.brands.flatMap(({ id: brand, name, stores: ownStores }, nth): [string, TargetName][] => {
      const pages: readonly Versioned[] = [
        ...(programs[nth]?.programs ?? []),
        ...(campaigns[nth]?.campaigns ?? []),
        ...(bundles[nth]?.bundles ?? []),
        ...(playbooks[nth]?.playbooks ?? []),
      ]
      const things = stores[nth]?.stores.flatMap(({ name: store, posters, devices }) => [
        ...posters.map(({ id, place }) => [id, `${store}・${place}`] as const),
        ...devices.map(({ id, name: device }) => [id, `${store}・${device}`] as const),
      ])
      return [
        [brand, name] as const,
        ...ownStores.map((store) => [store.id, store.name] as const),
        ...pages.flatMap(({ id, live, draft }) => {
          const of = live ?? draft
          return of ? [[id, typeof of.name === 'string' ? of.name : said(of.name)] as const] : []
        }),
        ...(things ?? []),
        ...(keys[nth]?.keys ?? []).map(({ id, name: key }) => [id, key] as const),
      ].map(([id, called]) => [id, { name: called, brand }])
    }),
  )
}
