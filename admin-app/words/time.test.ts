import { describe, expect, it } from 'vitest'
import { clockOf, dayBefore, dayOf, daysAgo, longDayOf, momentOf, shortMomentOf, sinceOf, todayOf } from './time.ts'

const NOW = Date.parse('2026-11-21T08:20:00.000Z')

describe('times as people at a counter say them', () => {
  it('stands in the zone of the shops, with the weekday', () => {
    expect(momentOf('2026-11-26T06:02:00.000Z', NOW)).toBe('11/26（四）14:02')
    expect(clockOf('2026-11-20T16:05:00.000Z')).toBe('00:05')
  })
  it('names the year only when it is another one', () => {
    expect(dayOf('2027-03-31T15:59:59.999Z', NOW)).toBe('2027/3/31（三）')
    expect(longDayOf('2026-11-21T00:00:00.000Z', NOW)).toBe('11 月 21 日（六）')
  })
  it('counts days by the calendar, not by 24 hours', () => {
    expect(daysAgo('2026-11-20T15:59:00.000Z', NOW)).toBe('昨天')
    expect(daysAgo('2026-11-20T16:01:00.000Z', NOW)).toBe('今天')
    expect(daysAgo('2026-10-21T08:00:00.000Z', NOW)).toBe('31 天前')
  })
  it('says how long ago while that is short', () => {
    expect(sinceOf('2026-11-21T08:19:55.000Z', NOW)).toBe('剛剛')
    expect(sinceOf('2026-11-21T08:15:00.000Z', NOW)).toBe('5 分鐘前')
    expect(sinceOf('2026-11-21T06:15:00.000Z', NOW)).toBe('2 小時前')
    expect(sinceOf('2026-11-19T06:15:00.000Z', NOW)).toBe('11/19（四）')
  })
  it('leaves the day out when it was today', () => {
    expect(shortMomentOf('2026-11-21T06:02:00.000Z', NOW)).toBe('14:02')
    expect(shortMomentOf('2026-11-20T06:02:00.000Z', NOW)).toBe('11/20（五）14:02')
  })
  it('knows today and the days before', () => {
    expect(todayOf(Date.parse('2026-11-21T16:30:00.000Z'))).toBe('2026-11-22')
    expect(dayBefore('2026-11-01')).toBe('2026-10-31')
    expect(dayBefore('2026-11-21', 7)).toBe('2026-11-14')
  })
})
