import { PLAIN, type Program } from '../../../domain/card/program.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import type { CardStart } from '../family.ts'

/** The rule most shops choose. */
export const starting: CardStart['starting'] = (face): Program<StampCard> => ({
  ...PLAIN,
  kind: 'stamp',
  name: { 'zh-Hant': '' },
  unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
  face,
  settings: {
    earn: { kind: 'visit' },
    goal: 10,
    reward: { campaign: '' as StampCard['reward']['campaign'], words: { 'zh-Hant': '' } },
    halfway: [],
    next: { kind: 'renews' },
    validity: { kind: 'months-after-last-stamp', months: 6 },
  },
})
