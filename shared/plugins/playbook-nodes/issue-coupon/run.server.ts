import type { Run } from '../../../domain/playbook/node-kind.ts'
import type { IssueCouponSettings } from './node.ts'

export const run: Run<IssueCouponSettings> = async ({ settings, member, key, from }, { issueCoupon }) => {
  const { writes, events, answer } = await issueCoupon({ member, campaign: settings.campaign, key, from })
  if ('refused' in answer) return { did: 'nothing', skipped: answer.refused }
  return { did: 'issued', writes, events }
}
