import type { Campaign } from '#shared/domain/coupon/campaign.ts'

export interface FreeText {
  headline: { 'zh-Hant': string; en?: string; ja?: string }
  line: { 'zh-Hant': string; en?: string; ja?: string }
}

const EMPTY: FreeText = { headline: { 'zh-Hant': '' }, line: { 'zh-Hant': '' } }

export const startingCampaign = (): Campaign => ({
  name: { 'zh-Hant': '' },
  benefit: { kind: 'free-text', settings: EMPTY },
  validity: { kind: 'days-after-issue', days: 14 },
})

/** What the coupon prints; empty while nobody has written it. */
export const freeText = (campaign: Campaign): FreeText => ({
  ...EMPTY,
  ...(campaign.benefit.settings as Partial<FreeText> | undefined),
})
