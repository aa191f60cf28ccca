import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const couponModule: ModuleManifest = {
  name: 'coupon',
  routes: routesOf('coupon'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure: 'Members at the counter cannot redeem their coupons, nor give or claim any.',
  },
  subscriptions: [
    {
      file: 'on-coupon-issued',
      events: ['coupon.issued'],
      touches: ['table:read', 'table:write'],
      failure: 'Tills do not find coupons issued just now by their code; counter code and PIN still redeem them.',
    },
  ],
}
