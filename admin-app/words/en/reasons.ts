import type { Words } from '../words-of.ts'

// Why a message was not sent or a step was skipped, as one plain sentence. The words come from the API.

export const reasons: Words['reasons'] = {
  'not-a-friend':
    'Not a friend of the official account (never added, or blocked), so LINE does not deliver. Ask them to add it on their next visit.',
  blocked: 'They blocked the official account, so LINE does not deliver.',
  'no-consent': 'They did not agree to marketing messages when they joined, so nothing is sent.',
  'quiet-hours': 'It is quiet hours; the message waits and goes out afterwards.',
  'line-busy': 'LINE does not answer just now. The message waits and is tried again by itself; it cannot arrive twice.',
  'line-unreachable': 'LINE did not answer in time, so this message is not tried any more. It may have arrived.',
  cap: 'They have had as many messages as the limit allows for now.',
  quota:
    'The official account has used up this month’s messages. Take a larger LINE plan, or send on the first of next month.',
  'monthly-quota':
    'The official account has used up this month’s messages. Take a larger LINE plan, or send on the first of next month.',
  credentials: 'LINE does not accept our Channel secret. Run the check under LINE connection and put in a new one.',
  'reply-token-used': 'LINE’s one chance to reply had been used, so this one was not sent.',
  'line-refused': 'LINE refused this message. Run the check under LINE connection; it mostly shows why.',
  'not-connected': 'This brand is not connected to a LINE official account yet.',
  'not-a-member': 'They are no longer a member, so nothing is sent.',
  'line-not-connected': 'This brand is not connected to a LINE official account yet.',
  'not-live': 'This coupon is not live yet, or has been taken down.',
  'had-tag': 'They had this tag already.',
  'held-out': 'In the control group: watched, not messaged, to see whether the playbook works.',
  parked: 'This step kept failing and stopped here. The playbook shows why.',
  holdout: 'In the control group: watched, not messaged, to see whether the playbook works.',
  'already-redeemed': 'The coupon has been used, so no reminder.',
  'coupon-already-redeemed': 'The coupon has been used, so no reminder.',
  'coupon-expired': 'The coupon has expired, so this step is skipped.',
  'no-coupon': 'They do not hold this coupon, so this step is skipped.',
  'already-issued': 'They were given this coupon before; it is not given twice.',
  'stock-empty': 'This coupon has all been given out.',
  'member-left': 'They have left the programme; the steps after this one stop.',
  'member-not-found': 'They have left the programme; the steps after this one stop.',
  'goal-reached': 'The goal is reached; steps that were waiting stop at once.',
  goal: 'The goal is reached; steps that were waiting stop at once.',
  finished: 'Every step is done.',
  're-entry': 'They have been in before, and this playbook takes each person once.',
  'already-inside': 'They are inside this playbook already.',
  'timed-out': 'Time ran out with nothing done, so they take the other path.',
  'too-late': 'When its turn came, the time to send had passed.',
  unknown:
    'The connection broke while sending, so we do not know whether it arrived. The same message is not sent twice.',
}
