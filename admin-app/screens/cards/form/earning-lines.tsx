// How a card is earned: from where, how often, how many times a day.
import { fill } from '#shared/base/text.ts'
import { CHOSEN_WAYS, type Way } from '#shared/domain/card/program.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { cardForm as words, wayWords } from '../../../words/rooms.ts'
import { CAPS, INTERVALS, sayPace } from './choices.ts'
import type { ProgramFormProps } from './form-props.ts'

const WaysLine = ({ program, change }: ProgramFormProps) => {
  const chosen = CHOSEN_WAYS.filter((way) => program.ways.includes(way))
  const put = (way: Way, on: boolean) =>
    change({ ...program, ways: CHOSEN_WAYS.filter((one) => (one === way ? on : chosen.includes(one))) })
  return (
    <FormLine label={words.fields.ways} flat>
      <div id="card-ways" tabIndex={-1}>
        {CHOSEN_WAYS.map((way) => (
          <Choice
            key={way}
            kind="checkbox"
            checked={chosen.includes(way)}
            disabled={chosen.length === 1 && chosen[0] === way}
            label={wayWords[way].label}
            hint={wayWords[way].hint}
            onChange={(on) => put(way, on)}
          />
        ))}
      </div>
    </FormLine>
  )
}

const withOwn = (listed: readonly number[], own: number | null) =>
  own === null || listed.includes(own) ? listed : [...listed, own].sort((a, b) => a - b)

const PaceLine = ({ program, change }: ProgramFormProps) => (
  <>
    <FormLine label={words.interval}>
      <select
        id="card-interval"
        class="select"
        aria-label={words.interval}
        value={program.intervalMinutes}
        onChange={(event) => change({ ...program, intervalMinutes: Number(event.currentTarget.value) })}
      >
        {withOwn(INTERVALS, program.intervalMinutes).map((minutes) => (
          <option key={minutes} value={minutes}>
            {sayPace(minutes)}
          </option>
        ))}
      </select>
    </FormLine>
    <FormLine label={words.cap}>
      <select
        id="card-cap"
        class="select"
        aria-label={words.cap}
        value={program.dailyCap ?? ''}
        onChange={(event) => change({ ...program, dailyCap: Number(event.currentTarget.value) || null })}
      >
        <option value="">{words.capNone}</option>
        {withOwn(CAPS, program.dailyCap).map((count) => (
          <option key={count} value={count}>
            {fill(words.capTimes, { count })}
          </option>
        ))}
      </select>
    </FormLine>
  </>
)

export const EarningLines = (props: ProgramFormProps) => (
  <>
    <WaysLine {...props} />
    <PaceLine {...props} />
  </>
)
