import type { Text } from '../../base/text.ts'

/** What a coupon is called whose campaign nobody can look up any more. */
export const UNSAID: { name: Text; headline: Text; line: Text } = {
  name: { 'zh-Hant': '優惠券', en: 'Coupon', ja: 'クーポン' },
  headline: { 'zh-Hant': '優惠', en: 'Offer', ja: '特典' },
  line: { 'zh-Hant': '請洽店員', en: 'Please ask the staff', ja: 'スタッフにおたずねください' },
}
