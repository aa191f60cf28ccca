import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type CampaignPage = OutputOf<Api['GET /admin/campaigns']>['campaigns'][number]
