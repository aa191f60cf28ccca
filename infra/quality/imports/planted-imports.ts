// One broken import for each rule, so that a rule which stopped looking is noticed.

/** Rule → the file that breaks it and what it imports. */
export const BROKEN: Record<string, [from: string, imports: string]> = {
  'every-import-resolves': ['shared/ui/lost.tsx', './nowhere.tsx'],
  'shared-stands-alone': ['shared/ui/greedy.tsx', 'functions/coupon/redeem-coupon.ts'],
  'base-stands-on-nothing': ['shared/base/points.ts', 'shared/domain/coupon/campaign.ts'],
  'events-stand-on-base': ['shared/events/member.ts', 'shared/domain/card/face.ts'],
  'the-domain-stands-on-events': ['shared/domain/card/face.ts', 'shared/contract/coupon.ts'],
  'contracts-stand-on-the-domain': ['shared/contract/game.ts', 'shared/plugins/games/wheel/game.ts'],
  'the-core-is-pure': ['shared/domain/coupon/vendor.ts', 'jose'],
  'the-core-touches-no-machine': ['shared/domain/coupon/disk.ts', 'node:fs'],
  'one-door-to-zod': ['functions/coupon/parse.ts', 'zod'],
  'nouns-have-an-order:card': ['shared/domain/card/early.ts', 'shared/domain/coupon/campaign.ts'],
  'server-files-stay-on-the-server': ['admin-app/leak.ts', 'shared/plugins/playbook-nodes/wait/run.server.ts'],
  'functions-see-no-screens': ['functions/coupon/paint.ts', 'admin-app/app.tsx'],
  'members-see-no-admin': ['liff-app/peek.tsx', 'admin-app/app.tsx'],
  'admins-see-no-member-screens': ['admin-app/peek.tsx', 'liff-app/app.tsx'],
  'plugins-do-not-know-each-other': ['shared/plugins/games/wheel/friend.ts', 'shared/plugins/games/scratch/game.ts'],
  'modules-meet-through-events': ['functions/card/shortcut.ts', 'functions/coupon/redeem-coupon.ts'],
  'the-platform-knows-no-module': ['functions/platform/nosy.ts', 'functions/coupon/redeem-coupon.ts'],
  // Called like a task, but no manifest names it.
  'abilities-are-handed-in': ['functions/coupon/make-grab.ts', 'functions/abilities/house.ts'],
  'one-door-to-aws': ['functions/coupon/raw.ts', '@aws-sdk/client-dynamodb'],
  'one-door-to-line': ['functions/channel/raw.ts', '@line/bot-sdk'],
  'one-door-to-liff': ['liff-app/screens/raw.tsx', '@line/liff'],
  'cloud-reads-manifests': ['infra/cloud/nosy.ts', 'functions/coupon/redeem-coupon.ts'],
  'cloud-sees-no-screens': ['infra/cloud/screen.ts', 'admin-app/app.tsx'],
  'nobody-knows-local': ['functions/coupon/desk.ts', 'infra/local/log.ts'],
}

/** What the house allows, though it stands close to a rule. */
export const ALLOWED: [from: string, imports: string][] = [
  ['functions/platform/session-keys.ts', '@line/bot-sdk'],
  ['functions/platform/table/table.ts', '@aws-sdk/client-dynamodb'],
  ['shared/plugins/channels/line/send.server.ts', '@line/bot-sdk'],
  ['infra/local/line/messaging/push.ts', '@line/bot-sdk'],
  ['liff-app/line/liff.ts', '@line/liff'],
  ['functions/coupon/api.ts', 'functions/abilities/house.ts'],
  ['functions/coupon/on-order-paid.ts', 'functions/abilities/house.ts'],
  ['functions/playbook/task.ts', 'functions/abilities/house.ts'],
  ['functions/staff/make-owner.ts', 'functions/abilities/house.ts'],
  ['infra/cloud/app.ts', 'functions/modules.ts'],
  ['infra/cloud/stacks/edge.ts', 'shared/contract/coupon.ts'],
  ['functions/coupon/redeem-coupon.test.ts', 'infra/local/log.ts'],
  ['shared/base/schema.ts', 'zod'],
]

export const PACKAGES = ['zod', 'jose', '@aws-sdk/client-dynamodb', '@line/bot-sdk', '@line/liff']
