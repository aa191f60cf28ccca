// Why a test SMS did not go out, said to staff: members read other words for the same.
import type { Words } from '../words-of.ts'

export const smsFailures: Words['smsFailures'] = {
  'phone-invalid': [{ title: 'Not a phone number', words: 'Ten digits that start with 09.' }],
  'sms-too-often': [
    { title: 'This phone was texted a moment ago', words: 'The next may go after {retryAt}. Look at the phone first.' },
    { title: 'This phone was texted a moment ago', words: 'Wait a little. Look at the phone first.' },
  ],
  'sms-refused': [
    {
      title: 'The provider does not text this number',
      words: 'It may be unused or abroad. The account itself is fine; try another phone.',
    },
  ],
}
