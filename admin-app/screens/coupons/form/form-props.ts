import type { Campaign } from '#shared/domain/coupon/campaign.ts'

export interface CampaignFormProps {
  campaign: Campaign
  change: (campaign: Campaign) => void
}
