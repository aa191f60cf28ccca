import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

/** Members as whole persons, whatever they hold: each module answers for its own, and so this one has entries only. */
export const peopleModule: ModuleManifest = {
  name: 'people',
  routes: routesOf('people'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure: 'Marketers cannot merge members or write down and correct what they know of them.',
    timeout: 29,
  },
  subscriptions: [
    {
      file: 'on-member-merged',
      events: ['member.merged'],
      touches: ['table:read', 'table:write'],
      failure: 'Two members became one and some of what the other held has not come along yet; nothing is lost.',
      timeout: 60,
    },
    {
      file: 'on-coupon-undone',
      events: ['coupon.undone'],
      touches: ['table:read', 'table:write'],
      failure: 'A coupon came back to somebody who is one with another member by now, and has not followed them yet.',
      timeout: 60,
    },
  ],
}
