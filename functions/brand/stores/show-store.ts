import type { BrandId, DeviceId, PosterId, StoreId } from '#shared/base/id.ts'
import type { listStores } from '#shared/contract/brand.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Brand, Device, Poster, Store } from '../store.ts'

type StorePage = OutputOf<typeof listStores>['stores'][number]

export interface PosterCounts {
  scans: number
  joins: number
}

export const posterUrl = (brand: Pick<Brand, 'liffId'>, store: string, poster: string) =>
  `https://liff.line.me/${brand.liffId ?? 'not-connected'}/s/${store}?p=${poster}`

export const showPoster = (
  poster: Poster,
  store: Store,
  brand: Brand,
  counts?: PosterCounts,
): StorePage['posters'][number] => ({
  id: poster.id as PosterId,
  code: poster.code,
  place: poster.place,
  url: posterUrl(brand, store.code, poster.code),
  createdAt: poster.createdAt,
  scans: counts?.scans ?? 0,
  joins: counts?.joins ?? 0,
})

export const showStore = (
  store: Store,
  brand: Brand,
  posters: Poster[],
  devices: Device[],
  counts: ReadonlyMap<string, PosterCounts>,
): StorePage => ({
  id: store.id as StoreId,
  name: store.name,
  code: store.code,
  address: store.address ?? null,
  place: store.place ?? null,
  brandId: store.brand as BrandId,
  hasPin: store.pin !== undefined,
  posters: posters
    .filter((one) => one.store === store.id)
    .map((one) => showPoster(one, store, brand, counts.get(one.code))),
  devices: devices
    .filter((one) => one.store === store.id)
    .map(({ id, name, pairedAt, pairedBy, seenAt, state }) => ({
      id: id as DeviceId,
      name,
      pairedAt,
      pairedBy,
      seenAt: seenAt ?? null,
      state: state as 'paired' | 'revoked',
    })),
})
