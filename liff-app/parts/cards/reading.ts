import type { CardReading } from '#shared/plugins/cards/faces.ts'
import { daysLeft, sayDay, sayFullDay, sayTime } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { useFirst } from '../words.ts'

/** What a kind’s own face is told about its reader. */
export const useReading = (): CardReading => {
  const { words, fill, locale, brand, say, href, phase, staleSince } = useFirst()
  const today = now()
  return {
    locale,
    brand,
    say,
    href,
    now: today,
    asOf: phase === 'line-failed' && staleSince !== null ? fill(words.home.stale, { time: sayTime(staleSince) }) : null,
    day: (at) => sayDay(at, today, locale),
    fullDay: (at) => sayFullDay(at, locale),
    daysLeft: (at) => daysLeft(at, today),
  }
}
