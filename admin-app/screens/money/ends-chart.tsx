import { fill } from '#shared/base/text.ts'
import { Section } from '../../parts/page/section.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import { monthsOf, type Money } from './money-figures.ts'
import { counted, dollars, sayMonth } from './say-month.ts'
import { shortMonthOf } from '../../words/time.ts'

/** Money that ends in each of the months to come. */
export const EndsChart = ({ programs, today }: Money) => {
  const months = monthsOf(programs, today)
  const most = Math.max(...months.map(({ money }) => money))
  if (most <= 0) return null
  return (
    <Section title={words.endsIn} note={words.endsNote}>
      <ol class="money__ends">
        {months.map(({ month, money }) => (
          <li key={month} style={{ '--h': Math.max(0, money) / most }}>
            <span class="sr">{fill(words.endsBar, { month: sayMonth(month, today), money: dollars(money) })}</span>
            <b aria-hidden="true">{money === 0 ? '–' : counted(money)}</b>
            <i aria-hidden="true" />
            <small aria-hidden="true">{shortMonthOf(month)}</small>
          </li>
        ))}
      </ol>
    </Section>
  )
}
