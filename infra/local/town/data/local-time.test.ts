import { expect, test } from 'vitest'
import { dayWords, localTime, sinceWords } from './local-time.ts'

const morning = Date.parse('2026-11-21T02:07:44Z')

test('the clock on the street shows Taipei', () => {
  expect(localTime(morning)).toMatchObject({ date: '11 月 21 日（六）', time: '10:07', seconds: '44' })
  expect(localTime(Date.parse('2026-11-21T16:30:00Z'))).toMatchObject({
    date: '11 月 22 日（日）',
    time: '00:30',
    hour: 0.5,
  })
})

test('a day is told as people tell it', () => {
  expect(dayWords('2026-11-20T16:00:00Z', morning)).toBe('今天')
  expect(dayWords('2026-11-24T02:00:00Z', morning)).toBe('11/24（二）')
})

test('how long something waits is told in its largest unit', () => {
  expect(sinceWords('2026-11-21T02:07:30Z', morning)).toBe('剛剛')
  expect(sinceWords('2026-11-21T00:00:00Z', morning)).toBe('2 小時')
  expect(sinceWords('2026-11-18T00:00:00Z', morning)).toBe('3 天')
})
