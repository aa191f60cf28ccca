import type { Campaign } from '#shared/domain/coupon/campaign.ts'

export const startingCampaign = (): Campaign => ({
  name: { 'zh-Hant': '' },
  benefit: { kind: 'free-text', settings: { headline: { 'zh-Hant': '' }, line: { 'zh-Hant': '' } } },
  validity: { kind: 'days-after-issue', days: 14 },
  perMember: 1,
})
