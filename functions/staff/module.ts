import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const staffModule: ModuleManifest = {
  name: 'staff',
  routes: routesOf('staff'),
  api: {
    touches: ['table:read'],
    failure: 'Marketers and store managers cannot sign in to the admin.',
  },
  tasks: [
    {
      file: 'make-owner',
      touches: ['table:read', 'table:write'],
      failure: 'A new group cannot be opened: its first owner was not made.',
    },
  ],
}
