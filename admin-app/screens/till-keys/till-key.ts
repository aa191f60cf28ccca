import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type TillKey = OutputOf<Api['GET /admin/till-keys']>['keys'][number]
export type MadeKey = OutputOf<Api['POST /admin/till-keys']>
