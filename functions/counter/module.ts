import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const counterModule: ModuleManifest = {
  name: 'counter',
  routes: routesOf('counter'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read', 'sms-secrets:read'],
    failure: 'Clerks cannot use points, stored value or coupons on a bill in staff mode, nor top cards up.',
  },
}
