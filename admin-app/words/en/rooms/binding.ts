import type { RoomWords } from '../../words-of.ts'

export const bindingWords: RoomWords['bindingWords'] = {
  title: 'Somebody asks to move this member',
  asks: '“{name}” proved this phone number by SMS and wants the member moved to their own LINE.',
  asksStaff:
    '“{name}” gets no SMS and asked the staff to move the member to their own LINE. The phone was not proved, so please look at an ID.',
  why: 'The number may have a new owner, or the same person a new LINE, so you decide. Asked on {day}, valid until {until}.',
  approve: 'Checked, move it',
  refuse: 'Do not move',
  approveTitle: 'Move the member to “{name}”?',
  approveBody:
    'Cards, coupons and history go with it. The LINE account of before is told and can no longer use this member; consent to other brands’ marketing is switched off first.',
  approveGo: 'Move',
  approving: 'Moving…',
  refuseTitle: 'Not move it to “{name}”?',
  refuseBody: 'The member stays with the LINE account of before. They may ask again later.',
  refuseGo: 'Do not move',
  refusing: 'Saving…',
  reason: 'How did you check',
  reasonHint: 'For example: saw the ID, name and birthday match. It stays on record.',
  refuseReason: 'Why',
  refuseReasonHint: 'For example: could not name an earlier purchase. It stays on record.',
  needReason: 'Write a line, so that it can be looked up later',
  approved: 'Moved',
  refused: 'Not moved',
}
