import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { event } from './event.ts'

export const couponIssued = event({
  name: 'coupon.issued',
  version: 1,
  data: z.object({
    coupon: id('cpn'),
    campaign: id('cmp'),
    expiresAt: z.string(),
    reason: z.enum(['playbook', 'card-filled']),
  }),
  example: {
    coupon: 'cpn_00000000000000000000000000' as never,
    campaign: 'cmp_00000000000000000000000000' as never,
    expiresAt: '2026-11-28T15:59:59.999Z',
    reason: 'playbook',
  },
})

export const couponRedeemed = event({
  name: 'coupon.redeemed',
  version: 1,
  data: z.object({
    coupon: id('cpn'),
    campaign: id('cmp'),
    by: z.enum(['code', 'pin']),
    name: z.string(),
    words: z.string(),
  }),
  example: {
    coupon: 'cpn_00000000000000000000000000' as never,
    campaign: 'cmp_00000000000000000000000000' as never,
    by: 'code',
    name: '林○婷',
    words: '迎新美式',
  },
})
