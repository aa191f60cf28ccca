import { HOUR } from '#shared/base/time.ts'
import type { signInWords } from '../../words/words.ts'

const TAIPEI_AHEAD_HOURS = 8

/** @param now epoch ms */
export const greetingAt = (now: number): keyof typeof signInWords.greetings => {
  const hour = Math.floor(now / HOUR + TAIPEI_AHEAD_HOURS) % 24
  if (hour < 5 || hour >= 23) return 'night'
  if (hour < 11) return 'morning'
  return hour < 17 ? 'noon' : 'evening'
}
