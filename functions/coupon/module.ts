import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const couponModule: ModuleManifest = {
  name: 'coupon',
  routes: routesOf('coupon'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure: 'Members at the counter cannot redeem their coupons.',
  },
}
