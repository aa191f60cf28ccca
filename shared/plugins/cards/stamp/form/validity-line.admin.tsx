import type { Validity } from '../../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { RadioRows } from '../../../../ui/form/radio-rows.tsx'
import { VALIDITIES } from '../say-stamp.ts'
import { words } from '../words/words.ts'

const MONTHS_MAX = 36

const starting = (kind: Validity['kind'], before: Validity): Validity => {
  const months = 'months' in before ? before.months : 6
  if (kind === 'until') return { kind, day: '' }
  return kind === 'never' ? { kind } : { kind, months }
}

export const ValidityLine = ({ validity, change }: { validity: Validity; change: (validity: Validity) => void }) => (
  <FormLine label={words.validity} flat>
    <RadioRows
      label={words.validity}
      id="card-validity"
      chosen={validity.kind}
      options={VALIDITIES}
      choose={(kind) => change(starting(kind, validity))}
    >
      {'months' in validity && (
        <>
          <input
            class="input tiny"
            type="number"
            min={1}
            max={MONTHS_MAX}
            aria-label={words.months}
            value={validity.months}
            onInput={(event) => {
              const months = Math.round(Number(event.currentTarget.value))
              if (months >= 1 && months <= MONTHS_MAX) change({ ...validity, months })
            }}
          />
          <span>{words.months}</span>
        </>
      )}
      {validity.kind === 'until' && (
        <input
          class="input days"
          type="date"
          aria-label={words.until}
          aria-invalid={!validity.day || undefined}
          value={validity.day}
          onInput={(event) => change({ kind: 'until', day: event.currentTarget.value })}
        />
      )}
    </RadioRows>
  </FormLine>
)
