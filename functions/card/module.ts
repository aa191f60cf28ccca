import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const cardModule: ModuleManifest = {
  name: 'card',
  routes: routesOf('card'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure: 'Members at the counter do not get their stamps.',
  },
}
