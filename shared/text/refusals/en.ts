import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
  'receipt-unknown': [
    {
      title: 'No such receipt',
      words: 'It has expired, or it is another shop’s. Receipts last seven days; please ask the staff.',
    },
  ],
  'receipt-claimed': [
    {
      title: 'Claimed already',
      words: 'A receipt counts for one person, once. If that was not you, show it to the staff.',
    },
  ],
  'nothing-to-claim': [
    { title: 'Nothing to collect', words: 'This purchase does not count here. Nothing was used up.' },
  ],
  'code-already-used': [
    { title: 'This QR has been used', words: 'Each QR works once. A new one is already on the counter screen.' },
  ],
  'code-expired': [
    {
      title: 'This QR has expired',
      words: 'The counter keeps changing its QR. Scan the one that is on the screen now.',
    },
  ],
  'check-in-off': [
    {
      title: 'This sign says which store it is',
      words: 'It does not stamp. At checkout scan the counter screen, or let the staff scan your member code.',
    },
  ],
  'poster-unknown': [
    {
      title: 'We do not know this sign',
      words: 'It may have been replaced, so nothing was recorded. Please ask the staff.',
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
  'daily-cap': [
    {
      title: 'That is all for today',
      words: 'This card can be used so many times a day. Come back tomorrow to go on.',
    },
  ],
  'reward-out': [
    {
      title: 'The reward cannot be given now',
      words:
        'It has run out or ended, so nothing was stamped and all you have stays. Tell the staff; once they have put it right, the stamp goes on.',
    },
  ],
  'too-many-at-once': [
    {
      title: 'Too much to stamp at once',
      words:
        'One act fills a dozen cards at most, so nothing was stamped and all there was stays. Enter it in parts, or let the office add it in parts as a late credit.',
    },
  ],
  'card-other-store': [
    {
      title: 'This store is not on the card',
      words: 'The card counts in some stores only. Open it to see which, and scan again there.',
    },
  ],
  'sharing-needed': [
    {
      title: 'This card waits for your permission',
      words:
        'It belongs to a group of several companies. Turn on “Count across companies” on the Member page and what you do here counts. Nothing was taken.',
    },
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
  'coupon-not-yet': [
    { title: 'Not valid yet', words: 'It starts {startsAt}. It stays in your wallet; come back then.' },
    { title: 'Not valid yet', words: 'Its time has not begun. It stays in your wallet; come back then.' },
  ],
  'coupon-not-today': [
    {
      title: 'Not at this hour',
      words: 'This coupon works on certain days or hours, next {opensAt}. It has not been used.',
    },
    {
      title: 'Not at this hour',
      words: 'This coupon works on certain days or hours, printed on it. It has not been used.',
    },
  ],
  'coupon-other-store': [
    { title: 'Not at this store', words: 'It is valid at {where}. It has not been used.' },
    { title: 'Not at this store', words: 'It is valid at the stores printed on it. It has not been used.' },
  ],
  'coupon-other-brand': [
    {
      title: 'This brand does not take this coupon',
      words: 'Take it to a store of {where}. It has not been used.',
    },
    {
      title: 'This is another brand’s coupon',
      words: 'It cannot be used here. Take it to a store of its own brand; it has not been used.',
    },
  ],
  'coupon-held': [
    {
      title: 'The till has it right now',
      words: 'Staff are checking out with it. Unused, it comes back at {retryAt}.',
    },
    {
      title: 'The till has it right now',
      words: 'Staff are checking out with it. Unused, it comes back within ten minutes.',
    },
  ],
  'coupon-offered': [
    { title: 'On its way to a friend', words: 'The link is out, so it is locked. Take it back to use it yourself.' },
  ],
  'coupon-transferred': [
    {
      title: 'You gave it to a friend',
      words: 'They have received it, so it is theirs now. Have a look at your other coupons.',
    },
  ],
  'coupon-voided': [
    { title: 'The shop withdrew this coupon', words: 'Reason: {reason}. Please ask the staff.' },
    { title: 'The shop withdrew this coupon', words: 'It was cancelled and cannot be used. Please ask the staff.' },
  ],
  'coupon-min-spend': [
    {
      title: 'Not enough on the bill',
      words: 'It asks for ${least} or more. Add something and try again; it has not been used.',
    },
    {
      title: 'Not enough on the bill',
      words: 'It asks for a minimum, printed on it. Add something and try again; it has not been used.',
    },
  ],
  'coupon-item-missing': [
    { title: 'The item is not on the bill', words: 'It is for “{item}”. Add that first; it has not been used.' },
    { title: 'The item is not on the bill', words: 'It is for a certain item. Add that first; it has not been used.' },
  ],
  'coupon-not-with-others': [
    {
      title: 'Not together with another',
      words: 'One of the coupons on this bill stands alone. Take one off and check out.',
    },
  ],
  'coupon-sold-out': [
    {
      title: 'All gone',
      words: 'They were limited, and all have been given out. Follow the account to be earlier next time.',
    },
  ],
  'coupon-limit-reached': [
    { title: 'You already have yours', words: 'You have as many as each member may take. They are in your wallet.' },
  ],
  'coupon-not-transferable': [
    {
      title: 'This one cannot be given away',
      words: 'The shop does not allow it, or it came from a friend. Use it yourself.',
    },
  ],
  'coupon-not-redeemed': [
    { title: 'It has not been used', words: 'There is nothing to take back. Reload to see how it stands.' },
  ],
  'undo-too-late': [
    {
      title: 'More than ten minutes ago',
      words: 'A redemption can be undone until {untilAt}. Ask the manager for a new coupon.',
    },
    {
      title: 'More than ten minutes ago',
      words: 'A redemption can be undone within ten minutes. Ask the manager for a new coupon.',
    },
  ],
  'undo-not-allowed': [
    {
      title: 'It cannot be undone here',
      words: 'Only the store that redeemed it, a store manager, a marketer or the owner can. Ask them.',
    },
  ],
  'gift-gone': [
    {
      title: 'The gift is not here any more',
      words: 'Your friend took it back, or the link is incomplete. Ask them to send it again.',
    },
  ],
  'gift-own': [{ title: 'You sent this one', words: 'A friend has to open it. Take it back to use it yourself.' }],
  'gift-not-out': [{ title: 'It was not given away', words: 'There is no link to take back. It is in your wallet.' }],
  'not-enough': [
    {
      title: '{missing} {unit} short',
      words: 'This takes {points} {unit}, and fewer are ready to use. Nothing was taken.',
    },
    { title: 'Not enough to use', words: 'Nothing was taken. The card says how much is ready to use.' },
  ],
  'exchange-gone': [
    {
      title: 'Not to be had just now',
      words: 'The shop took it off the list. Nothing was spent; see what else there is.',
    },
  ],
  'exchange-changed': [
    {
      title: 'The price has just changed',
      words: 'It takes {points} now, not what you saw, so nothing was spent. Have another look and decide.',
    },
    {
      title: 'The price has just changed',
      words: 'It is not what you saw, so nothing was spent. Have another look and decide.',
    },
  ],
  'transfer-off': [
    { title: 'These cannot be given away', words: 'The shop does not allow it. They are still yours to use.' },
  ],
  'transfer-day-cap': [
    {
      title: '{left} {unit} left to give today',
      words: '{most} {unit} a day at most. Give fewer, or wait until tomorrow.',
    },
    {
      title: 'More than a day allows',
      words: 'The shop has a limit for each day. Give fewer, or wait until tomorrow.',
    },
  ],
  'transfers-open': [
    { title: '{n} gifts are still waiting', words: 'Let a friend open one, or take one back, and you can give again.' },
    { title: 'Gifts are still waiting', words: 'Let a friend open one, or take one back, and you can give again.' },
  ],
  'point-gift-gone': [
    {
      title: 'This gift is not there any more',
      words: 'Your friend took it back, its time is over, or the link is incomplete. Ask for another one.',
    },
  ],
  'point-gift-taken': [
    { title: 'Somebody was faster', words: 'A gift is for the first who opens it. Ask your friend for another one.' },
  ],
  'point-gift-own': [
    {
      title: 'You gave this one yourself',
      words: 'A friend has to open it. To use it yourself, take it back on the card.',
    },
  ],
  'claim-closed': [
    {
      title: 'This link is closed',
      words: 'The campaign has ended, or the link is incomplete. See what is new at the account.',
    },
  ],
  'campaign-over': [
    {
      title: 'The campaign is over',
      words: 'Its time has passed and it is not given out any more. See what is new at the account.',
    },
  ],
  'birthday-unknown': [
    {
      title: 'When is your birthday?',
      words: 'This is a birthday gift, so we need the month. Fill it in under “Me” and come back.',
    },
  ],
  'hold-lapsed': [
    { title: 'The hold ran out', words: 'Nobody confirmed for ten minutes, so it went back. Scan it again.' },
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
      words: 'If it is yours, a code by SMS brings back what you collected. No SMS? The staff can check it.',
    },
  ],
  'number-held': [
    {
      title: 'Another member uses this number',
      words:
        'Numbers change hands, so we never merge by ourselves. Yours stays as it was. The staff can check your ID.',
    },
  ],
  'spend-ask-unknown': [
    {
      title: 'This question was not found',
      words: 'It has lapsed, or was asked of somebody else. Nothing was taken; staff can ask again.',
    },
  ],
  'spend-ask-used': [
    {
      title: 'This answer has been used',
      words: 'One yes is good for one payment. To use more, staff ask again; nothing more was taken.',
    },
  ],
  'spend-ask-lapsed': [
    {
      title: 'This question has lapsed',
      words:
        'It is good for ten minutes, and an older one ends when staff ask anew. Nothing was taken; staff can ask again.',
    },
  ],
  'spend-ask-refused': [
    { title: '“Not me” was chosen', words: 'So nothing was taken. If that was a slip, staff can ask again.' },
  ],
  'value-still-held': [
    {
      title: 'NT${amount} is still unused',
      words:
        'It was paid onto {card}, is held by {issuer} and never expires. To have it back, ask the staff at the shop or call {complaintLine}. Nothing has been deleted.',
    },
    {
      title: 'Money that was paid in is still unused',
      words:
        'It never expires. Ask the staff at the shop to pay it back; or tick the amount that is given up and try again. Nothing has been deleted.',
    },
  ],
  'phone-held': [
    {
      title: 'Another LINE account uses this number',
      words:
        'Numbers change hands, so we never merge by ourselves. The shop has been asked; once the staff have checked, it moves to you.',
    },
  ],
  'staff-asked': [
    {
      title: 'The staff have been asked',
      words: 'Tell them your number at the counter. They check your ID and move everything to this LINE account.',
    },
  ],
  'phone-proof-invalid': [
    { title: 'Check the number once more', words: 'A checked number is good for ten minutes. Please get a new code.' },
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
  'birthday-locked': [
    {
      title: 'A birthday is told once',
      words: 'Birthday gifts depend on it. If it is wrong, show the staff your ID and they will correct it.',
    },
  ],
  'notice-outdated': [
    {
      title: 'The privacy notice has changed',
      words: 'It was updated while you read. This is the new one; please read it and try again.',
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
    {
      title: 'A little too fast',
      words: 'Too many tries in a short time. Try again after {retryAt}; nothing is lost.',
    },
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
  'top-up-unknown': [
    { title: 'No such top-up', words: 'Nothing was booked under this number, or by another till. Check the number.' },
  ],
  'top-up-used': [
    {
      title: 'Some of it has been used',
      words: 'NT${missing} are missing, so it cannot be voided. Pay back what is left instead.',
    },
    { title: 'Some of it has been used', words: 'It cannot be voided any more. Pay back what is left instead.' },
  ],
  'top-up-already-voided': [
    { title: 'Voided already', words: 'Number {number} was voided and is not given back again.' },
    { title: 'Voided already', words: 'It was voided and is not given back again.' },
  ],
  'merge-unknown-member': [
    {
      title: 'The other member was not found',
      words: 'Nobody has this phone or member code. Check the number, or ask them to open their member code.',
    },
  ],
  'merge-same-member': [
    {
      title: 'This is the same member',
      words: 'You found the very member you are looking at; there is nothing to merge.',
    },
  ],
  'member-merged': [
    {
      title: 'Already merged into another member',
      words: 'One of the two has become one with somebody else. Open the member they are now.',
    },
  ],
  'merge-other-brands': [
    {
      title: 'They hold things of other brands',
      words: 'A merge moves cards and coupons of every brand, and your role does not reach that far. Ask headquarters.',
    },
  ],
  'merge-undone': [
    {
      title: 'Already undone',
      words: 'This merge was taken apart; both members have their own cards and coupons again.',
    },
  ],
  'merge-too-late': [
    {
      title: 'More than 30 days: it stays',
      words: 'A merge can be undone for 30 days, until {untilAt}. Use a late credit or a correction instead.',
    },
    {
      title: 'More than 30 days: it stays',
      words: 'A merge can be undone for 30 days. Use a late credit or a correction instead.',
    },
  ],
  'attribute-unknown': [
    { title: 'This field was not found', words: 'It may just have been deleted. Load the page again.' },
  ],
  'attribute-invalid': [
    {
      title: 'This value does not fit the field',
      words: 'A number takes digits, a date a day, a choice one of its list. Change it and save again.',
    },
  ],
  'top-up-already-recorded': [
    {
      title: 'This top-up is on the card already',
      words: 'Number {number} was booked and is not added again. A new one needs a number of its own.',
    },
    {
      title: 'This top-up is on the card already',
      words: 'It was booked and is not added again. A new one needs a number of its own.',
    },
  ],
  'pay-out-already-recorded': [
    {
      title: 'This was paid back already',
      words: 'Number {number} was booked and is not paid again. A new one needs a number of its own.',
    },
    {
      title: 'This was paid back already',
      words: 'It was booked and is not paid again. A new one needs a number of its own.',
    },
  ],
  'value-not-offered': [
    {
      title: 'This brand takes no top-ups',
      words: 'No stored value is live, or there are several and none was named. Nothing was booked.',
    },
  ],
  'value-other-company': [
    {
      title: 'Another company issued this card',
      words: 'Stored value is topped up, used and paid back only in the stores of its issuer. Nothing was moved.',
    },
  ],
  'amount-invalid': [
    {
      title: 'Not an amount this card takes',
      words: 'NT${least} to NT${most} at a time. Correct it and send it again; nothing was booked.',
    },
    { title: 'Not an amount this card takes', words: 'Correct it and send it again; nothing was booked.' },
  ],
  'balance-too-high': [
    {
      title: 'That is more than the card holds',
      words: 'It has NT${balance} and takes NT${most}, bonus included. Nothing was booked.',
    },
    {
      title: 'That is more than the card holds',
      words: 'There is a limit, bonus included. Top up less; nothing was booked.',
    },
  ],
  'live-code-needed': [
    {
      title: 'Scan the live code on the phone',
      words:
        'Points, value and coupons not scanned go with the code that changes every 30 seconds. Without LINE, send a code by SMS.',
    },
  ],
  'live-code-stale': [
    {
      title: 'That live code is not of now',
      words: 'It changes every 30 seconds. Scan the one on the phone right now; nothing was taken.',
    },
  ],
  'live-code-locked': [
    {
      title: 'Too many wrong live codes',
      words:
        'To protect the member none counts for a quarter of an hour. Use a code by SMS or ask on LINE; nothing was taken.',
    },
  ],
  'live-code-used': [
    {
      title: 'That live code has been used',
      words: 'Each is good once, a photo of it never. Scan the next one, within 30 seconds; nothing was taken.',
    },
  ],
  'clerk-may-not': [
    {
      title: 'Somebody in charge decides this',
      words:
        'Your invitation does not let you check who a member is. Ask the manager, or to be invited again with that allowed.',
    },
  ],
  'spend-ask-waiting': [
    {
      title: 'The member has not answered yet',
      words: 'The question is on their LINE. Once they agree, send this again as it is; nothing was taken.',
    },
  ],
  'spend-ask-unsent': [
    {
      title: 'LINE did not deliver it',
      words:
        'LINE did not take the question. Use a code by SMS, or scan the live code on the phone; nothing was taken.',
    },
  ],
  'spend-ask-mismatch': [
    {
      title: 'Not what the member agreed to',
      words:
        'Store, member and items must be those of the question, and no more of them. Change it back or ask again; nothing was taken.',
    },
  ],
  'spend-ask-too-often': [
    {
      title: 'This member was asked too often',
      words:
        'Six questions an hour at most; the next after {retryAt}. Use a code by SMS, or scan the live code on the phone.',
    },
    {
      title: 'This member was asked too often',
      words: 'Six questions an hour at most; ask later. Use a code by SMS, or scan the live code on the phone.',
    },
  ],
  'line-friend-needed': [
    {
      title: 'LINE does not reach this member',
      words:
        'They are no friend of the account, or blocked it. Use a code by SMS, or scan the live code; nothing was taken.',
    },
  ],
  'spend-code-wrong': [
    {
      title: 'Wrong code',
      words: '{left} tries left. It is in the newest SMS, and that has to be from this store; nothing was taken.',
    },
    { title: 'Wrong code', words: 'It is in the newest SMS, and that has to be from this store; nothing was taken.' },
  ],
  'spend-code-locked': [
    {
      title: 'Too many wrong codes',
      words: 'Locked to protect the member. Send another after {retryAt}, or scan the live code on the phone.',
    },
    {
      title: 'Too many wrong codes',
      words: 'Locked to protect the member. Send another in ten minutes, or scan the live code on the phone.',
    },
  ],
  'spend-code-expired': [
    {
      title: 'This code has lapsed',
      words: 'An SMS is good for ten minutes. Send another, or scan the live code on the phone; nothing was taken.',
    },
  ],
  'spend-code-used': [
    { title: 'This code has been used', words: 'One SMS pays once. Send another to use more; nothing was taken.' },
  ],
  'use-not-allowed': [
    {
      title: '{step} {unit} at a time',
      words: '“{card}” is used in steps of {step} {unit}. Change it and send again; nothing was taken.',
    },
    {
      title: 'At most {most} {unit} here',
      words: '“{card}” has a limit for this bill. Use fewer and send again; nothing was taken.',
    },
    {
      title: 'The member has not allowed “{shared}” yet',
      words:
        'It is the group’s card. Ask the member to turn on “Count across companies” on the Member page and send again; nothing was taken.',
    },
    {
      title: '“{card}” cannot be used here',
      words: 'The programme does not allow it in this store. Nothing was taken.',
    },
    {
      title: 'It cannot be used like this',
      words: 'The programme may have ended or changed. Ask for a quote again; nothing was taken.',
    },
  ],
  'hold-unknown': [
    { title: 'No such hold', words: 'The id is wrong, or another brand’s. Scan the member code and hold again.' },
  ],
  'hold-mismatch': [
    {
      title: 'The hold has been used',
      words: 'Order {order} used it. Scan the member code and hold again to use more.',
    },
    {
      title: 'The total is another',
      words: 'The hold is for NT${total}. When the basket changed, release it and hold again.',
    },
    {
      title: 'The hold is not for this order',
      words: 'Another store or another member. Scan and hold again; nothing was taken.',
    },
  ],
  'task-unknown': [{ title: 'No such task', words: 'The mission may have changed. Reload the list and choose again.' }],
  'task-already-done': [
    { title: 'Done already', words: 'This member has done it this round; it was not counted again.' },
  ],
  'task-not-next': [{ title: 'Not yet', words: 'This mission goes in order. Finish what comes before it first.' }],
  'task-not-open': [
    {
      title: 'Not to be done here and now',
      words:
        'Outside its time, its stores or its tiers, or the group’s and the member has not allowed it. Nothing was counted.',
    },
  ],
  'binding-decided': [
    { title: 'Somebody has decided already', words: 'A request is decided once. Reload to see what was decided.' },
  ],
  'doubt-decided': [
    { title: 'Somebody has decided already', words: 'A check-in is decided once. Reload to see what was decided.' },
  ],
  'doubt-lapsed': [
    { title: 'Seven days have passed', words: 'Silence has refused it. If they were there, give it as a late credit.' },
  ],
  'doubt-gives-nothing': [
    {
      title: 'This check-in gives nothing',
      words: 'They collected another way around that time, or the programme ended. Give it as a late credit.',
    },
  ],
  'refusal-stands': [
    {
      title: 'The refusal stands',
      words: 'It can be taken back for ten minutes. If they were there, give a late credit.',
    },
  ],
  'binding-gone': [
    {
      title: 'This request is void',
      words: 'The member has left, or who asked has joined otherwise. Nothing was changed.',
    },
  ],
  'signature-wrong': [
    {
      title: 'Wrong signature',
      words: 'The API key or its signature is wrong, and nothing was recorded. Check the test vectors.',
    },
  ],
  'signature-stale': [
    {
      title: 'The clocks differ',
      words: 'It is {serverAt} here; more than five minutes apart is refused. Set the till’s clock.',
    },
    {
      title: 'The clocks differ',
      words: 'More than five minutes apart is refused. Set the till’s clock and send it again.',
    },
  ],
  'store-unknown': [
    {
      title: 'No such store',
      words: 'This key may not speak for that store, or it is another brand’s. Check storeId.',
    },
  ],
  'currency-unsupported': [
    {
      title: 'Currency not supported',
      words: 'Only {currency} for now, in whole numbers. Convert it and send it again.',
    },
    { title: 'Currency not supported', words: 'Only New Taiwan dollars for now, in whole numbers.' },
  ],
  'total-wrong': [
    {
      title: 'The total does not add up',
      words: 'More was paid than the lines cost. Check prices, quantities and discounts.',
    },
  ],
  'order-already-recorded': [
    {
      title: 'Recorded already',
      words: 'Order {number} stands, and pays once. Ask with the same Idempotency-Key for its answer.',
    },
    { title: 'Recorded already', words: 'An order pays once. Ask with the same Idempotency-Key for its answer.' },
  ],
  'order-too-old': [
    { title: 'The order is too old', words: 'Older than {days} days: import it, or let the staff credit it.' },
    { title: 'The order is too old', words: 'Import it, or let the staff credit it.' },
  ],
  'paid-at-future': [
    { title: 'That is in the future', words: 'It is {serverAt} here. Set the till’s clock and send it again.' },
    { title: 'That is in the future', words: 'Set the till’s clock and send it again.' },
  ],
  'refund-too-large': [
    { title: 'More than is left', words: '{left} of this order can still be refunded. Check amount and quantities.' },
    { title: 'More than is left', words: 'Refunds cannot exceed the order. Check amount and quantities.' },
  ],
  'refund-unknown-line': [
    { title: 'Not in the order', words: 'The order has no {sku}. Check what came back.' },
    { title: 'Not in the order', words: 'Check what came back.' },
  ],
  'refund-already-recorded': [
    { title: 'Refunded already', words: 'Refund {number} stands; points are taken back once.' },
    { title: 'Refunded already', words: 'A refund counts once; points are taken back once.' },
  ],
  'refund-blocked': [
    {
      title: 'The refund is blocked',
      words: '“{program}” wants used points back first; {missing} are missing. Nothing was changed.',
    },
    {
      title: 'The refund is blocked',
      words: 'The programme wants used points back first. Nothing was changed; talk to the member.',
    },
  ],
  'clerk-removed': [
    {
      title: 'You are no longer a clerk here',
      words:
        'The manager took you off this store’s list, so nothing here works any more. Ask them for a new invitation.',
    },
  ],
  'clerk-unknown': [
    {
      title: 'You are not a clerk here yet',
      words: 'Ask the manager to invite you in the admin, then open that link.',
    },
  ],
  'clerk-already': [
    {
      title: 'You are a clerk of this store already',
      words: 'There is nothing to accept again. Just open staff mode.',
    },
  ],
  'clerk-pin-weak': [
    { title: 'This PIN is easy to guess', words: 'No runs and no single digit repeated. Choose 4 to 6 other digits.' },
  ],
  'clerk-pin-wrong': [
    { title: 'Wrong PIN', words: '{left} tries left, then it locks for 15 minutes.' },
    { title: 'Wrong PIN', words: 'Try again. Five wrong ones lock it for 15 minutes.' },
  ],
  'clerk-pin-locked': [
    {
      title: 'Too many wrong PINs',
      words: 'Locked; try again after {retryAt}. In a hurry, use staff mode on your own phone.',
    },
    { title: 'Too many wrong PINs', words: 'Locked for 15 minutes. In a hurry, use staff mode on your own phone.' },
  ],
  'pay-out-changed': [
    {
      title: 'The sum has changed',
      words:
        'Something else happened on the card: it is NT${cash} now. Look at it and press again; no money has moved.',
    },
    {
      title: 'The sum has changed',
      words: 'Something else happened on the card. Look at the new sum and press again; no money has moved.',
    },
  ],
  'second-needed': [
    {
      title: 'This takes two people',
      words: 'More than NT${limit} for one member in a day: have another clerk type in their PIN. No money has moved.',
    },
    {
      title: 'This takes two people',
      words: 'It is more than one person may pay out: have another clerk type in their PIN. No money has moved.',
    },
  ],
  'second-same': [
    {
      title: 'Another clerk is needed',
      words: 'Nobody is their own second. Ask a colleague for their PIN; no money has moved.',
    },
  ],
  'second-unknown': [
    {
      title: 'That colleague is not at this store',
      words: 'They were removed, or have no PIN yet. Choose somebody else; no money has moved.',
    },
  ],
  'invitation-unknown': [
    {
      title: 'This invitation is gone',
      words: 'The manager took it back, or the link is incomplete. Ask for a new one.',
    },
  ],
  'invitation-used': [
    { title: 'This invitation was used', words: 'One person may use it once. Ask the manager for a new one.' },
  ],
  'invitation-lapsed': [
    {
      title: 'This invitation has lapsed',
      words: 'Invitations last 24 hours; this one until {untilAt}. Ask the manager for a new one.',
    },
    { title: 'This invitation has lapsed', words: 'Invitations last 24 hours. Ask the manager for a new one.' },
  ],
  'code-unknown': [
    {
      title: 'No such member',
      words: 'The number is wrong, or they have not joined. Scan again, or use the phone number.',
    },
  ],
  'member-elsewhere': [
    {
      title: 'Not a member of this brand yet',
      words:
        'They joined another brand of the group only, and have not agreed to the terms here. Let them open this brand’s page and join first.',
    },
  ],
  'nothing-earned': [
    {
      title: 'This earns nothing',
      words: 'No card that clerks may stamp is running, or the amount is too small. Nothing was recorded.',
    },
  ],
  'told-too-late': [
    {
      title: 'It waited too long',
      words:
        'This happened at {toldAt}; after {minutes} minutes without a network it is not added by itself. Check and stamp again, or ask the manager.',
    },
    {
      title: 'It waited too long',
      words:
        'After 15 minutes without a network an act is not added by itself. Check and stamp again, or ask the manager.',
    },
  ],
  'told-in-future': [
    {
      title: 'This phone’s clock is wrong',
      words: 'It runs too far ahead, so nothing was recorded. Set the time to automatic and do it again.',
    },
  ],
  'act-unknown': [
    {
      title: 'No such act',
      words: 'It was never recorded. Reload today’s list and look again.',
    },
  ],
  'act-not-yours': [
    {
      title: 'A colleague did this',
      words: 'You can undo your own. Ask them, or whoever is in charge of the counter.',
    },
  ],
  'not-your-store': [
    {
      title: 'Not one of your stores',
      words: 'You look after some of the stores only. Nothing changed; ask that store’s manager, or the owner.',
    },
  ],
  'role-of-all-stores': [
    { title: 'This role sees every store', words: 'Only store managers are bound to stores. Nothing changed.' },
  ],
  'group-wide-only': [
    {
      title: 'It concerns brands that are not yours',
      words:
        'Your account looks after some of the brands only. Ask an owner of the whole group to look or to change it. Nothing changed.',
    },
  ],
  'act-undone': [{ title: 'Already undone', words: 'It was taken back; there is nothing left to undo.' }],
  'act-too-late': [
    {
      title: 'Ten minutes are over',
      words:
        'Clerks may undo within ten minutes; this one until {untilAt}. Ask the manager to correct it in the admin.',
    },
    {
      title: 'Ten minutes are over',
      words: 'Clerks may undo within ten minutes. Ask the manager to correct it in the admin.',
    },
  ],
  'act-not-left': [
    {
      title: 'It has been used already',
      words: 'The member has spent it, so it cannot be taken back. Nothing changed; ask the manager to sort it out.',
    },
  ],
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
  'card-not-own-stores': [
    {
      title: 'You run the cards of your own stores',
      words:
        'Choose only stores you look after; a card that follows must be theirs too. Nothing changed; the owner or marketing sees to the brand’s cards.',
    },
  ],
  'card-invalid': [
    {
      title: 'Something on the form is not right',
      words: 'One setting of this card cannot be read, so nothing was saved. Check the field in red and try again.',
    },
  ],
  'card-incomplete': [
    {
      title: 'Something required is missing',
      words: 'The card cannot go live without it. Fill in what the form lists, then publish.',
    },
  ],
  'card-hurts-holders': [
    {
      title: 'Holders need 30 days’ notice',
      words: 'What had no end may end on {earliest} at the earliest. Move the marked date there, then publish.',
    },
    {
      title: 'Holders would lose what they were promised',
      words: 'A promise cannot be taken back. Undo the change that is marked and publish, or make a new card.',
    },
  ],
  'reward-not-live': [
    {
      title: 'The reward is not live yet',
      words: 'A full card would give nothing. Publish that coupon first, then the card.',
    },
  ],
  'next-card-not-live': [
    {
      title: 'The card that follows is not live',
      words: 'A full card would lead nowhere. Publish that card first, or choose what follows again in the form.',
    },
  ],
  'tier-not-live': [
    {
      title: 'No member can have that tier',
      words:
        'The live tiers do not include it, so nobody could earn. Take it off the card, or publish the tiers first.',
    },
  ],
  'tier-named-by-card': [
    {
      title: '“{tier}” is named by {cards}',
      words: 'Change the tiers of that card and publish it first: nobody could earn on it.',
    },
    {
      title: 'A card names a tier that you drop',
      words: 'Change the tiers of that card and publish it first: nobody could earn on it.',
    },
  ],
  'nothing-to-publish': [{ title: 'Nothing new to publish', words: 'The draft equals what is live.' }],
  'never-published': [{ title: 'It has never been live', words: 'Nobody sees a draft: there is nothing to archive.' }],
  'already-archived': [{ title: 'Archived already', words: 'Reload to see; to use it again, bring it back.' }],
  'not-archived': [{ title: 'It is still live', words: 'Only what is archived is brought back. Reload to see.' }],
  'still-given': [
    {
      title: '“{name}” still gives it',
      words: 'Take it out there or archive that first: its members would get nothing.',
    },
    {
      title: 'Something still gives it',
      words: 'Take it out there or archive that first: its members would get nothing.',
    },
  ],
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
  'sms-kind-unknown': [{ title: 'No such SMS provider', words: 'Load this page anew and choose one from the list.' }],
  'sms-field-wrong': [
    {
      title: 'One field is not right',
      words: 'Every field is needed, without spaces around it. Fill it in as your SMS provider gave it to you.',
    },
  ],
  'sms-account-missing': [
    { title: 'No SMS account yet', words: 'Fill in the account your SMS provider gave you, save it, and try again.' },
  ],
  'sms-account-refused': [
    {
      title: 'The SMS provider refused this account',
      words: 'It answered {code}. Check account and password, whether the API is open to you, and your credit.',
    },
    {
      title: 'The SMS provider refused this account',
      words: 'Check account and password, whether the API is open to you, and your credit.',
    },
  ],
  'sms-gateway-silent': [
    { title: 'The SMS provider does not answer', words: 'Nothing was changed. Try again in a few minutes.' },
  ],
  'not-connected': [{ title: 'Not connected to LINE', words: 'Fill in the channel and save it before checking.' }],
  'place-unknown': [
    {
      title: 'A store or brand does not fit',
      words: 'A store is not of this group, or its brand is not chosen. Choose again.',
    },
  ],
  'codes-taken': [
    {
      title: '{count} codes belong to another campaign',
      words: 'A code stands for one campaign in the whole group. None was added. Leave these out first: {codes}',
    },
    {
      title: 'Some codes belong to another campaign',
      words: 'A code stands for one campaign in the whole group. None was added. Import others.',
    },
  ],
  'coupon-on-order': [
    {
      title: 'It took money off a purchase',
      words:
        'Giving back the coupon alone would leave the purchase at the lower price. Refund the purchase: with all of it the coupon comes back.',
    },
  ],
  'stock-below-issued': [
    { title: 'More than that are out', words: '{issued} have been given out; the total cannot be less.' },
    { title: 'More than that are out', words: 'The total cannot be less than what has been given out.' },
  ],
  'bundle-coupon-not-live': [
    { title: 'A coupon in it is not live', words: 'People would not get it. Publish that coupon first.' },
  ],
  'bundle-points-not-ready': [
    {
      title: 'Points cannot be given yet',
      words: 'There is no points card to credit. Take the points out, or publish once there is one.',
    },
  ],
  'tier-scheme-exists': [
    {
      title: 'There are tiers here already',
      words: 'A brand has one set and the group has one, so that nobody stands on two. Change the one there is.',
    },
  ],
  'tier-unknown': [
    { title: 'There is no such tier', words: 'The tiers may have just changed. Reload and choose again.' },
  ],
  'no-group-tiers': [
    {
      title: 'The group has no tiers',
      words:
        'Without these the brand would have none. Publish tiers of the group first, then come back. Nothing has changed.',
    },
  ],
  'tiers-not-live': [
    { title: 'Tiers are not live yet', words: 'Publish them first; then a member’s tier can be changed.' },
  ],
  'benefit-invalid': [
    {
      title: 'The benefit is incomplete',
      words: 'An amount, a rate or an item is missing, so the coupon cannot be printed.',
    },
  ],
  'program-not-live': [
    {
      title: 'This programme is not running',
      words: 'It ended or is not published yet, so nothing on it can be changed. Reload and choose one that runs.',
    },
  ],
  'not-enough-left': [
    {
      title: 'There is not that much to take off',
      words: '{missing} are missing: used or lapsed by now. Take off less, or look at the history first.',
    },
    {
      title: 'There is not that much to take off',
      words: 'Some was used or has lapsed. Take off less, or look at the history first.',
    },
  ],
  'nothing-to-adjust': [
    {
      title: 'The card cannot take this',
      words:
        'It is complete and does not go on, or that step is done or not next. Look at the card and choose another step or card.',
    },
  ],
  'adjusted-already': [
    {
      title: 'The very same was done today',
      words:
        'At {doneAt}: same programme, amount and reason. If it is another one, say so in the reason, for example “second cup”.',
    },
    {
      title: 'The very same was done already',
      words: 'Same programme, amount and reason. If it is another one, say so in the reason, for example “second cup”.',
    },
  ],
  'adjustment-too-large': [
    { title: 'Too much at once', words: 'At most {most} at a time. Check the number; if it is right, do it in parts.' },
    { title: 'Too much at once', words: 'Check the number; if it is right, do it in parts.' },
  ],
  'adjustment-undone': [
    { title: 'This was undone already', words: 'An adjustment can be undone once. Reload to see the balance.' },
  ],
  'adjustment-final': [
    {
      title: 'Ten minutes are over',
      words: 'It could be undone until {untilAt}. Make a correction instead, so that the member can follow.',
    },
    {
      title: 'This cannot simply be undone',
      words: 'Two people agreed to it, or another card took over from it. Make a correction instead.',
    },
  ],
  'occurred-in-future': [
    {
      title: 'That has not happened yet',
      words: 'A late credit is for something that was missed. Choose a time before now.',
    },
  ],
  'occurred-outside-period': [
    {
      title: 'The card had not begun on that day',
      words: 'It runs from {from}; what was bought before does not count. Change the day, or choose another card.',
    },
    {
      title: 'The card was over on that day',
      words: 'It ran until {until}; what was bought later does not count. Change the day, or choose another card.',
    },
    {
      title: 'That day is outside the period of the card',
      words: 'Look at the period of the card, then change the day or choose another card.',
    },
  ],
  'nothing-to-extend': [
    {
      title: 'There is nothing to extend',
      words: 'It never ends, has ended, or ends later than that already. Look at its end and choose a later day.',
    },
  ],
  'until-invalid': [
    { title: 'That day cannot be an end', words: 'It must lie after today and within five years. Choose another day.' },
  ],
  'approval-waiting': [
    {
      title: 'The same one is waiting already',
      words: 'A second person has until {untilAt} to agree. There is no need to send it again.',
    },
    {
      title: 'The same one is waiting already',
      words: 'It waits for a second person. There is no need to send it again.',
    },
  ],
  'approval-decided': [
    { title: 'This has been decided', words: 'At {decidedAt}. Reload to see how.' },
    { title: 'This has been decided', words: 'Reload to see how.' },
  ],
  'approval-lapsed': [
    {
      title: 'This request has lapsed',
      words: 'Nobody decided within fourteen days. If it is still needed, whoever asked sends it again.',
    },
  ],
  'same-person': [
    {
      title: 'You cannot agree to your own request',
      words: 'Above the limit two people look at it. Ask a colleague who may do this.',
    },
  ],
  'coupon-reissued': [
    {
      title: 'This coupon was re-issued already',
      words: 'The new one is in the member’s wallet, so this one is over. To extend or replace it, go by the new one.',
    },
  ],
  'bundle-not-live': [
    { title: 'The bundle is not live', words: 'It can be given once it is published. Publish it first.' },
  ],
  'bundle-given-already': [
    {
      title: 'This member has had the bundle',
      words: 'It is given once to each person. To give it again, let the bundle be given more than once.',
    },
  ],
  'bundle-points-elsewhere': [
    {
      title: 'It holds points of another brand',
      words:
        'This member has not joined the brand whose points these are. Let them join it first, or give a bundle of coupons only.',
    },
  ],
}
