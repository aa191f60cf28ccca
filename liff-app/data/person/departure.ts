// What somebody would give up by going, read when they are about to.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { refuse } from '../acts.ts'
import { call } from '../api.ts'

export type Departure = OutputOf<Api['GET /me/departure']>

/** Undefined when it was refused, and said so. */
export const readDeparture = async (): Promise<Departure | undefined> => {
  const answer = await call('GET /me/departure', {})
  if (answer.ok) return answer.value
  refuse(answer.failure, answer.detail)
  return undefined
}
