import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

/** What is held of a person, and its end: every module's items, and so this one has an entry only. */
export const privacyModule: ModuleManifest = {
  name: 'privacy',
  routes: routesOf('privacy'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read', 'line-secrets:read'],
    failure: 'Nobody can download their data or have it erased.',
    timeout: 29,
  },
}
