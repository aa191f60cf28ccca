import { PLAIN } from '#shared/domain/card/program.ts'
import type { DemoBrand } from './demo-brand.ts'
import { cafeTiers, tierCoupons } from './demo-tiers.ts'
import { welcome } from './demo-welcome.ts'

const face = { colour: '#b3512b', pattern: 'waves', mark: 'haifeng', picture: null } as const
const gift = 'cmp_01JDHF0CP0000000000000001A'
const reward = 'cmp_01JDHF0CP0000000000000002B'

export const cafe: DemoBrand = {
  id: 'brd_01JDHF0BR0000000000000001A',
  slug: 'haifen',
  name: { 'zh-Hant': '海風咖啡', en: 'Haifeng Coffee', ja: '海風コーヒー' },
  company: { id: 'com_01JDHF0C00000000000000001A', name: '海風咖啡有限公司', taxId: '24536806' },
  face,
  line: {
    providerId: 'haifeng',
    channelId: '2008123455',
    channelSecret: '5f0c1a9be7d24c3fa1b6d0e8c7a94321',
    basicId: '@haifeng',
    loginChannelId: '2008123456',
    loginSecret: '91b4de72c05f4a6c8e3d7f10a2b5c648',
    liffId: '2008123456-aBcDeFgH',
    monthly: 6_000,
  },
  stores: [
    {
      id: 'sto_01JDHF0ST0000000000000001A',
      code: 'YK0318',
      name: '永康店',
      address: '台北市大安區永康街 31 巷 8 號',
      place: { lat: 25.0316, lng: 121.5297 },
      pin: '4826',
      posters: [
        { id: 'pos_01JDHF0PS0000000000000001A', code: 'YK-01', place: '收銀台' },
        { id: 'pos_01JDHF0PS0000000000000002B', code: 'YK-16', place: '靠窗座位' },
      ],
    },
    {
      id: 'sto_01JDHF0ST0000000000000002B',
      code: 'CF0704',
      name: '赤峰店',
      address: '台北市大同區赤峰街 47 巷 12 號',
      place: { lat: 25.0547, lng: 121.5199 },
      pin: '7391',
      posters: [{ id: 'pos_01JDHF0PS0000000000000003C', code: 'CF-01', place: '收銀台' }],
    },
  ],
  rewardPrice: 180,
  program: {
    id: 'crd_01JDHF0PR0000000000000001A',
    settings: {
      ...PLAIN,
      kind: 'stamp',
      name: { 'zh-Hant': '咖啡集點卡', en: 'Coffee card', ja: 'コーヒーカード' },
      unit: { 'zh-Hant': '杯', en: 'cups', ja: '杯' },
      face,
      intervalMinutes: 120,
      settings: {
        earn: { kind: 'visit' },
        goal: 10,
        reward: {
          campaign: reward as never,
          words: { 'zh-Hant': '手沖單品一杯', en: 'a pour-over on us', ja: 'ハンドドリップ一杯' },
        },
        halfway: [],
        next: { kind: 'renews' },
        validity: { kind: 'months-after-last-stamp', months: 6 },
      },
    },
  },
  others: [
    {
      id: 'crd_01JDHF0PR0000000000000002B',
      settings: {
        ...PLAIN,
        kind: 'points',
        name: { 'zh-Hant': '海風點數', en: 'Haifeng points', ja: '海風ポイント' },
        unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
        face,
        ways: ['till', 'clerk', 'shop', 'office'],
        settings: {
          rate: { points: 1, per: 10 },
          multipliers: [
            { when: { kind: 'weekday', weekdays: [3] }, percent: 200 },
            { when: { kind: 'tier', tiers: ['friend'] }, percent: 150 },
          ],
          lapse: { kind: 'end-of', period: 'year', later: 1 },
          pendingDays: 0,
          offset: { points: 10, money: 1, mostPercent: 50 },
          exchanges: [{ campaign: reward as never, points: 300 }],
          transfer: { mostADay: 500 },
        },
      },
    },
  ],
  campaigns: [
    {
      id: gift,
      settings: {
        name: { 'zh-Hant': '迎新美式買一送一', en: 'Welcome: Americano 2 for 1', ja: '入会特典 アメリカーノ' },
        benefit: {
          kind: 'free-text',
          settings: {
            headline: { 'zh-Hant': '買一送一', en: '2 for 1', ja: '1杯無料' },
            line: {
              'zh-Hant': '冰美式、熱美式，兩杯同價',
              en: 'Iced or hot Americano, same price',
              ja: 'アイス・ホット アメリカーノ、同価格',
            },
          },
        },
        validity: { kind: 'days-after-issue', days: 7 },
        note: {
          'zh-Hant': '用一次；不和其他優惠一起用',
          en: 'Once; not with other offers',
          ja: '1回限り、他特典との併用不可',
        },
      },
    },
    {
      id: reward,
      settings: {
        name: { 'zh-Hant': '手沖單品一杯', en: 'A pour-over on us', ja: 'ハンドドリップ一杯' },
        benefit: {
          kind: 'free-text',
          settings: {
            headline: { 'zh-Hant': '請你一杯', en: 'On us', ja: '一杯無料' },
            line: { 'zh-Hant': '任一款手沖單品', en: 'Any pour-over', ja: 'お好きなハンドドリップ' },
          },
        },
        validity: { kind: 'days-after-issue', days: 90 },
      },
    },
    ...tierCoupons,
  ],
  products: [
    { sku: 'AMERICANO', name: '美式', price: 100, category: '咖啡' },
    { sku: 'LATTE', name: '拿鐵', price: 150, category: '咖啡' },
    { sku: 'POUROVER', name: '手沖單品', price: 180, category: '咖啡' },
    { sku: 'HOJICHA', name: '焙茶歐蕾', price: 140, category: '茶' },
    { sku: 'CHEESECAKE', name: '起司蛋糕', price: 200, category: '甜點' },
    { sku: 'BEANS250', name: '咖啡豆 250g', price: 480, category: '豆子' },
  ],
  tiers: cafeTiers,
  joinGift: gift,
  playbook: {
    id: 'ply_01JDHF0PY0000000000000001A',
    settings: welcome({
      name: '迎新：先請你喝一杯',
      gift,
      hello: {
        'zh-Hant': '{name}，歡迎來海風。先請你一杯美式，七天內到門市都能用。',
        en: '{name}, welcome to Haifeng. Your first Americano brings a friend, within seven days.',
        ja: '{name}さん、ようこそ海風へ。7日以内に使えるアメリカーノをどうぞ。',
      },
      reminder: {
        'zh-Hant': '{name}，迎新的美式還留著，快到期了，找個朋友一起來吧。',
        en: '{name}, your welcome Americano is still here, but not for long.',
        ja: '{name}さん、入会特典のアメリカーノ、期限が近づいています。',
      },
    }),
  },
}
