import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const brandModule: ModuleManifest = {
  name: 'brand',
  routes: routesOf('brand'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read', 'pictures:write'],
    failure: 'Counter screens stop showing new codes, stores cannot be edited, and the member app does not open.',
  },
  subscriptions: [
    {
      file: 'on-counter-event',
      events: ['stamp.collected', 'coupon.redeemed', 'member.joined'],
      touches: ['table:read', 'table:write'],
      failure: 'Counter screens do not show who was just served; stamps and coupons themselves are safe.',
    },
  ],
}
