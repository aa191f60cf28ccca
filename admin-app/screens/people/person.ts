import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { BrandHere } from '../../data/here.tsx'
import { listed, marks } from '#shared/ui/joiners.ts'
import { peopleWords as words } from '../../words/rooms.ts'

export type Person = OutputOf<Api['GET /admin/people']>['people'][number]

/** With the brand's name where there are several: two may have a store in the same street. */
const named = (brands: readonly BrandHere[]) =>
  brands.flatMap(({ name: brand, stores }) =>
    stores.map(({ id, name }) => ({ id: id as string, name: brands.length > 1 ? brand + marks.dot + name : name })),
  )

/** Stores of the brands somebody is of. */
export const storesWithin = ({ brands }: Pick<Person, 'brands'>, all: readonly BrandHere[]) =>
  named(all.filter(({ id }) => brands.length === 0 || brands.includes(id)))

export const sayStoresOf = (stores: readonly string[], all: readonly BrandHere[]): string => {
  const names = new Map(named(all).map(({ id, name }) => [id, name]))
  return stores.length === 0 ? words.every : listed(stores.map((id) => names.get(id) ?? words.gone))
}
