import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { BrandHere } from '../../data/here.tsx'
import { listed } from '#shared/ui/joiners.ts'
import { peopleWords as words } from '../../words/rooms.ts'

export type Person = OutputOf<Api['GET /admin/people']>['people'][number]

/** Stores of the brands somebody is of. */
export const storesWithin = ({ brands }: Pick<Person, 'brands'>, all: readonly BrandHere[]) =>
  all.filter(({ id }) => brands.length === 0 || brands.includes(id)).flatMap(({ stores }) => stores)

export const sayStoresOf = (stores: readonly string[], all: readonly BrandHere[]): string => {
  const names = new Map(all.flatMap((brand) => brand.stores.map(({ id, name }) => [id as string, name])))
  return stores.length === 0 ? words.every : listed(stores.map((id) => names.get(id) ?? words.gone))
}
