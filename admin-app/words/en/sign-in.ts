import type { Words } from '../words-of.ts'

export const signInWords: Words['signInWords'] = {
  title: 'Sign in',
  greetings: {
    morning: 'Good morning, doors open.',
    noon: 'Good afternoon. How is the shop?',
    evening: 'Good evening. That was a day’s work.',
    night: 'So late. Sit down for a moment.',
  },
  lead: 'Sign in with your team account and see who came in today and what they collected.',
  go: 'Sign in',
  going: 'Taking you there…',
  back: 'You come back to the page you were on.',
  returning: 'Signing in…',
  again: 'Sign in again',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  dayOfMonth: 'Day {day}',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
