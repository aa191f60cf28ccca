// A message that LINE did not answer for is told again, with the same retry key.
import { after, HOUR, MINUTE, ms, type Instant } from '../../base/time.ts'

/** A try with the key again is LINE's 409 for 24 hours (Messaging API reference, “Retrying”); the last one is well before, since afterwards it would be a second message. */
const LASTS_MS = 23 * HOUR
const LONGEST_MS = 30 * MINUTE

/** As long again as it has waited so far, from a minute to half an hour; nothing when it is given up. */
export const nextTry = ({ first, ends }: { first: Instant; ends?: string }, now: Instant): Instant | undefined => {
  const waited = ms(now) - ms(first)
  const next = after(now, Math.min(Math.max(waited, MINUTE), LONGEST_MS))
  if (next > after(first, LASTS_MS) || (ends && next >= ends)) return undefined
  return next
}
