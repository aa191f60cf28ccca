// That a clerk has read a live code while it was of now: the bill is typed in after it, and codes change every half minute.
import { after, epochSeconds, MINUTE, type Instant } from '#shared/base/time.ts'
import { keyedHash, keyedHashes } from './keyed-hash.ts'

/** Long enough for a bill, too short for another guest. */
export const SEEN_MS = 5 * MINUTE
const PURPOSE = 'seen-live'

/** Whose code it was, and who read it where: it is good for nobody else. */
export interface SeenBy {
  group: string
  store: string
  clerk: string
  member: string
}

const partsOf = ({ group, store, clerk, member }: SeenBy, step: string, until: string) => [
  group,
  store,
  clerk,
  member,
  step,
  until,
]

/** Told to the clerk’s app by us, and back to us. @param step the half minute of the code; it is spent once, by whichever way */
export const signSeen = async (seen: SeenBy, step: number, now: Instant): Promise<string> => {
  const until = String(epochSeconds(after(now, SEEN_MS)))
  return `${step}.${until}.${await keyedHash(PURPOSE, ...partsOf(seen, String(step), until))}`
}

/** The half minute of the code that was read; undefined where it is not ours, not theirs, or too long ago. */
export const readSeen = async (token: string, seen: SeenBy, now: Instant): Promise<number | undefined> => {
  const [step = '', until = '', hash = ''] = token.split('.')
  const known = await keyedHashes(PURPOSE, ...partsOf(seen, step, until))
  return known.includes(hash) && Number(until) > epochSeconds(now) ? Number(step) : undefined
}
