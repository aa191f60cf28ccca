import type { PersonData } from '#shared/contract/member/erasure.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Row } from '../../platform/table/read.ts'
import { readAll } from '../store.ts'

/** By what an item is called in the table. What is new and not listed here is told under `other`: nothing is held back. */
const SECTIONS: Record<string, string> = {
  member: 'profile',
  membership: 'memberships',
  join: 'consents',
  tag: 'tags',
  attribute: 'attributes',
  correction: 'corrections',
  card: 'cards',
  coupon: 'coupons',
  'coupon-act': 'coupons',
  taken: 'coupons',
  entry: 'ledger',
  sale: 'orders',
  intent: 'messages',
  outcome: 'messages',
  standing: 'tiers',
  'tier-move': 'tiers',
  birthday: 'birthdays',
  merge: 'merges',
  'merge-state': 'merges',
  binding: 'requests',
  'binding-decision': 'requests',
  entered: 'playbooks',
  visited: 'playbooks',
  left: 'playbooks',
}

/** How we keep it is no part of what we hold of somebody. */
const OURS = new Set([
  'pk',
  'sk',
  '_et',
  'v',
  'rev',
  'outbox',
  'outboxed',
  'gsi1pk',
  'gsi1sk',
  'retry',
  'answer',
  'group',
])

const told = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !OURS.has(name)))

/** @param ids of the member, and of those who became one with them */
export const personData = async (
  group: string,
  ids: readonly string[],
  identities: readonly (readonly [string, string, string])[],
  now: Instant,
): Promise<PersonData> => {
  const sections: PersonData['sections'] = {
    identities: identities.map(([kind, provider, value]) => ({ kind, ...(provider && { provider }), value })),
  }
  for (const id of ids)
    for (const row of await readAll(group, id)) (sections[SECTIONS[row._et ?? ''] ?? 'other'] ??= []).push(told(row))
  return { at: now, sections }
}
