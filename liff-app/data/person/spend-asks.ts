import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { call } from '../api.ts'

/** What a store would like to use of the member's. */
export type SpendAsk = OutputOf<Api['GET /me/spend-asks/{id}']>

export const readSpendAsk = (id: string) => call('GET /me/spend-asks/{id}', { id: id as never })

export const answerSpendAsk = (id: string, agree: boolean, key: string) =>
  call('POST /me/spend-asks/{id}/answer', { id: id as never, agree }, { key })
