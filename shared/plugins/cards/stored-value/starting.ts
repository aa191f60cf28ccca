import type { Instant } from '../../../base/time.ts'
import { PLAIN, type Program } from '../../../domain/card/program.ts'
import { BALANCE_MAX, type StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import type { CardStart } from '../family.ts'
import { card } from './card.ts'

/** Off until it says who owes the money: the issuer is filled in by whoever knows, so nothing of it is guessed here. */
export const starting: CardStart['starting'] = (face): Program<StoredValueCard> => ({
  ...PLAIN,
  kind: 'stored-value',
  name: { 'zh-Hant': '' },
  unit: { 'zh-Hant': '元', en: 'NT$', ja: '元' },
  face,
  ways: ['till', 'clerk'],
  settings: {
    topUp: { least: 500, most: 10_000 },
    mostBalance: BALANCE_MAX,
    bonuses: [{ from: 1_000, bonus: 50 }],
    bonusLapse: { kind: 'after-earning', months: 12 },
    feePercent: 0,
    issuer: { company: null, name: null, taxId: null, guarantee: null, complaintLine: null },
  },
})

const TOPPED_UP = 1_000

export const sample = (settings: StoredValueCard, at: Instant) => {
  const blank = card.blank(settings)
  const paid = Math.min(settings.topUp.most, Math.max(settings.topUp.least, TOPPED_UP))
  const topped = card.topUp?.(settings, blank, { at, key: 'sample', amount: paid })
  return topped?.ok ? topped.value.card : blank
}
