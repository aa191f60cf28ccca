import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type StorePage = OutputOf<Api['GET /admin/stores']>['stores'][number]
export type PosterLine = StorePage['posters'][number]
export type ClerkLine = OutputOf<Api['GET /admin/stores/{id}/clerks']>['clerks'][number]
export type DeviceLine = StorePage['devices'][number]
