// When what was done on a round of a card lapses.
import { endOfDay, monthsAfter } from '../../base/calendar.ts'
import { after, HOUR, type Instant } from '../../base/time.ts'
import type { Occasion } from './card-kind.ts'
import type { Validity } from './stamp-card.ts'

/** The moment an act is held against the end of a round: what was done in time counts, however late it is told, and the small hours are of the business day before. @param told when it is booked @param occasion where it has one */
export const heldAgainstEnd = (told: Instant, { at, dayEndsAtHour = 0 }: Partial<Occasion>): Instant =>
  at === undefined ? told : after(at < told ? at : told, -dayEndsAtHour * HOUR)

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
