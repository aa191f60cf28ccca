// The café’s tiers, and the coupons that come with them.
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { DemoBrand } from './demo-brand.ts'

const upgradeGift = 'cmp_01JDHF0CP0000000000000003C'
const birthdayGift = 'cmp_01JDHF0CP0000000000000004D'

export const tierCoupons: DemoBrand['campaigns'] = [
  {
    id: upgradeGift,
    settings: {
      name: { 'zh-Hant': '升等禮：起司蛋糕', en: 'Tier gift: cheesecake', ja: 'ランクアップ特典 チーズケーキ' },
      benefit: {
        kind: 'free-text',
        settings: {
          headline: { 'zh-Hant': '請你一塊', en: 'On us', ja: '一つ無料' },
          line: { 'zh-Hant': '任一款起司蛋糕', en: 'Any cheesecake', ja: 'お好きなチーズケーキ' },
        },
      },
      validity: { kind: 'days-after-issue', days: 30 },
    },
  },
  {
    id: birthdayGift,
    settings: {
      name: { 'zh-Hant': '生日請你喝一杯', en: 'A birthday cup on us', ja: 'お誕生日の一杯' },
      benefit: {
        kind: 'free-text',
        settings: {
          headline: { 'zh-Hant': '生日快樂', en: 'Happy birthday', ja: 'おめでとう' },
          line: { 'zh-Hant': '任一款飲品一杯', en: 'Any drink', ja: 'お好きなドリンク一杯' },
        },
      },
      validity: { kind: 'birthday-month' },
      preset: 'birthday',
    },
  },
]

const settings: TierScheme = {
  name: { 'zh-Hant': '海風會員等級', en: 'Haifeng tiers', ja: '海風会員ランク' },
  measure: 'spend',
  period: { kind: 'rolling', months: 12 },
  tiers: [
    {
      id: 'basic',
      name: { 'zh-Hant': '一般會員', en: 'Member', ja: '一般会員' },
      upgradeAt: 0,
      renewAt: null,
      benefits: {
        couponOnUpgrade: null,
        birthdayCoupon: null,
        words: [
          {
            'zh-Hant': '集點、換點、收到新品消息',
            en: 'Stamps, points and news',
            ja: 'スタンプとポイント、新商品のお知らせ',
          },
        ],
      },
    },
    {
      id: 'regular',
      name: { 'zh-Hant': '常客', en: 'Regular', ja: '常連' },
      upgradeAt: 3_000,
      renewAt: 2_000,
      benefits: {
        couponOnUpgrade: upgradeGift as never,
        birthdayCoupon: birthdayGift as never,
        words: [{ 'zh-Hant': '生日月請你喝一杯', en: 'A cup on us for your birthday', ja: 'お誕生月に一杯プレゼント' }],
      },
    },
    {
      id: 'friend',
      name: { 'zh-Hant': '海風之友', en: 'Friend of Haifeng', ja: '海風の友' },
      upgradeAt: 10_000,
      renewAt: 6_000,
      benefits: {
        couponOnUpgrade: upgradeGift as never,
        birthdayCoupon: birthdayGift as never,
        words: [{ 'zh-Hant': '生日月請你喝一杯', en: 'A cup on us for your birthday', ja: 'お誕生月に一杯プレゼント' }],
      },
    },
  ],
  lastsMonths: 12,
  graceDays: 14,
  downgrade: 'one-step',
  refunds: 'take-back',
}

export const cafeTiers = { id: 'tsc_01JDHF0TS0000000000000001A', settings }
