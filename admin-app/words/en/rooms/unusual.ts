import type { RoomWords } from '../../words-of.ts'

export const unusualWords: RoomWords['unusualWords'] = {
  title: 'Unusual activity',
  ask: 'What is not as usual',
  span: 'How far back',
  spans: { '7': '7 days', '30': '30 days' },
  doubts: 'Check-ins to look at',
  doubtsNote: 'From scanned posters, not stamped yet; after 7 days without a look they are not',
  noLines: 'All numbers are as usual.',
  lines: 'Not as usual',
  linesNote: 'These are only unusual numbers; nobody is said to have done wrong',
  emptyTitle: 'Everything is as usual.',
  emptyBody:
    'When the numbers of a store, a clerk or a member are far from usual, you see them here, with what is usual. Doubtful check-ins wait here too.',
  subjects: { store: 'Store', hand: 'Clerk or device', member: 'Member' },
  unnamed: { store: 'A store', hand: 'A clerk', member: 'a member' },
  see: 'Seen',
  seeing: 'Saving…',
  seenBy: 'Seen by {by}, {since}',
  open: { store: 'See the store', member: 'See the member' },
  give: 'Stamp it',
  refuse: 'Refuse',
  gives: '{name} +{added} {unit}',
  until: 'Decide by {day}',
  at: '{at}, {store}',
  given: 'Stamped for {name}; it is on the card',
  refused: 'Not stamped for {name}',
  undo: 'Take back',
  undoing: 'Taking back…',
  refusedWhy: 'Refused; you said “{why}”. It can be taken back until {time}.',
  refusalUndone: 'Taken back; it waits for you again',
  refuseTitle: 'Refuse this check-in of {name}?',
  refuseBody: 'The member sees the reason you write. It can be taken back for 10 minutes.',
  refuseGo: 'Refuse',
  refusing: 'Saving…',
  reason: 'Reason, seen by the member',
  reasonHint: 'For example: we did not see you in the store then; with a receipt we can add it',
  needReason: 'Write a reason, so that the member knows what to do.',
}

/** Why a check-in waits. `{from}` is a store. */
export const doubtWords: RoomWords['doubtWords'] = {
  travel: '{km} km from {from}, and only {minutes} min later',
  crowd: 'within the same minute many people scanned this poster',
  'new-at-night': 'in the middle of the night, {minutes} min after joining',
}

/** What each sign says, by whom it is about. */
export const signWords: RoomWords['signWords'] = {
  'self-dealing': {
    hand: ['', '{name} stamped or redeemed for their own membership {count}×; usual is 0.'],
  },
  'same-member': {
    hand: [
      '{name} stamped for {member} {count}×; usual for one member is {usual} a day.',
      '{name} stamped for {member} {count}×.',
    ],
  },
  'stamps-an-act': {
    hand: [
      '{name} gives {count} points at a time on average; usual for the others is {usual}.',
      '{name} gives {count} points at a time on average; there are too few others to compare.',
    ],
  },
  'by-desk': {
    hand: [
      '{name} made {count} late credits or corrections here; usual for the others is {usual}.',
      '{name} made {count} late credits or corrections here; the others made none.',
    ],
  },
  rush: {
    store: ['{name} had {count} visits on {day} in the hour from {hour}:00; usual for that hour is {usual}.', ''],
  },
  doubts: {
    store: [
      '{name} had {count} doubtful check-ins; usual for other stores is {usual}.',
      '{name} had {count} doubtful check-ins.',
    ],
    member: ['', '{name} had {count} doubtful check-ins; usual is 0.'],
  },
  undone: {
    store: [
      '{name} undid redemptions or took points back {count}×; usual for other stores is {usual}.',
      '{name} undid redemptions or took points back {count}×.',
    ],
    hand: [
      '{name} undid redemptions or took points back {count}×; usual for the others is {usual}.',
      '{name} undid redemptions or took points back {count}×.',
    ],
    member: ['', 'Redemptions and points of {name} were given and taken back {count}×; usual is 0.'],
  },
  refunds: {
    store: ['{name} had {count} refunds; usual for other stores is {usual}.', '{name} had {count} refunds.'],
    member: ['', '{name} used coupons and then had refunds {count}×; usual is 0.'],
  },
  visits: {
    member: [
      '{name} collected {count}× on {day}; usual on days they come is {usual}.',
      '{name} collected {count}× on {day}, and had not been in before.',
    ],
  },
}
