// When the stamps of a card lapse.
import { endOfDay, monthsAfter } from '../../../base/calendar.ts'
import type { Instant } from '../../../base/time.ts'
import type { Validity } from '../../../domain/card/stamp-card.ts'
import { laterEnd } from '../../../domain/ledger/lapse-rule.ts'

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

/** A card once begun never ends before what its holder was told. @param promised undefined: it is only now begun */
export const promisedEnd = (
  validity: Validity,
  first: Instant,
  last: Instant,
  promised: Instant | null | undefined,
): Instant | null => {
  const end = lapse(validity, first, last)
  return promised === undefined ? end : laterEnd(promised, end)
}
