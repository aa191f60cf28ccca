import { fill } from '#shared/base/text.ts'
import type { Day } from '#shared/base/time.ts'
import { Section } from '../../parts/page/section.tsx'
import { nowMs } from '../../data/clock.ts'
import { todayWords as words } from '../../words/words.ts'
import { dayOf, noonOf, weekdayOf } from '../../words/time.ts'

export interface DayCounts {
  day: Day
  joins: number
  stamps: number
}

/** A bar for every day; each opens that day. */
export const TwoWeeks = ({ days, shown }: { days: readonly DayCounts[]; shown: Day }) => {
  const most = Math.max(1, ...days.map(({ stamps }) => stamps))
  return (
    <Section title={words.weeks} note={words.weeksNote}>
      <ol class="weeks">
        {days.map(({ day, joins, stamps }) => {
          return (
            <li key={day}>
              <a href={`/admin/?day=${day}`} aria-current={day === shown ? 'date' : undefined}>
                <span class="sr">{fill(words.weeksBar, { day: dayOf(noonOf(day), nowMs()), joins, stamps })}</span>
                <span class="weeks__joins num" aria-hidden="true">
                  {joins}
                </span>
                <i style={{ '--h': stamps / most }} />
                <small aria-hidden="true">{weekdayOf(noonOf(day))}</small>
                <small class="weeks__date" aria-hidden="true">
                  {Number(day.slice(8))}
                </small>
              </a>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
