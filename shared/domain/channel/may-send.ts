// Whether a message may go now. Every no has a word that a marketer reads.
import { after, businessDay, DAY, HOUR, instant, ms, type Instant } from '../../base/time.ts'

/** A notice is about something the member holds; anything else is marketing and needs their consent. */
export type Purpose = 'notice' | 'marketing'

/** Taipei local hours in which no marketing goes out. */
export const QUIET = { from: 21, until: 9 }
/** Marketing messages a member gets in thirty days, as the settings page promises. */
export const CAP = { messages: 4, days: 30 }
const TAIPEI = 8 * HOUR

export interface Standing {
  isFriend: boolean
  marketing: boolean
  /** Marketing messages of the last thirty days. */
  recent: number
}

export type Permit =
  | { go: 'now' }
  | { go: 'held'; until: Instant; reason: 'quiet-hours' }
  | { go: 'never'; reason: 'not-a-friend' | 'no-consent' | 'cap' }

const hourOf = (at: Instant) => new Date(ms(at) + TAIPEI).getUTCHours()

/** When the quiet hours that hold now end; undefined outside them. */
export const quietUntil = (now: Instant): Instant | undefined => {
  const hour = hourOf(now)
  if (hour < QUIET.from && hour >= QUIET.until) return undefined
  const day = hour >= QUIET.from ? after(now, DAY) : now
  return instant(Date.parse(`${businessDay(day)}T${String(QUIET.until).padStart(2, '0')}:00:00+08:00`))
}

export const maySend = (purpose: Purpose, standing: Standing, now: Instant): Permit => {
  if (!standing.isFriend) return { go: 'never', reason: 'not-a-friend' }
  if (purpose === 'notice') return { go: 'now' }
  if (!standing.marketing) return { go: 'never', reason: 'no-consent' }
  if (standing.recent >= CAP.messages) return { go: 'never', reason: 'cap' }
  const until = quietUntil(now)
  return until ? { go: 'held', until, reason: 'quiet-hours' } : { go: 'now' }
}
