import type { Words } from '../words-of.ts'

/** How times are said. `month`, `weekday` and `weekdayName` (inside a sentence) are those of Intl.DateTimeFormat. */
export const times: Words['times'] = {
  tag: 'en-GB',
  month: 'short',
  longMonth: 'long',
  weekday: 'short',
  weekdayName: 'long',
  day: '{date} ({weekday})',
  dayOfYear: '{date} {year} ({weekday})',
  moment: '{day} {clock}',
  longDay: '{weekday} {date} {month}',
  longDayOfYear: '{weekday} {date} {month} {year}',
  onlyMonth: '{month}',
  monthOfYear: '{month} {year}',
  todayAt: 'today at {clock}',
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: '{count} days ago',
  now: 'just now',
  minutesAgo: '{count} min ago',
  hoursAgo: '{count} h ago',
}
