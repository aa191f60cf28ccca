import type { Instant } from '../../../base/time.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import { PLAIN, type Program } from '../../../domain/card/program.ts'
import type { CardStart } from '../family.ts'
import { card } from './card.ts'

/** Points come of what was paid, so they wait for a till; a counter’s code tells no amount. */
export const starting: CardStart['starting'] = (face): Program<PointsCard> => ({
  ...PLAIN,
  kind: 'points',
  name: { 'zh-Hant': '' },
  unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
  face,
  ways: ['till', 'clerk', 'shop'],
  settings: {
    rate: { points: 1, per: 100 },
    multipliers: [],
    lapse: { kind: 'end-of', period: 'year', later: 1 },
    pendingDays: 0,
    offset: { points: 1, money: 1, mostPercent: 50 },
    exchanges: [],
    transfer: null,
  },
})

const EARNED = 1_280

export const sample = (settings: PointsCard, at: Instant) => {
  const occasion = { way: 'till', at, store: null, dayEndsAtHour: 0 } as const
  const earned = card.collect(settings, card.blank(settings), { at, key: 'sample', occasion, worth: EARNED })
  return earned.ok ? earned.value.card : card.blank(settings)
}
