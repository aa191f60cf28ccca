import type { CampaignId, StoreId } from '../../../base/id.ts'
import type { Instant } from '../../../base/time.ts'
import type { Moved, Occasion, Reversing } from '../../../domain/card/card-kind.ts'
import type { MissionCard, MissionStep } from '../../../domain/card/mission-card.ts'
import { card } from './card.ts'
import type { HeldMission } from './held.ts'

export const NOW = '2026-11-21T02:00:00.000Z'
const storeId = (nth: number) => `sto_${String(nth).padStart(26, '0')}` as StoreId
export const campaignId = (nth: number) => `cmp_${String(nth).padStart(26, '0')}` as CampaignId

export const store = (nth: number): MissionStep => ({
  id: `s${nth}`,
  kind: 'store',
  store: storeId(nth),
  words: { 'zh-Hant': `${nth} 號店` },
})
export const task: MissionStep = { id: 'cup', kind: 'task', words: { 'zh-Hant': '帶環保杯' } }
export const product = (id: string, ...products: string[]): MissionStep => ({
  id,
  kind: 'product',
  products,
  words: { 'zh-Hant': '喝一杯手沖' },
})
export const mission = (more: Partial<MissionCard> = {}): MissionCard => ({
  steps: [store(1), store(2), store(3)],
  order: 'any',
  reward: { campaign: campaignId(0), words: { 'zh-Hant': '環島紀念杯' } },
  halfway: [],
  next: { kind: 'renews' },
  validity: { kind: 'never' },
  ...more,
})
export const visit = (nth: number, more: Partial<Occasion> = {}): Occasion => ({
  way: 'code',
  at: NOW,
  store: storeId(nth),
  dayEndsAtHour: 0,
  ...more,
})
export const bought = (nth: number, ...skus: string[]): Occasion =>
  visit(nth, {
    way: 'till',
    purchase: {
      lines: skus.map((sku) => ({ sku, name: sku, quantity: 1, price: 100, discount: 0 })),
      total: skus.length * 100,
    },
  })

export const act = (rules: MissionCard, held: HeldMission, occasion: Occasion, key: string, at = NOW) => {
  const result = card.collect(rules, held, { at, key, occasion, worth: card.worth(rules, occasion) })
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
/** One act after another; their keys are `act:0`, `act:1` … */
export const having = (rules: MissionCard, ...occasions: Occasion[]) =>
  occasions.reduce<Moved<HeldMission>>(({ card: held }, occasion, nth) => act(rules, held, occasion, `act:${nth}`), {
    card: card.blank(rules),
    entries: [],
    rewards: [],
  })
export const done = (rules: MissionCard, held: HeldMission) =>
  (card.show(rules, held, NOW).shown.steps as { id: string; doneAt: Instant | null }[])
    .filter(({ doneAt }) => doneAt !== null)
    .map(({ id }) => id)

export const reversing = (key: string, more: Partial<Reversing> & { left?: Occasion } = {}) => ({
  at: NOW,
  key: 'refund:1',
  amount: 9,
  of: { key, parts: [] },
  undoable: [],
  policy: 'what-is-left' as const,
  ...more,
})
export const back = (rules: MissionCard, held: HeldMission, more: ReturnType<typeof reversing>) => {
  const result = card.reverse(rules, held, more)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
