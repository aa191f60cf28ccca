import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, HOUR, instant } from '../../base/time.ts'
import { CAP, maySend, QUIET, quietUntil } from './may-send.ts'

/** Taipei local time of one day. */
const at = (time: string) => instant(Date.parse(`2026-11-21T${time}+08:00`))
const noon = at('12:00:00')
const willing = { isFriend: true, marketing: true, recent: 0 }
const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }).map(instant)

describe('quiet hours', () => {
  test('begin at nine in the evening and end at nine in the morning, Taipei time', () => {
    expect(quietUntil(at('20:59:59.999'))).toBeUndefined()
    expect(quietUntil(at('21:00:00'))).toBe('2026-11-22T01:00:00.000Z')
    expect(quietUntil(at('00:00:00'))).toBe('2026-11-21T01:00:00.000Z')
    expect(quietUntil(at('08:59:59.999'))).toBe('2026-11-21T01:00:00.000Z')
    expect(quietUntil(at('09:00:00'))).toBeUndefined()
  })
  test('end at an instant that is not quiet, later than now and within the night', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const until = quietUntil(now)
        if (until === undefined) return
        expect(quietUntil(until)).toBeUndefined()
        expect(until > now).toBe(true)
        expect(until <= after(now, (24 - QUIET.from + QUIET.until) * HOUR)).toBe(true)
      }),
    )
  })
})

describe('a message', () => {
  test('goes to nobody who blocked the account', () => {
    for (const purpose of ['notice', 'marketing'] as const)
      expect(maySend(purpose, { ...willing, isFriend: false }, noon)).toEqual({ go: 'never', reason: 'not-a-friend' })
  })
  test('about something the member holds goes at any hour, without consent and beyond the cap', () => {
    expect(maySend('notice', { isFriend: true, marketing: false, recent: 99 }, at('03:00:00'))).toEqual({ go: 'now' })
  })
  test('of marketing needs consent, room below the cap and a waking hour, in that order', () => {
    expect(maySend('marketing', { ...willing, marketing: false, recent: 99 }, at('03:00:00'))).toMatchObject({
      reason: 'no-consent',
    })
    expect(maySend('marketing', { ...willing, recent: CAP.messages }, at('03:00:00'))).toMatchObject({ reason: 'cap' })
    expect(maySend('marketing', { ...willing, recent: CAP.messages - 1 }, noon)).toEqual({ go: 'now' })
    expect(maySend('marketing', willing, at('03:00:00'))).toEqual({
      go: 'held',
      until: at('09:00:00'),
      reason: 'quiet-hours',
    })
  })
  test('that was held may go when the quiet hours end', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const permit = maySend('marketing', willing, now)
        if (permit.go === 'held') expect(maySend('marketing', willing, permit.until)).toEqual({ go: 'now' })
      }),
    )
  })
})
