import { describe, expect, it } from 'vitest'
import { nextRun } from './next-run.ts'

const from = Date.parse('2026-11-21T00:00:00Z')
const after = (expression: string, zone = 'UTC') => {
  const next = nextRun(expression, zone, from, from)
  return next === undefined ? undefined : new Date(next).toISOString().slice(0, 16)
}

it.each([
  ['cron(0 10 * * ? *)', '2026-11-21T10:00'],
  ['cron(15 12 * * ? *)', '2026-11-21T12:15'],
  ['cron(0 18 ? * MON-FRI *)', '2026-11-23T18:00'],
  ['cron(0 8 1 * ? *)', '2026-12-01T08:00'],
  ['cron(0/15 * * * ? *)', '2026-11-21T00:15'],
  ['cron(5/20 8-17 ? * 2-6 *)', '2026-11-23T08:05'],
  ['cron(0 9 ? * 1 *)', '2026-11-22T09:00'],
  ['cron(0 9 ? * 6L *)', '2026-11-27T09:00'],
  ['cron(0 9 ? * 3#2 *)', '2026-12-08T09:00'],
  ['cron(0 9 L * ? *)', '2026-11-30T09:00'],
  ['cron(0 9 15W * ? *)', '2026-12-15T09:00'],
  ['cron(5 4 31 * ? *)', '2026-12-31T04:05'],
  ['cron(0 0 29 2 ? *)', '2028-02-29T00:00'],
  ['cron(0 0 1 1 ? 2020)', undefined],
  ['cron(0 0 1 1 ? 2027)', '2027-01-01T00:00'],
  ['rate(5 minutes)', '2026-11-21T00:05'],
  ['rate(1 day)', '2026-11-22T00:00'],
  ['at(2026-12-01T10:00:00)', '2026-12-01T10:00'],
  ['at(2026-11-01T10:00:00)', undefined],
])('reads %s as %s', (expression, instant) => expect(after(expression)).toBe(instant))

describe('a time zone', () => {
  it('moves cron and at', () => {
    expect(after('cron(0 10 * * ? *)', 'Asia/Taipei')).toBe('2026-11-21T02:00')
    expect(after('at(2026-12-01T10:00:00)', 'Asia/Taipei')).toBe('2026-12-01T02:00')
  })
})

it.each([
  'rate(1 minutes)',
  'rate(5 minute)',
  'rate(0 days)',
  'cron(0 10 * * * *)',
  'cron(0 10 ? * ? *)',
  'cron(* * *)',
  'every day',
  'cron(99 10 * * ? *)',
])('refuses %s', (expression) =>
  expect(() => after(expression)).toThrow(expect.objectContaining({ name: 'ValidationException' })),
)
