// Figures of clerks and tablets, of the desk, and of members themselves.
import { ADJUSTMENT_MAX } from '#shared/contract/card/desk.ts'
import { ALONE_MAX } from '#shared/domain/card/desk/desk-limit.ts'
import { POINTS_MAX } from '#shared/domain/card/points-card.ts'
import { WORTH_MAX } from '#shared/domain/card/stamp-card.ts'
import { MONEY_MAX } from '#shared/domain/order/purchase.ts'
import type { Figure } from '../figures.ts'
import { BRAND } from '../places.ts'
import type { Scene } from '../scene.ts'

const byPhone = ({ mei }: Scene) => ({ phone: mei.phone })
const clerk = { as: 'clerk', route: 'POST /clerk/stamps' } as const
const owner = { as: 'owner' } as const
const whose = ({ mei, ids }: Scene) => ({ id: mei.id, brand: BRAND, program: ids.points, reason: '試一試' })

const adjustment = (kind: 'late-credit' | 'correction') => (scene: Scene) => ({ ...whose(scene), kind, amount: 10 })
const desk = (route: Figure['route']): Figure[] => [
  { ...owner, route, good: adjustment('late-credit'), at: 'amount', tooMuch: ADJUSTMENT_MAX + 1 },
  { ...owner, route, good: adjustment('correction'), at: 'amount', signed: true, tooMuch: -ADJUSTMENT_MAX - 1 },
]
const extension = (route: Figure['route']): Figure => ({
  ...owner,
  route,
  good: (scene) => ({ ...whose(scene), until: '2027-12-31', lot: 1 }),
  at: 'lot',
  tooMuch: 1_000_001,
})

const spending = ({ mei, ids }: Scene) => ({
  phone: mei.phone,
  bill: 300,
  use: [{ programId: ids.value, amount: 100 }],
})
const ON_A_BILL: Figure[] = (
  ['POST /clerk/quotes', 'POST /clerk/spend-asks', 'POST /clerk/spendings'] as const
).flatMap((route) => {
  const good = (scene: Scene) => ({ ...spending(scene), ...(route.endsWith('spendings') && { total: 300 }) })
  return [
    { as: 'clerk', route, good, at: 'bill', tooMuch: MONEY_MAX + 1 },
    { as: 'clerk', route, good, at: 'use.0.amount', tooMuch: MONEY_MAX + 1 },
    ...(route.endsWith('spendings')
      ? [{ as: 'clerk' as const, route, good, at: 'total', zero: true as const, tooMuch: MONEY_MAX + 1 }]
      : []),
  ]
})

const LIMITS = { stamp: 1, mission: 1, points: 1, 'stored-value': 1, coupons: 1, 'gift-points': 1 }

export const FIGURES: Figure[] = [
  ...ON_A_BILL,
  {
    as: 'clerk',
    route: 'POST /clerk/top-ups',
    good: (scene) => ({ ...byPhone(scene), amount: 100, programId: scene.ids.value }),
    at: 'amount',
    tooMuch: MONEY_MAX + 1,
  },
  {
    as: 'clerk',
    route: 'POST /clerk/pay-out-quotes',
    good: (scene) => ({ ...byPhone(scene), programId: scene.ids.value, amount: 100 }),
    at: 'amount',
    tooMuch: MONEY_MAX + 1,
  },
  ...(['amount', 'cash'] as const).map((at): Figure => ({
    as: 'clerk',
    route: 'POST /clerk/pay-outs',
    good: (scene) => ({ ...byPhone(scene), programId: scene.ids.value, amount: 100, cash: 100 }),
    at,
    ...(at === 'cash' && { zero: true }),
    tooMuch: MONEY_MAX + 1,
  })),
  { ...clerk, good: (scene) => ({ ...byPhone(scene), amount: 100 }), at: 'amount', tooMuch: MONEY_MAX + 1 },
  { ...clerk, good: (scene) => ({ ...byPhone(scene), worth: 1 }), at: 'worth', tooMuch: WORTH_MAX + 1 },
  { as: 'tablet', route: 'PUT /counter/worth', good: () => ({ worth: 1 }), at: 'worth', tooMuch: WORTH_MAX + 1 },
  ...desk('POST /admin/members/{id}/adjustments'),
  ...desk('POST /admin/members/{id}/adjustments/preview'),
  extension('POST /admin/members/{id}/extensions'),
  extension('POST /admin/members/{id}/extensions/preview'),
  ...Object.keys(LIMITS).map((kind): Figure => ({
    ...owner,
    route: 'PUT /admin/desk-limits',
    good: () => ({ brand: BRAND, limits: LIMITS, rev: 0 }),
    at: `limits.${kind}`,
    zero: true,
    tooMuch: ALONE_MAX + 1,
  })),
  {
    ...owner,
    route: 'PUT /admin/brands/{id}/day-end',
    good: () => ({ id: BRAND, hour: 4 }),
    at: 'hour',
    zero: true,
    tooMuch: 9,
  },
  {
    as: 'mei',
    route: 'POST /me/cards/{id}/transfers',
    good: ({ ids }) => ({ id: ids.points, amount: 5 }),
    at: 'amount',
    tooMuch: POINTS_MAX + 1,
  },
  {
    as: 'mei',
    route: 'POST /me/cards/{id}/exchanges',
    good: ({ ids }) => ({ id: ids.points, campaign: ids.reward, points: 300 }),
    at: 'points',
    tooMuch: POINTS_MAX + 1,
  },
]
