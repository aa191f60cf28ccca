// Figures that a brand writes into what it promises: cards, tiers, campaigns, bundles.
import { cafe } from '../../../../local/seed/demo-cafe.ts'
import { GOAL_MAX } from '#shared/domain/card/stamp-card.ts'
import { PERCENT_MAX, POINTS_MAX, RATE_POINTS_MAX } from '#shared/domain/card/points-card.ts'
import { BALANCE_MAX } from '#shared/domain/card/stored-value-card.ts'
import { STOCK_MAX, PER_MEMBER_MAX } from '#shared/domain/coupon/campaign.ts'
import { DAYS_MAX } from '#shared/domain/coupon/validity.ts'
import { MONEY_MAX } from '#shared/domain/order/purchase.ts'
import type { Figure } from '../figures.ts'
import { BRAND } from '../places.ts'

type Place = Omit<Figure, 'route' | 'as' | 'good'>
type Route = Figure['route']

const owner = { as: 'owner' } as const
const OF = { id: '00000000000000000000000099', brand: BRAND, draftVersion: null }

/** A draft with these settings, and the places of it that hold figures. */
const drafts = (route: Route, prefix: string, settings: object, places: readonly Place[]): Figure[] =>
  places.map((place) => ({
    ...owner,
    route,
    good: () => ({ ...OF, id: `${prefix}_${OF.id}`, settings }),
    ...place,
    at: `settings.${place.at}`,
  }))

/** The kind reads its own settings. */
const ofKind = (word: 'card-invalid' | 'benefit-invalid', path: string, places: readonly Place[]): Place[] =>
  places.map((place) => ({ ...place, at: `${path}.${place.at}`, word, field: place.at }))

const [stamps, points] = [cafe.program.settings, cafe.others[0]!.settings]
const perAmount = { ...stamps, settings: { ...stamps.settings, earn: { kind: 'amount', per: 100 } } }
const value = {
  ...points,
  kind: 'stored-value',
  settings: {
    topUp: { least: 100, most: 10_000 },
    mostBalance: 50_000,
    bonuses: [{ from: 1_000, bonus: 100 }],
    bonusLapse: { kind: 'after-earning', months: 12 },
    feePercent: 0,
    issuer: { company: null, name: null, taxId: null, guarantee: null, complaintLine: null },
  },
}
const card = (settings: object, places: readonly Place[]) =>
  drafts('PUT /admin/programs/{id}/draft', 'crd', settings, places)

const CARDS: Figure[] = [
  ...card(stamps, [
    { at: 'intervalMinutes', zero: true, tooMuch: 10_081 },
    { at: 'dailyCap', nullable: true, tooMuch: 101 },
    ...ofKind('card-invalid', 'settings', [
      { at: 'goal', tooMuch: GOAL_MAX + 1 },
      { at: 'validity.months', tooMuch: 37 },
    ]),
  ]),
  ...card(perAmount, ofKind('card-invalid', 'settings', [{ at: 'earn.per', tooMuch: MONEY_MAX + 1 }])),
  ...card(
    points,
    ofKind('card-invalid', 'settings', [
      { at: 'rate.points', tooMuch: RATE_POINTS_MAX + 1 },
      { at: 'rate.per', tooMuch: MONEY_MAX + 1 },
      { at: 'multipliers.0.percent', zero: true, tooMuch: PERCENT_MAX + 1 },
      { at: 'pendingDays', zero: true, tooMuch: 91 },
      { at: 'offset.points', tooMuch: POINTS_MAX + 1 },
      { at: 'offset.money', tooMuch: MONEY_MAX + 1 },
      { at: 'offset.mostPercent', tooMuch: 101 },
      { at: 'exchanges.0.points', tooMuch: POINTS_MAX + 1 },
      { at: 'transfer.mostADay', tooMuch: POINTS_MAX + 1 },
    ]),
  ),
  ...card(
    value,
    ofKind('card-invalid', 'settings', [
      { at: 'topUp.least', tooMuch: BALANCE_MAX + 1 },
      { at: 'topUp.most', tooMuch: BALANCE_MAX + 1 },
      { at: 'mostBalance', tooMuch: BALANCE_MAX + 1 },
      { at: 'bonuses.0.from', tooMuch: MONEY_MAX + 1 },
      { at: 'bonuses.0.bonus', tooMuch: MONEY_MAX + 1 },
      { at: 'feePercent', zero: true, tooMuch: 4 },
    ]),
  ),
  {
    ...owner,
    route: 'PUT /admin/programs/{id}/worth',
    good: ({ ids }) => ({ id: ids.points, brand: BRAND, worth: { units: 10, money: 1 } }),
    at: 'worth.units',
    tooMuch: 10_001,
  },
  {
    ...owner,
    route: 'PUT /admin/programs/{id}/worth',
    good: ({ ids }) => ({ id: ids.points, brand: BRAND, worth: { units: 10, money: 1 } }),
    at: 'worth.money',
    zero: true,
    tooMuch: 1_000_001,
  },
]

const campaign = {
  name: { 'zh-Hant': '折十元' },
  benefit: { kind: 'amount', settings: { off: 10, minSpend: 100 } },
  validity: { kind: 'days-after-issue', days: 30 },
  stock: 100,
  perMember: 1,
}
const percent = { kind: 'percent', settings: { percentOff: 10, minSpend: 100, maxOff: 50 } }
const item = { kind: 'item', settings: { item: { 'zh-Hant': '拿鐵' }, quantity: 1, sku: null } }
const campaigns = (settings: object, places: readonly Place[]) =>
  drafts('PUT /admin/campaigns/{id}/draft', 'cmp', settings, places)

const CAMPAIGNS: Figure[] = [
  ...campaigns(campaign, [
    { at: 'stock', zero: true, nullable: true, tooMuch: STOCK_MAX + 1 },
    { at: 'perMember', nullable: true, tooMuch: PER_MEMBER_MAX + 1 },
    { at: 'validity.days', tooMuch: DAYS_MAX + 1 },
    ...ofKind('benefit-invalid', 'benefit.settings', [
      { at: 'off', tooMuch: 100_001 },
      { at: 'minSpend', zero: true, tooMuch: 100_001 },
    ]),
  ]),
  ...campaigns(
    { ...campaign, benefit: percent },
    ofKind('benefit-invalid', 'benefit.settings', [
      { at: 'percentOff', tooMuch: 100 },
      { at: 'minSpend', zero: true, tooMuch: 100_001 },
      { at: 'maxOff', nullable: true, tooMuch: 100_001 },
    ]),
  ),
  ...campaigns(
    { ...campaign, benefit: item },
    ofKind('benefit-invalid', 'benefit.settings', [{ at: 'quantity', tooMuch: 100 }]),
  ),
  ...drafts(
    'PUT /admin/bundles/{id}/draft',
    'bdl',
    {
      name: { 'zh-Hant': '歡迎禮包' },
      coupons: [],
      points: [{ brand: BRAND, program: cafe.others[0]!.id, amount: 100 }],
    },
    [{ at: 'points.0.amount', tooMuch: POINTS_MAX + 1 }],
  ),
]

const TIERS: Figure[] = (['PUT /admin/tiers/{id}/draft', 'POST /admin/tiers/{id}/preview'] as const).flatMap((route) =>
  drafts(route, 'tsc', cafe.tiers!.settings, [
    { at: 'tiers.1.upgradeAt', zero: true, tooMuch: MONEY_MAX + 1 },
    { at: 'tiers.1.renewAt', nullable: true, zero: true, tooMuch: MONEY_MAX + 1 },
    { at: 'period.months', tooMuch: 25 },
    { at: 'lastsMonths', nullable: true, tooMuch: 61 },
    { at: 'graceDays', zero: true, tooMuch: 91 },
  ]).map((one) => (route.startsWith('PUT') ? one : { ...one, good: () => preview })),
)
const preview = { id: `tsc_${OF.id}`, brand: BRAND, settings: cafe.tiers!.settings }

export const FIGURES: Figure[] = [...CARDS, ...CAMPAIGNS, ...TIERS]
