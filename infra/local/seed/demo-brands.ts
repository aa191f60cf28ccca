// The demo group: one café, one shoe shop, four stores. Ids are fixed, so that printed posters and bookmarks survive a restart.
import type { Face } from '#shared/domain/brand/face.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { cafe } from './demo-cafe.ts'
import { shoes } from './demo-shoes.ts'

export interface DemoStore {
  id: string
  code: string
  name: string
  address: string
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
  program: { id: string; settings: StampCard }
  campaigns: { id: string; settings: Campaign }[]
  joinGift: string
  playbook: { id: string; settings: Playbook }
}

export const demoGroup = { id: 'grp_01JDGR0VP0000000000000001A', name: '島嶼集團' }

export const demoBrands: DemoBrand[] = [cafe, shoes]

export const demoLogins = [
  { role: 'owner', email: 'owner@jidian.example', password: 'Jidian-2026!', name: '陳彥廷' },
  { role: 'marketer', email: 'marketer@jidian.example', password: 'Jidian-2026!', name: '林以晴' },
  { role: 'analyst', email: 'analyst@jidian.example', password: 'Jidian-2026!', name: '黃柏翰' },
  { role: 'store-manager', email: 'manager@jidian.example', password: 'Jidian-2026!', name: '周小樂' },
] as const
