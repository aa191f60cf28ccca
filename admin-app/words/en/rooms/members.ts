import type { RoomWords } from '../../words-of.ts'

export const membersWords: RoomWords['membersWords'] = {
  title: 'Members',
  reading: 'Loading…',
  count: 'In all: {count}',
  found: 'Found: {count}',
  none: 'Nobody yet',
  search: 'Find a member',
  placeholder: 'Name, last three digits, code',
  source: 'Source',
  anySource: 'Every source',
  sourceChip: 'Source: {source}',
  searchChip: 'Looking for “{q}”',
  remove: 'Remove: {chip}',
  clear: 'Clear all',
  columns: {
    member: 'Member',
    card: 'Card',
    coupons: 'Coupons',
    seen: 'Last visit',
    joined: 'Joined',
    source: 'Source',
    line: 'LINE',
  },
  stamps: '{stamps} / {goal}',
  never: 'No visit yet',
  line: { good: 'Reachable', noFriend: 'Not a friend', noConsent: 'No marketing' },
  rows: 'Row height',
  loose: 'Roomy',
  tight: 'Compact',
  emptyTitle: 'The first member mostly comes by scanning the poster.',
  emptyBody:
    'Put a QR poster on the counter. Guests scan it, leave a phone number and are in, in about 20 seconds; you see them here at once.',
  emptyGo: 'Print a poster',
  notFoundTitle: 'No member like that.',
  notFoundBody:
    'Type the whole name, or just the last three digits of the phone. They may also be a member of another brand; you change brands at the top left.',
}
