// When the stamps of a card lapse.
import { endOfDay, monthsAfter } from '../../../base/calendar.ts'
import type { Instant } from '../../../base/time.ts'
import type { Validity } from '../../../domain/card/stamp-card.ts'

/** @param first of the stamps on the card @param last of them; null = they never lapse */
export const lapse = (validity: Validity, first: Instant, last: Instant): Instant | null => {
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
