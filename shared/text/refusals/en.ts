import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
  'code-already-used': [
    { title: 'This QR has been used', words: 'Each QR works once. A new one is already on the counter screen.' },
  ],
  'code-expired': [
    {
      title: 'This QR has expired',
      words: 'The counter keeps changing its QR. Scan the one that is on the screen now.',
    },
  ],
  'code-invalid': [
    {
      title: 'Not a {brand} QR',
      words: 'This card works at {brand} only. Scan the counter screen, or type the six digits below it.',
    },
    {
      title: 'That code is not right',
      words: 'We do not know this QR or number. Look at the counter screen and try again.',
    },
  ],
  'other-qr': [
    {
      title: 'Not a {brand} QR',
      words: 'This card is stamped at {brand} only. Scan the QR on the {brand} counter screen.',
    },
    { title: 'Not a counter QR', words: 'Scan the QR on the counter screen to collect or redeem.' },
  ],
  'camera-off': [
    {
      title: 'The camera is off',
      words:
        'LINE may not use the camera yet. Allow it in your phone’s settings, or type the six digits on the screen.',
    },
  ],
  'too-soon': [
    { title: 'Stamped a moment ago', words: 'A card cannot be stamped twice in a row. Come back after {retryAt}.' },
    { title: 'Stamped a moment ago', words: 'A card cannot be stamped twice in a row. Come back a little later.' },
  ],
  'no-card': [
    {
      title: 'No stamp card right now',
      words: 'The shop has not started one, or it has ended. The QR was not used up; please ask the staff.',
    },
  ],
  'coupon-not-found': [
    { title: 'Coupon not found', words: 'It may no longer be in your wallet. Go back to see your other coupons.' },
  ],
  'coupon-already-redeemed': [
    {
      title: 'This coupon was used',
      words: 'Redeemed {redeemedAt} at {store}. A coupon works once; you find it under “Used”.',
    },
    { title: 'This coupon was used', words: 'A coupon works once. When and where is kept under “Used”.' },
  ],
  'coupon-expired': [
    { title: 'This coupon has expired', words: 'It ended {expiresAt}. See whether your wallet holds another one.' },
    { title: 'This coupon has expired', words: 'It can no longer be used. See whether your wallet holds another one.' },
  ],
  'pin-wrong': [
    { title: 'Wrong PIN', words: '{left} tries left. The coupon has not been used.' },
    { title: 'Wrong PIN', words: 'Please ask the staff to type it again. The coupon has not been used.' },
  ],
  'pin-locked': [
    {
      title: 'Too many wrong PINs',
      words: 'Locked to protect your coupon until {retryAt}. You can scan the counter QR instead.',
    },
    {
      title: 'Too many wrong PINs',
      words: 'Locked for a while to protect your coupon. You can scan the counter QR instead.',
    },
  ],
  'phone-taken': [
    {
      title: 'This number is already a member',
      words: 'It belongs to another LINE account. The staff can check and move it; no stamps are lost.',
    },
  ],
  'sms-too-often': [
    {
      title: 'A code was just sent',
      words: 'The next one can go at {retryAt}. Look for the SMS you got, or ask the staff.',
    },
    { title: 'A code was just sent', words: 'Please wait a little. Look for the SMS you got, or ask the staff.' },
  ],
  'sms-code-wrong': [
    { title: 'Wrong code', words: '{left} tries left. Please use the newest SMS.' },
    { title: 'Wrong code', words: 'Please use the newest SMS and type it again.' },
  ],
  'sms-code-locked': [
    { title: 'Too many wrong codes', words: 'Locked to protect this number. Ask for a new code after {retryAt}.' },
    { title: 'Too many wrong codes', words: 'Locked to protect this number. Ask for a new code in five minutes.' },
  ],
  'sms-code-expired': [
    { title: 'This code has lapsed', words: 'A code works once, within five minutes. Ask for a new one.' },
  ],
  'sms-refused': [
    { title: 'No SMS can reach this number', words: 'It may be unused, or abroad. Please check it, or ask the staff.' },
  ],
  'sms-not-connected': [
    {
      title: 'No SMS can be sent here yet',
      words: 'The shop has not set it up. The staff can link your number instead.',
    },
  ],
  'phone-invalid': [
    { title: 'Check the phone number', words: 'Ten digits starting with 09, or with a country code such as +81.' },
  ],
  'birthday-invalid': [
    { title: 'There is no such day', words: 'Please choose the month and day again, or leave it empty.' },
  ],
  'notice-outdated': [
    {
      title: 'The privacy notice has changed',
      words: 'It was updated while you read. This is the new one; please read it and join again.',
    },
  ],
  'already-joined': [{ title: 'You are already a member', words: 'No need to join again. Go home and collect.' }],
  'member-not-found': [
    { title: 'Not a member yet', words: 'This LINE account has not joined. A phone number is all it takes.' },
  ],
  'id-token-invalid': [
    {
      title: 'LINE did not recognise you',
      words: 'The sign-in does not match. Close this page and open it from LINE again.',
    },
  ],
  'id-token-expired': [
    {
      title: 'Your sign-in has expired',
      words: 'LINE’s sign-in lasts one hour. Close this page and open it from LINE again.',
    },
  ],
  'id-token-wrong-audience': [
    {
      title: 'This link belongs to another shop',
      words: 'You signed in to another brand. Open it from the shop’s LINE account again.',
    },
  ],
  'device-revoked': [
    {
      title: 'This tablet has been removed',
      words: 'The manager ended its pairing. To use it again, make new digits in the admin.',
    },
  ],
  'pairing-unknown': [
    {
      title: 'Those digits are not right',
      words: 'They last ten minutes and work once. Use the newest ones in the admin.',
    },
  ],
  offline: [
    { title: 'No connection', words: 'That step was not sent, and nothing is lost. Try again once you are online.' },
  ],
  'input-invalid': [
    {
      title: 'Something is filled in wrongly',
      words: 'A field is missing or not as expected. Please check and send again.',
    },
  ],
  'session-missing': [
    { title: 'Please sign in', words: 'This page needs to know who you are. Open it from LINE again.' },
  ],
  'session-expired': [
    { title: 'You were signed out', words: 'Sign-ins end after a while to protect your stamps. Open this page again.' },
  ],
  'not-allowed': [
    { title: 'You cannot open this', words: 'Your account has no permission for it. Ask an administrator.' },
  ],
  'not-found': [{ title: 'Page not found', words: 'The link may be wrong, or it has ended. Go back home.' }],
  'body-too-large': [
    { title: 'Too large', words: 'That was more than we can take at once. Shorten the text or use a smaller picture.' },
  ],
  'idempotency-key-reused': [
    {
      title: 'That was sent twice',
      words: 'The same act came with two contents, so we stopped. Reload and try again.',
    },
  ],
  'too-many-requests': [
    { title: 'A little too fast', words: 'Too many tries in a short time. Wait a minute; nothing is lost.' },
  ],
  'try-again': [
    { title: 'Very busy just now', words: 'That step did not finish, and nothing is lost. Please try again.' },
  ],
  unexpected: [
    {
      title: 'Something broke on our side',
      words: 'It is not you, and we have noted it. Try again in a moment, or ask the staff.',
    },
  ],
}

export const staff: StaffRefusals = {
  'pin-weak': [
    {
      title: 'Too easy to guess',
      words: 'No runs, no repeated digit, not the shop’s number. Choose another 4 to 8 digits.',
    },
  ],
  'changed-meanwhile': [
    { title: 'Somebody else changed it', words: '{changedBy} saved it {changedAt}. Reload, compare, and save again.' },
    {
      title: 'Somebody else changed it',
      words: 'Nothing was saved, so that their change is not lost. Reload, compare, and save again.',
    },
  ],
  'colour-unreadable': [
    {
      title: 'Words are hard to read on this colour',
      words: 'Its contrast is {contrast}; at least {least} is needed. Choose a darker or lighter one.',
    },
    {
      title: 'Words are hard to read on this colour',
      words: 'Neither black nor white stands out enough. Choose a darker or lighter one.',
    },
  ],
  'reward-not-live': [
    {
      title: 'The reward is not live yet',
      words: 'A full card would give nothing. Publish that coupon first, then the card.',
    },
  ],
  'nothing-to-publish': [{ title: 'Nothing new to publish', words: 'The draft equals what is live.' }],
  'playbook-has-problems': [
    { title: '{problems} things to fix', words: 'Members would get stuck. Work through the list, then publish.' },
    { title: 'Some steps need fixing', words: 'Members would get stuck. Work through the list, then publish.' },
  ],
  'not-live': [{ title: 'The playbook is not running', words: 'Only a live playbook can be paused.' }],
  'signature-invalid': [{ title: 'Wrong signature', words: 'LINE did not send this, or the channel secret is wrong.' }],
  'channel-taken': [
    {
      title: 'Connected to another brand',
      words: 'A LINE channel serves one brand. Check the channel ID, or remove it there first.',
    },
  ],
  'secret-missing': [
    {
      title: 'The channel secret is missing',
      words: 'The first connection needs it. You find it under Basic settings in LINE Developers.',
    },
  ],
  'not-connected': [{ title: 'Not connected to LINE', words: 'Fill in the channel and save it before checking.' }],
  'benefit-invalid': [
    {
      title: 'The benefit is incomplete',
      words: 'An amount, a rate or an item is missing, so the coupon cannot be printed.',
    },
  ],
}
