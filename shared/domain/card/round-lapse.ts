// When what was done on a round of a card lapses.
import { endOfDay, monthsAfter } from '../../base/calendar.ts'
import type { Instant } from '../../base/time.ts'
import type { Validity } from './stamp-card.ts'

/** @param first of what stands on the round @param last of it; null = it never lapses */
export const roundLapse = (validity: Validity, first: Instant, last: Instant): Instant | null => {
  switch (validity.kind) {
    case 'months-after-last-stamp':
      return monthsAfter(last, validity.months)
    case 'months-after-first-stamp':
      return monthsAfter(first, validity.months)
    case 'until':
      return endOfDay(validity.day)
    case 'never':
      return null
  }
}
