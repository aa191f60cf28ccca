import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const channelModule: ModuleManifest = {
  name: 'channel',
  routes: routesOf('channel'),
  api: {
    touches: [
      'table:read',
      'table:write',
      'session-keys:read',
      'line-secrets:read',
      'line-secrets:write',
      'webhook-queue:send',
      'menus:read',
    ],
    failure:
      'LINE’s webhooks are not accepted: follows, blocks and messages of people may be lost if LINE does not repeat them.',
    timeout: 25,
  },
  consumers: [
    {
      file: 'on-webhook',
      queue: 'webhooks',
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'People who add the account or write to it get no answer, and blocks are not noticed.',
      timeout: 20,
    },
  ],
  subscriptions: [
    {
      file: 'on-member-joined',
      events: ['member.joined'],
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'New members keep the guest’s rich menu below the chat.',
      timeout: 20,
    },
    {
      file: 'on-card-filled',
      events: ['card.filled'],
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'Members are not told in the chat that their card is full; the reward itself is in their app.',
      timeout: 20,
    },
    {
      file: 'on-spend-asked',
      events: ['spend.asked'],
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'Members are not asked on LINE before a store spends of theirs; codes by SMS and live codes work.',
      timeout: 20,
    },
    {
      file: 'on-member-left',
      events: ['member.left'],
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'People who left the programme keep the member’s rich menu below the chat.',
      timeout: 20,
    },
    {
      file: 'on-binding-decided',
      events: ['binding.decided'],
      touches: ['table:read', 'line-secrets:read'],
      failure: 'Whoever a member was moved away from is not told so in the chat.',
      timeout: 20,
    },
    {
      file: 'on-message-outcome',
      events: ['message.sent', 'message.not-sent'],
      touches: ['table:write'],
      failure: 'The admin’s list of messages misses some; what was sent to members is not affected.',
    },
  ],
  schedules: [
    {
      file: 'every-minute',
      at: 'rate(1 minute)',
      touches: ['table:read', 'table:write', 'line-secrets:read'],
      failure: 'Messages held for quiet hours are not sent when the hours end.',
      timeout: 50,
    },
  ],
}
