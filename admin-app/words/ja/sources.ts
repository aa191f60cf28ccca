// What brought a join, in one word.
import type { Words } from '../words-of.ts'

export const sourceKinds: Words['sourceKinds'] = {
  poster: 'スタンド',
  store: '店舗',
  campaign: 'キャンペーン',
  link: 'リンク',
  referrer: '友だち紹介',
  direct: '直接',
}
