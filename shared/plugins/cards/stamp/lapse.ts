// When the stamps of a card lapse. Days are Taipei's: a promise "until 12/31" holds until that midnight.
import { instant, type Instant, ms } from '../../../base/time.ts'
import type { Validity } from '../../../domain/card/stamp-card.ts'

/** Taipei has kept one offset since 1979. */
const OFFSET = 8 * 3_600_000

const endOfDay = (year: number, month: number, day: number): Instant =>
  instant(Date.UTC(year, month, day, 23, 59, 59, 999) - OFFSET)

/** The end of the same day some months later; of the month's last day when it has no such day. */
export const monthsAfter = (at: Instant, months: number): Instant => {
  const local = new Date(ms(at) + OFFSET)
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return endOfDay(year, month, Math.min(local.getUTCDate(), lastDay))
}

/** @param first of the stamps on the card @param last of them; null = they never lapse */
export const lapse = (validity: Validity, first: Instant, last: Instant): Instant | null => {
  switch (validity.kind) {
    case 'months-after-last-stamp':
      return monthsAfter(last, validity.months)
    case 'months-after-first-stamp':
      return monthsAfter(first, validity.months)
    case 'until': {
      const [year, month, day] = validity.day.split('-').map(Number)
      return endOfDay(year!, month! - 1, day!)
    }
    case 'never':
      return null
  }
}
