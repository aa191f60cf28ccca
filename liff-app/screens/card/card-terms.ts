import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type Terms = OutputOf<Api['GET /me/cards/{id}/terms']>
