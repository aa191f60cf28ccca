import type { Words } from '../words-of.ts'

export const times: Words['times'] = {
  tag: 'ja-JP',
  month: 'numeric',
  longMonth: 'numeric',
  weekday: 'narrow',
  weekdayName: 'long',
  day: '{date}（{weekday}）',
  dayOfYear: '{year}/{date}（{weekday}）',
  moment: '{day}{clock}',
  longDay: '{month}月{date}日（{weekday}）',
  longDayOfYear: '{year}年{month}月{date}日（{weekday}）',
  onlyMonth: '{month}月',
  monthOfYear: '{year}年{month}月',
  todayAt: '今日 {clock}',
  today: '今日',
  yesterday: '昨日',
  daysAgo: '{count}日前',
  now: 'たった今',
  minutesAgo: '{count}分前',
  hoursAgo: '{count}時間前',
}
