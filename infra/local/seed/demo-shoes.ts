import { PLAIN } from '#shared/domain/card/program.ts'
import type { DemoBrand } from './demo-brand.ts'
import { mission, missionCoupon, SHOE_TAX_ID, storedValue } from './demo-shoe-cards.ts'
import { welcome } from './demo-welcome.ts'

const face = { colour: '#1f5e4a', pattern: 'path', mark: 'nordwalk', picture: null } as const
const gift = 'cmp_01JDNW0CP0000000000000001A'
const reward = 'cmp_01JDNW0CP0000000000000002B'

const company = { id: 'com_01JDNW0C00000000000000001A', name: '步行戶外股份有限公司', taxId: SHOE_TAX_ID }
const stores: DemoBrand['stores'] = [
  {
    id: 'sto_01JDNW0ST0000000000000001A',
    code: 'XY1207',
    name: '信義店',
    address: '台北市信義區松壽路 9 號 2 樓',
    place: { lat: 25.0361, lng: 121.5675 },
    pin: '5062',
    posters: [{ id: 'pos_01JDNW0PS0000000000000001A', code: 'XY-01', place: '收銀台' }],
  },
  {
    id: 'sto_01JDNW0ST0000000000000002B',
    code: 'TC0821',
    name: '台中草悟道店',
    address: '台中市西區公益路 68 號',
    place: { lat: 24.1513, lng: 120.6636 },
    pin: '9174',
    posters: [{ id: 'pos_01JDNW0PS0000000000000002B', code: 'TC-01', place: '門口' }],
  },
]

export const shoes: DemoBrand = {
  id: 'brd_01JDNW0BR0000000000000001A',
  slug: 'nordwk',
  name: { 'zh-Hant': 'NORDWALK 步行', en: 'NORDWALK', ja: 'NORDWALK' },
  company,
  face,
  line: {
    providerId: 'nordwalk',
    channelId: '2008654320',
    channelSecret: 'c72e40d9158b4f6ba3e1905d7f28ab64',
    basicId: '@nordwalk',
    loginChannelId: '2008654321',
    loginSecret: '3ad85b0c6f724e19b2c47d01e9568fa3',
    liffId: '2008654321-NwKpQrSt',
    monthly: 3_000,
  },
  stores,
  rewardPrice: 600,
  program: {
    id: 'crd_01JDNW0PR0000000000000001A',
    settings: {
      ...PLAIN,
      kind: 'stamp',
      name: { 'zh-Hant': '步行集點卡', en: 'Walk card', ja: 'ウォークカード' },
      unit: { 'zh-Hant': '點', en: 'points', ja: '点' },
      face,
      intervalMinutes: 1440,
      settings: {
        earn: { kind: 'visit' },
        goal: 8,
        reward: {
          campaign: reward as never,
          words: { 'zh-Hant': 'NT$600 購物折抵', en: 'NT$600 off', ja: 'NT$600 割引' },
        },
        halfway: [],
        next: { kind: 'renews' },
        validity: { kind: 'months-after-first-stamp', months: 12 },
      },
    },
  },
  others: [
    {
      id: 'crd_01JDNW0PR0000000000000002B',
      settings: {
        ...PLAIN,
        kind: 'points',
        name: { 'zh-Hant': '步行點數', en: 'NORDWALK points', ja: 'NORDWALKポイント' },
        unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
        face,
        ways: ['till', 'clerk', 'shop', 'office'],
        settings: {
          rate: { points: 1, per: 100 },
          multipliers: [],
          lapse: { kind: 'after-activity', months: 12 },
          pendingDays: 0,
          offset: { points: 1, money: 1, mostPercent: 30 },
          exchanges: [{ campaign: reward as never, points: 300 }],
          transfer: { mostADay: 500 },
        },
      },
    },
    mission(face, stores),
    storedValue(face, company),
  ],
  campaigns: [
    {
      id: gift,
      settings: {
        name: { 'zh-Hant': '入會禮：襪子一雙', en: 'Welcome: a pair of socks', ja: '入会特典 ソックス' },
        benefit: {
          kind: 'free-text',
          settings: {
            headline: { 'zh-Hant': '送襪子', en: 'Free socks', ja: 'ソックス進呈' },
            line: {
              'zh-Hant': '買任一雙鞋，送羊毛健行襪一雙',
              en: 'With any pair of shoes: wool hiking socks',
              ja: '靴のご購入でウールソックス一足',
            },
          },
        },
        validity: { kind: 'days-after-issue', days: 30 },
      },
    },
    {
      id: reward,
      settings: {
        name: { 'zh-Hant': 'NT$600 購物折抵', en: 'NT$600 off', ja: 'NT$600 割引' },
        benefit: {
          kind: 'free-text',
          settings: {
            headline: { 'zh-Hant': '折 NT$600', en: 'NT$600 off', ja: 'NT$600 引き' },
            line: { 'zh-Hant': '單筆滿 NT$2,400 折抵', en: 'On NT$2,400 or more', ja: 'NT$2,400 以上のお買い物' },
          },
        },
        validity: { kind: 'days-after-issue', days: 180 },
      },
    },
    missionCoupon,
  ],
  products: [
    { sku: 'TRAIL-M', name: '步道健行鞋', price: 4280, category: '鞋' },
    { sku: 'CITY-W', name: '城市步行鞋', price: 3280, category: '鞋' },
    { sku: 'SOCK-3', name: '羊毛襪三雙', price: 690, category: '襪' },
    { sku: 'INSOLE', name: '避震鞋墊', price: 880, category: '配件' },
    { sku: 'CARE', name: '皮革保養組', price: 560, category: '保養' },
    { sku: 'LACE', name: '鞋帶', price: 150, category: '配件' },
  ],
  joinGift: gift,
  playbook: {
    id: 'ply_01JDNW0PY0000000000000001A',
    settings: welcome({
      name: '迎新：送你一雙襪子',
      gift,
      hello: {
        'zh-Hant': '{name}，歡迎加入步行。入會禮放進你的優惠券了，三十天內到門市用。',
        en: '{name}, welcome to NORDWALK. Your gift is in your coupons.',
        ja: '{name}さん、NORDWALKへようこそ。入会特典をお届けしました。',
      },
      reminder: {
        'zh-Hant': '{name}，那雙羊毛襪還幫你留著，週末來走走吧。',
        en: '{name}, your wool socks are still waiting.',
        ja: '{name}さん、ウールソックスをお取り置きしています。',
      },
    }),
  },
}
