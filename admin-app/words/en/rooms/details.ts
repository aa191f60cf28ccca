import type { RoomWords } from '../../words-of.ts'

export const detailWords: RoomWords['detailWords'] = {
  open: 'Correct name or birthday',
  title: 'Correct a member’s details',
  body: 'Members tell their birthday once; if it is wrong, the shop looks at an ID and corrects it. Who changed it and why stays on record.',
  name: 'Name',
  birthday: 'Birthday',
  birthdayHint:
    'For example 1990-03-05, or 03-05 without a year. A birthday gift already given this year is not given again.',
  birthdayBad: 'Write it like 1990-03-05 or 03-05',
  reason: 'How did you check',
  reasonHint: 'For example: saw the ID card. It stays on the member’s record; please write no ID numbers.',
  needReason: 'Write a line, so that it can be looked up later',
  go: 'Correct',
  going: 'Correcting…',
  corrected: 'Corrected',
  same: 'Same as before, nothing changed',
}
