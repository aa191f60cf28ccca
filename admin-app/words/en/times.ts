import type { Words } from '../words-of.ts'

/** How times are said. `month` and `weekday` are those of Intl.DateTimeFormat. */
export const times: Words['times'] = {
  tag: 'en-GB',
  month: 'short',
  weekday: 'short',
  day: '{date} ({weekday})',
  dayOfYear: '{date} {year} ({weekday})',
  moment: '{day} {clock}',
  longDay: '{weekday} {date} {monthName}',
  longDayOfYear: '{weekday} {date} {monthName} {year}',
  onlyMonth: '{monthName}',
  monthOfYear: '{monthName} {year}',
  todayAt: 'today at {clock}',
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: '{count} days ago',
  now: 'just now',
  minutesAgo: '{count} min ago',
  hoursAgo: '{count} h ago',
}
