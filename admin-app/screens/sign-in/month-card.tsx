import { businessDay, instant } from '#shared/base/time.ts'
import { fill } from '#shared/base/text.ts'
import { CardFace } from '#shared/ui/card-face.tsx'
import { InkDefs } from '#shared/ui/marks/ink.tsx'
import { StampMark } from '#shared/ui/stamp-mark.tsx'
import { signInWords as words } from '../../words/words.ts'
import { monthShape } from './month-shape.ts'

/** This month, a stamp for every day the shop has opened. @param now epoch ms */
export const MonthCard = ({ now }: { now: number }) => {
  const [year, month, today] = businessDay(instant(now)).split('-').map(Number) as [number, number, number]
  const { firstWeekday, days } = monthShape(year, month)
  return (
    <div class="monthcard" data-brand>
      <InkDefs />
      <CardFace face={{ pattern: 'beans', picture: null }} class="monthcard__head">
        <b>{words.months[month - 1]}</b>
        <span>{fill(words.dayOfMonth, { day: today })}</span>
      </CardFace>
      <div class="monthcard__days">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
        {Array.from({ length: days }, (_, at) => at + 1).map((day) => (
          <i
            key={day}
            class={`monthcard__day ${day <= today ? 'on' : ''}`}
            style={day === 1 ? { gridColumnStart: firstWeekday + 1 } : {}}
          >
            {day <= today ? (
              <StampMark
                mark="haifeng"
                name={words.months[month - 1]!}
                seed={`${year}-${month}-${day}`}
                date={String(day)}
                wet={day === today}
              />
            ) : (
              day
            )}
          </i>
        ))}
      </div>
    </div>
  )
}
