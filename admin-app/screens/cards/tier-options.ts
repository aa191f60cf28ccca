import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { said } from '../../words/said.ts'

export interface TierOption {
  id: string
  name: string
}

type Schemes = OutputOf<Api['GET /admin/tiers']>['schemes']

/** The tiers that members of a card may have, from the bottom up: the brand’s own, or else those of the whole group. */
export const tierOptions = (schemes: Schemes, scope: 'brand' | 'group'): TierOption[] => {
  const live = (of: 'brand' | 'group') => schemes.find((one) => one.scope === of && one.live !== null)?.live
  const scheme = (scope === 'brand' ? live('brand') : undefined) ?? live('group')
  return (scheme?.tiers ?? []).map(({ id, name }) => ({ id, name: said(name) }))
}
