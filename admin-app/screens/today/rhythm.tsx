import { fill } from '#shared/base/text.ts'
import { Section } from '../../parts/page/section.tsx'
import { todayWords as words } from '../../words/words.ts'
import { busiest, dotSize, hoursShown } from './hours.ts'

export interface RhythmRow {
  name: string
  stamps: number
  byHour: readonly number[]
}

const rowLabel = ({ name, stamps, byHour }: RhythmRow) =>
  stamps === 0
    ? fill(words.rhythmNone, { store: name })
    : fill(words.rhythmRow, { store: name, sum: stamps, hour: busiest(byHour), most: Math.max(...byHour) })

/** Hours across, stores down; ink where points were collected. @param nowHour hours from here on have not been yet */
export const Rhythm = ({ rows, nowHour }: { rows: readonly RhythmRow[]; nowHour: number }) => {
  const hours = hoursShown(rows.map(({ byHour }) => byHour))
  const most = Math.max(...rows.flatMap(({ byHour }) => byHour))
  return (
    <Section title={words.rhythm} note={words.rhythmNote}>
      <div class="rhythm" style={{ '--hours': hours.length }}>
        {rows.map((row) => (
          <div key={row.name} class="rhythm__row" role="img" aria-label={rowLabel(row)}>
            <span class="rhythm__name">{row.name}</span>
            {hours.map((hour) => {
              const count = row.byHour[hour] ?? 0
              return (
                <i
                  key={hour}
                  class={count > 0 ? 'on' : hour > nowHour ? 'ahead' : ''}
                  style={{ '--d': dotSize(count, most) }}
                  title={fill(words.rhythmDot, { hour, count })}
                />
              )
            })}
            <b class="num">{row.stamps}</b>
          </div>
        ))}
        <div class="rhythm__row rhythm__hours" aria-hidden="true">
          <span />
          {hours.map((hour) => (
            <small key={hour}>{hour % 2 === 0 ? hour : ''}</small>
          ))}
          <span />
        </div>
      </div>
    </Section>
  )
}
