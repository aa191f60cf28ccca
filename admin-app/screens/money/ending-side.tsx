import { fill } from '#shared/base/text.ts'
import { moneyFor } from '#shared/domain/report/still-owed.ts'
import { nowMs } from '../../data/clock.ts'
import { Section } from '../../parts/page/section.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import { dayOf, noonOf } from '../../words/time.ts'
import { totalOf, type Money } from './money-figures.ts'
import { counted, dollars, unitOf } from './say-month.ts'

interface Line {
  key: string
  says: string
  money: number | null
}

const linesOf = ({ programs, coupons }: Money, week: number): Line[] => {
  const units = programs.flatMap(({ programId, name, unit, worth, weeks }) =>
    weeks[week] ? [{ programId, name, unit, worth, count: weeks[week] }] : [],
  )
  const count = totalOf(coupons.map(({ weeks }) => weeks[week] ?? 0))
  const value = totalOf(coupons.map((one) => (one.weeks[week] ?? 0) * (one.value ?? 0)))
  return [
    ...units.map(({ programId, name, unit, worth, count: n }) => ({
      key: programId as string,
      says: fill(words.endingUnits, { name, unit: unitOf(unit, n), count: counted(n) }),
      money: worth ? moneyFor(n, worth) : null,
    })),
    ...(count === 0
      ? []
      : [{ key: 'coupons', says: fill(words.endingCoupons, { count: counted(count) }), money: value || null }]),
  ]
}

/** What ends this month, week by week. */
export const EndingSide = ({ money }: { money: Money }) => {
  const now = nowMs()
  const short = (day: string) => dayOf(noonOf(day), now)
  const weeks = money.weeks.map((week, nth) => ({ ...week, lines: linesOf(money, nth) }))
  const last = money.weeks.at(-1)!.until
  return (
    <Section title={words.ending} note={fill(words.endingNote, { day: short(last) })} class="money__ending">
      {weeks.every(({ lines }) => lines.length === 0) ? (
        <p class="note">{words.endingNone}</p>
      ) : (
        weeks.map(
          ({ from, until, lines }) =>
            lines.length > 0 && (
              <div key={from} class="money__week">
                <h3>{from === until ? short(from) : fill(words.week, { from: short(from), until: short(until) })}</h3>
                <dl class="why">
                  {lines.map(({ key, says, money: worth }) => (
                    <div key={key} class="facts__row">
                      <dt>{says}</dt>
                      <dd>{worth === null ? '' : dollars(worth)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ),
        )
      )}
    </Section>
  )
}
