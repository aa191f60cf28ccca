import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type TierPage = OutputOf<Api['GET /me/tier']>
