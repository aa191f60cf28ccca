import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const tierModule: ModuleManifest = {
  name: 'tier',
  routes: routesOf('tier'),
  api: {
    touches: ['table:read', 'table:write', 'session-keys:read'],
    failure: 'Members cannot open the page of their tier, and marketers cannot set tiers up; what is bought counts.',
  },
  subscriptions: [
    {
      file: 'on-birthday-told',
      events: ['member.joined', 'member.changed', 'member.merged'],
      touches: ['table:read', 'table:write'],
      failure: 'Birthdays told meanwhile bring no gift when their day comes.',
    },
  ],
  schedules: [
    {
      file: 'every-day',
      at: 'cron(5 0 * * ? *)',
      touches: ['table:read', 'table:write'],
      failure: 'Tiers whose time is over are not renewed or lowered, and today’s birthday gifts are not given.',
      timeout: 300,
    },
  ],
}
