// When the stamps of a card lapse.
import type { Instant } from '../../../base/time.ts'
import { roundLapse } from '../../../domain/card/round-lapse.ts'
import type { Validity } from '../../../domain/card/stamp-card.ts'
import { laterEnd } from '../../../domain/ledger/lapse-rule.ts'

/** A card once begun never ends before what its holder was told. @param promised undefined: it is only now begun */
export const promisedEnd = (
  validity: Validity,
  first: Instant,
  last: Instant,
  promised: Instant | null | undefined,
): Instant | null => {
  const end = roundLapse(validity, first, last)
  return promised === undefined ? end : laterEnd(promised, end)
}
