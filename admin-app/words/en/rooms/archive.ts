// Taking something out of service, and bringing it back.
export const archiveWords = {
  open: 'Archive',
  title: 'Archive “{name}”?',
  go: 'Archive',
  notYet: 'Not yet',
  reading: 'Counting who would notice…',
  card: 'Members hold {units} {unit} on {holders} cards now. Nothing more is earned once it is archived; what they have can be seen and used until it lapses as it would have.',
  cardNone: 'No member holds this card now. Nothing more is earned once it is archived.',
  campaign:
    'Of {issued} that went out, {out} are unused and stay usable to their end. No more go out once it is archived, and its link says that the campaign is over.',
  campaignNone:
    'No unused coupon is out now. No more go out once it is archived, and its link says that the campaign is over.',
  bundle: 'It cannot be given any more; coupons and points that were given stay as they are.',
  givenBy: 'These still give it. Take it out of them first, then it can be archived:',
  givers: { card: 'Card', tiers: 'Tiers', bundle: 'Bundle', playbook: 'Playbook', brand: 'Joining gift' },
  done: '“{name}” is archived.',
  undone: '“{name}” is live again.',
  since: 'Archived {day}',
  note: 'Archived {day}: nothing new is given or earned, and what members hold can still be used.',
  noteHow: 'Publishing a new version brings it back too.',
  back: 'Bring back',
  shelf: '{count} archived',
}
