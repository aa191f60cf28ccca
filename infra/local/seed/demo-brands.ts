// The demo group: one café, one shoe shop, four stores. Ids are fixed, so that printed posters and bookmarks survive a restart.
import type { DemoBrand, DemoStore } from './demo-brand.ts'
import { cafe } from './demo-cafe.ts'
import { shoes } from './demo-shoes.ts'

export type { DemoBrand, DemoStore }

export const demoGroup = { id: 'grp_01JDGR0VP0000000000000001A', name: '島嶼集團' }

export const demoBrands: DemoBrand[] = [cafe, shoes]

export const demoLogins = [
  { role: 'owner', email: 'owner@jidian.example', password: 'Jidian-2026!', name: '陳彥廷' },
  { role: 'marketer', email: 'marketer@jidian.example', password: 'Jidian-2026!', name: '林以晴' },
  { role: 'analyst', email: 'analyst@jidian.example', password: 'Jidian-2026!', name: '黃柏翰' },
  { role: 'store-manager', email: 'manager@jidian.example', password: 'Jidian-2026!', name: '周小樂' },
] as const
