// Month and day, no year asked.
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'

/** February has 29: somebody was born then. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const two = (n: number) => String(n).padStart(2, '0')
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

export const Birthday = ({ onChange }: { onChange: (birthday: string | undefined) => void }) => {
  const { words, fill } = useApp()
  const [month, setMonth] = useState(0)
  const [day, setDay] = useState(0)
  const days = month === 0 ? 31 : LONGEST[month - 1]!
  const choose = (nextMonth: number, nextDay: number) => {
    const kept = nextMonth > 0 && nextDay > LONGEST[nextMonth - 1]! ? 0 : nextDay
    setMonth(nextMonth)
    setDay(kept)
    onChange(nextMonth > 0 && kept > 0 ? `${two(nextMonth)}-${two(kept)}` : undefined)
  }
  return (
    <fieldset class="field">
      <legend>
        {words.join.birthday} <span class="opt">{words.join.optional}</span>
      </legend>
      <div class="pair">
        <span class="select">
          <select
            aria-label={words.join.month}
            value={month}
            onChange={(event) => choose(Number(event.currentTarget.value), day)}
          >
            <option value={0}>{words.join.monthNone}</option>
            {upTo(12).map((n) => (
              <option value={n} key={n}>
                {fill(words.join.monthOf, { n })}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
        <span class="select">
          <select
            aria-label={words.join.day}
            value={day}
            onChange={(event) => choose(month, Number(event.currentTarget.value))}
          >
            <option value={0}>{words.join.dayNone}</option>
            {upTo(days).map((n) => (
              <option value={n} key={n}>
                {fill(words.join.dayOf, { n })}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
      <p class="hint">{words.join.birthdayHint}</p>
    </fieldset>
  )
}
