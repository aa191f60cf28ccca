import { expect, test } from 'vitest'
import { after, DAY, type Instant } from '../../base/time.ts'
import { awaitedSince, awaitedState, awaitedUntil } from './awaited.ts'
import { judgePaidAt, LATE_DAYS } from './order.ts'

const REFUNDED = '2026-11-03T04:00:00.000Z' as Instant

test('a refund waits as long as the order that it refunds would still be taken', () => {
  const last = awaitedUntil(REFUNDED)
  expect(awaitedState(REFUNDED, last)).toBe('waiting')
  expect(judgePaidAt(REFUNDED, last).ok).toBe(true)
  const over = after(last, 1)
  expect(awaitedState(REFUNDED, over)).toBe('unmatched')
  expect(judgePaidAt(REFUNDED, over).ok).toBe(false)
})

test('what was never matched is still told for a while', () => {
  const over = after(REFUNDED, (LATE_DAYS + 1) * DAY)
  expect(awaitedSince(over) < REFUNDED).toBe(true)
  expect(awaitedSince(after(REFUNDED, (2 * LATE_DAYS + 1) * DAY)) > REFUNDED).toBe(true)
})
