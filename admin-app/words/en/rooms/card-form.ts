import type { RoomWords } from '../../words-of.ts'

// What the form of every card programme says, whatever its kind.
export const cardForm: RoomWords['cardForm'] = {
  fields: {
    name: 'Name',
    unit: 'Unit',
    period: 'Period',
    stores: 'Stores',
    tiers: 'Member tiers',
    ways: 'Collected through',
    refunds: 'On a refund',
    face: 'Card face',
  },
  ownUnit: 'Your own…',
  parts: {
    gives: 'What it gives',
    where: 'Who, where and when',
    earning: 'How it is collected',
    beside: 'Beside other cards, and refunds',
    face: 'Card face',
  },
  from: 'From',
  until: 'To',
  periodNote: 'Left empty, it simply stays open.',
  everyStore: 'Every store, those you open later too',
  someStores: 'Only these',
  ownStoresNote: 'Stores you look after. The card is collected and used here only.',
  tiersNote: 'With none ticked every member collects; otherwise only members who have one of these tiers now.',
  tiersInside: 'Tiers that collect faster',
  tiersNone: 'There are no tiers yet, so every member collects. To tell them apart,',
  tiersMake: 'set up member tiers first',
  tierGone: 'A tier that is gone ({id}), please untick it',
  interval: 'How often',
  cap: 'At most a day',
  capNone: 'No limit',
  capTimes: '{count}×',
  stacking: 'Beside other cards',
  stacks: 'Collects together with other cards',
  stacksNote: 'One purchase counts on every card, each by its own rules.',
  oneOf: 'Only one card of a group',
  oneOfNote: 'Among cards with the same group name, a purchase counts on the first in rank that takes it.',
  pool: 'Group name',
  rank: 'Rank',
  faceNote: 'Changes at once,\nfor everybody',
  colour: 'Colour {colour}',
  otherColour: 'Another colour',
  picture: 'Add a photo',
  pictureBusy: 'Uploading…',
  pictureOff: 'Remove the photo',
  pictureNote:
    'PNG, JPEG or WebP, up to 1 MB. The brand’s colour stays behind the words, so the photo never covers them.',
  contrast: '{ink} on this colour: {ratio} to 1, {verdict}',
  white: 'White words',
  black: 'Black words',
  readable: 'easy to read',
  unreadable: 'hard to read; choose a darker or lighter one',
  patterns: { plain: 'Plain', waves: 'Waves', beans: 'Beans', path: 'Path', dots: 'Dots', checks: 'Checks' },
}

export const wayWords: RoomWords['wayWords'] = {
  code: {
    label: 'Scanning the counter code',
    hint: 'Members scan it with their own phone; it changes every minute',
    short: 'counter code',
  },
  clerk: {
    label: 'A clerk stamps it',
    hint: 'The clerk scans the member code, then types an amount or a number',
    short: 'clerk',
  },
  till: { label: 'The POS at checkout', hint: 'The till works it out by itself', short: 'POS' },
  poster: {
    label: 'Scanning the poster',
    hint: 'A printed code can be photographed and scanned from anywhere. So it counts once an hour and 3 times a day at most; doubtful check-ins wait for you under “Unusual activity”',
    short: 'poster',
  },
  shop: { label: 'Online shop', hint: 'Counts when the order is placed', short: 'online shop' },
}

export const refundWords: RoomWords['refundWords'] = {
  'what-is-left': {
    label: 'Take back what is left',
    hint: 'Members see: returned, 3 {unit} taken back. What was used is let go, nobody owes anything.',
    short: 'what is left is taken back',
  },
  'go-negative': {
    label: 'Take back all of it, and let them owe the rest',
    hint: 'Members see: 2 {unit} owed, the next ones make up for them.',
    short: 'all of it is taken back, the rest is owed',
  },
  block: {
    label: 'No refund unless all of it can be taken back',
    hint: 'Once used, the refund is stopped at the till; the member has to make up for these {unit} first.',
    short: 'none once it has been used',
  },
}

export const paceWords: RoomWords['paceWords'] = {
  always: 'Every checkout counts',
  minutes: '{count}-minute wait in between',
  hours: '{count}-hour wait in between',
  days: '{count}-day wait in between',
}

export const periodWords: RoomWords['periodWords'] = {
  between: 'from {from} to {until}',
  until: 'until {until}',
  from: 'from {from}',
  open: 'without an end',
}
