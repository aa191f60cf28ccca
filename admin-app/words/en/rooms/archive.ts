import type { RoomWords } from '../../words-of.ts'

// Taking something out of service, and bringing it back.
export const archiveWords: RoomWords['archiveWords'] = {
  open: 'Archive',
  title: 'Archive “{name}”?',
  go: 'Archive',
  notYet: 'Not yet',
  reading: 'Counting who would notice…',
  card: 'In members’ hands now: {units} {unit} (members: {holders}). Nothing more is collected once it is archived; what they have stays visible and usable until it would have ended anyway.',
  cardNone: 'No member holds this card now. Nothing more is collected once it is archived.',
  campaign:
    'Given so far: {issued}. Not used yet: {out}; these stay good to their end. No more are given once it is archived, and its link says that the campaign is over.',
  campaignNone:
    'No unused coupon is out now. No more are given once it is archived, and its link says that the campaign is over.',
  bundle: 'It cannot be given any more; coupons and points that were given stay as they are.',
  givenBy: 'These still give it. Take it out of them first, then it can be archived:',
  givers: { card: 'Card', tiers: 'Tiers', bundle: 'Bundle', playbook: 'Playbook' },
  done: '“{name}” is archived.',
  undone: '“{name}” is live again.',
  since: 'Archived {day}',
  note: 'Archived {day}: nothing new is given or collected, and what members hold can still be used.',
  noteHow: 'Publishing a new version brings it back too.',
  back: 'Bring back',
  shelf: 'Archived: {count}',
}
