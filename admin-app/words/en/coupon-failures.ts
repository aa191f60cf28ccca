// Why a coupon cannot be given or changed, said to staff: members read other words for the same.
import type { Words } from '../words-of.ts'

export const couponFailures: Words['couponFailures'] = {
  'coupon-sold-out': [
    { title: 'All of them are out', words: 'The total of this coupon is used up. Raise it, or choose another coupon.' },
  ],
  'coupon-limit-reached': [
    {
      title: 'This member has as many as allowed',
      words: 'The coupon has a limit per member. To give one more, use “Re-issue”, or change the limit.',
    },
  ],
  'campaign-over': [
    {
      title: 'Its time is over',
      words: 'By the coupon’s own rule it would end in the past. Choose another end, or another coupon.',
    },
  ],
  'birthday-unknown': [
    {
      title: 'We do not know their birthday',
      words: 'This coupon is for the month of birth. Ask the member to fill it in, or choose an end yourself.',
    },
  ],
  'coupon-not-found': [{ title: 'Coupon not found', words: 'It may belong to another brand. Reload and look again.' }],
  'coupon-already-redeemed': [
    {
      title: 'This coupon was used',
      words:
        'A used coupon cannot be extended or voided. If it was a mistake, undo it within ten minutes; after that, re-issue it.',
    },
  ],
  'coupon-transferred': [
    {
      title: 'The member gave it to a friend',
      words: 'The friend has it now. To do something about it, open that friend’s page.',
    },
  ],
  'coupon-voided': [
    {
      title: 'This coupon is void',
      words: 'Nothing can be done with a void coupon. To give it again, use “Re-issue”.',
    },
  ],
  'coupon-expired': [{ title: 'This coupon has expired', words: 'Extend it, or re-issue a new one.' }],
  'coupon-not-redeemed': [
    {
      title: 'It has not been used',
      words: 'The redemption may have been undone already. Reload to see how it stands.',
    },
  ],
  'coupon-on-order': [
    { title: 'It took money off a purchase', words: 'Refund that purchase: with all of it the coupon comes back.' },
  ],
  'undo-too-late': [
    { title: 'More than ten minutes ago', words: 'It cannot be undone any more. Re-issue a new one instead.' },
  ],
  'undo-not-allowed': [
    {
      title: 'Your role cannot undo this',
      words: 'Ask the store manager or the owner, or re-issue a new one instead.',
    },
  ],
}
