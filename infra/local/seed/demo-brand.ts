import type { Coordinates } from '#shared/domain/brand/place.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Product } from '../pos/tills.ts'

export interface DemoStore {
  id: string
  code: string
  name: string
  address: string
  place: Coordinates
  pin: string
  posters: { id: string; code: string; place: string }[]
}

export interface DemoBrand {
  id: string
  slug: string
  name: { 'zh-Hant': string; en: string; ja: string }
  company: { id: string; name: string; taxId: string }
  face: Face
  line: {
    providerId: string
    channelId: string
    channelSecret: string
    basicId: string
    loginChannelId: string
    loginSecret: string
    liffId: string
    monthly: number
  }
  stores: DemoStore[]
  /** The stamp card everybody has. */
  program: { id: string; settings: Program<StampCard> }
  /** What the reward of a full card sells for: what is owed on its stamps. */
  rewardPrice: number
  /** What runs beside it. */
  others: { id: string; settings: Program }[]
  campaigns: { id: string; settings: Campaign }[]
  tiers?: { id: string; settings: TierScheme }
  joinGift: string
  playbook: { id: string; settings: Playbook }
  /** What the till sells. */
  products: Product[]
}
