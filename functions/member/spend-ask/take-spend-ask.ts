import { fail, ok } from '#shared/base/result.ts'
import { judgeAsk, shownState } from '#shared/domain/member/spend-ask.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import { isNowMember } from '../look-up/is-now-member.ts'
import { findSpendAsk, keepAsk } from './store.ts'

/** Whom it was asked of may have become one with somebody since: their agreement goes along. */
export const takeSpendAsk: SpendAsks['take'] = async ({ group, brand, member, id, store, lines }, now) => {
  const ask = await findSpendAsk({ group, brand, id })
  if (!ask) return fail('spend-ask-unknown')
  if (!(await isNowMember(group, ask.member, member))) return fail('spend-ask-mismatch')
  const judged = judgeAsk(ask, { store, lines }, now)
  return judged.ok ? ok(keepAsk({ ...ask, state: 'used' }, ask.rev)) : judged
}

export const showSpendAsk: SpendAsks['show'] = async (at, now) => {
  const ask = await findSpendAsk(at)
  if (!ask) return undefined
  const { id, store, until, why } = ask
  return { id, store, state: shownState(ask, now), expiresAt: until, ...(why !== undefined && { why }) }
}
