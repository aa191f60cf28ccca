import { routesOf } from '#shared/contract/contracts.ts'
import type { ModuleManifest } from '../platform/manifest.ts'

export const reportModule: ModuleManifest = {
  name: 'report',
  routes: routesOf('report'),
  api: {
    touches: ['table:read', 'table:write'],
    failure: 'Marketers cannot see today’s figures, nor what the brand owes.',
  },
  subscriptions: [
    {
      file: 'on-counted-event',
      events: [
        'member.joined',
        'member.tagged',
        'stamp.collected',
        'card.credited',
        'coupon.issued',
        'coupon.redeemed',
        'coupon.undone',
        'coupon.opened',
        'coupon.extended',
        'coupon.transferred',
        'coupon.voided',
        'ledger.moved',
        'message.sent',
        'message.not-sent',
        'poster.scanned',
        'playbook.entered',
        'playbook.visited',
        'playbook.left',
      ],
      touches: ['table:read', 'table:write'],
      failure: 'Today’s figures and the counts on the canvas fall behind; nothing that members hold is affected.',
    },
    {
      file: 'on-watched-event',
      events: [
        'stamp.collected',
        'card.credited',
        'card.debited',
        'coupon.redeemed',
        'coupon.undone',
        'coupon.voided',
        'order.refunded',
        'doubt.raised',
      ],
      touches: ['table:read', 'table:write'],
      failure: 'The board of unusual stores, staff and members falls behind; nothing that members hold is affected.',
    },
  ],
}
