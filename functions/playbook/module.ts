import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const playbookModule: ModuleManifest = {
  name: 'playbook',
  routes: routesOf('playbook'),
  api: {
    touches: ['table:read', 'table:write', 'machines:publish'],
    failure: 'Marketers cannot edit or publish playbooks; playbooks that are live go on.',
    timeout: 25,
  },
  tasks: [
    {
      file: 'task',
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'Members inside playbooks stop where they are: no coupon and no message until it works again.',
      timeout: 25,
    },
  ],
  subscriptions: [
    {
      file: 'on-member-event',
      events: 'member',
      touches: ['table:read', 'table:write', 'machines:leave'],
      failure: 'Members who reached a playbook’s goal are not taken out and may get a reminder they do not need.',
    },
  ],
}
