import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const memberModule: ModuleManifest = {
  name: 'member',
  routes: routesOf('member'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read', 'sms-secrets:write', 'line-secrets:read'],
    failure: 'People cannot join or open their card, and marketers cannot look members up.',
  },
  subscriptions: [
    {
      file: 'on-member-joined',
      events: ['member.joined'],
      touches: ['table:read', 'table:write'],
      failure: 'New members are missing from the admin’s list of members; their cards work.',
    },
    {
      file: 'on-member-left',
      events: ['member.left'],
      touches: ['table:read', 'table:write'],
      failure: 'What somebody held who left is not deleted within the time the notice promises.',
      timeout: 30,
    },
  ],
}
