import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const ledgerModule: ModuleManifest = {
  name: 'ledger',
  routes: routesOf('ledger'),
  api: {
    touches: ['table:read', 'session-keys:read'],
    failure: 'Members cannot see why their stamps and coupons changed.',
  },
}
