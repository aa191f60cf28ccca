import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { BrandHere } from '../../data/here.tsx'

/** A new card wears the brand’s face and the rule most shops choose. */
export const startingCard = (brand: BrandHere): StampCard => ({
  name: { 'zh-Hant': '' },
  unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
  goal: 10,
  intervalMinutes: 0,
  reward: { campaign: '' as StampCard['reward']['campaign'], words: { 'zh-Hant': '' } },
  validity: { kind: 'months-after-last-stamp', months: 6 },
  face: brand.face,
})
