import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const orderModule: ModuleManifest = {
  name: 'order',
  routes: routesOf('order'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read', 'sms-secrets:read'],
    // A page of a file is fifty orders.
    timeout: 29,
    failure: 'Tills and shops cannot record orders; what they sell earns nothing until they send it again.',
  },
}
