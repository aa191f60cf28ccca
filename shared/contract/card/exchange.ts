// Points become a coupon.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { POINTS_MAX } from '../../domain/card/points-card.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { homeCard } from './home-card.ts'
import { route } from '../route.ts'

export const exchangePoints = route({
  key: 'POST /me/cards/{id}/exchanges',
  who: 'member',
  summary: 'Buys a coupon with points: the points go and the coupon comes in one act.',
  input: z.strictObject({
    /** The points programme. */
    id: id('crd'),
    campaign: id('cmp'),
    /** What the member was told that it costs; another price is refused, and nothing is spent. */
    points: z.int().min(1).max(POINTS_MAX).optional(),
  }),
  output: z.object({ card: homeCard, coupon: heldCoupon, spent: z.int() }),
  status: 201,
  failures: {
    'not-enough': 409,
    'exchange-gone': 410,
    'sharing-needed': 409,
    'exchange-changed': 409,
    'campaign-over': 410,
    'coupon-sold-out': 410,
    'coupon-limit-reached': 409,
    'birthday-unknown': 409,
  },
})
