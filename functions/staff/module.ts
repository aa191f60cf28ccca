import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const staffModule: ModuleManifest = {
  name: 'staff',
  routes: routesOf('staff'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure:
      'Marketers and store managers cannot sign in to the admin, and clerks cannot stamp or redeem in staff mode.',
  },
  tasks: [
    {
      file: 'make-owner',
      touches: ['table:read', 'table:write'],
      failure: 'A new group cannot be opened: its first owner was not made.',
    },
  ],
}
