import { ok, type Result } from '#shared/base/result.ts'
import type { listStores as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { showStore, type PosterCounts } from './show-store.ts'
import { readHouse } from '../store.ts'

export type CountPosters = (place: { group: string; brand: string }) => Promise<ReadonlyMap<string, PosterCounts>>

export const listStores =
  ({ countPosters }: { countPosters: CountPosters }) =>
  async (
    { brand: only }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, never>> => {
    const { brands, stores, posters, devices } = await readHouse(actor.group)
    const seen = brands.filter(({ id }) => (!only || id === only) && maySeeBrand(actor, id))
    const counts = await Promise.all(seen.map(({ id }) => countPosters({ group: actor.group, brand: id })))
    return ok({
      stores: seen.flatMap((brand, i) =>
        stores
          .filter((store) => store.brand === brand.id && mayActAt(actor.stores, store.id).ok)
          .map((store) => showStore(store, brand, posters, devices, counts[i]!)),
      ),
    })
  }
