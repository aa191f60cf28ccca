import { Minus, Plus } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { form } from '../../words/form.ts'
import { Icon } from '../show/icon.tsx'

export interface StepperProps {
  value: number
  min: number
  max: number
  onValue: (value: number) => void
  /** What is counted, for people who cannot see it. */
  label: string
  step?: number
}

/** A small number that people change by one. */
export const Stepper = ({ value, min, max, onValue, label, step = 1 }: StepperProps) => (
  <span class="stepper" role="group" aria-label={label}>
    <button
      type="button"
      aria-label={fill(form.less, { label })}
      disabled={value <= min}
      onClick={() => onValue(Math.max(min, value - step))}
    >
      <Icon of={Minus} />
    </button>
    <output aria-live="polite">{value}</output>
    <button
      type="button"
      aria-label={fill(form.more, { label })}
      disabled={value >= max}
      onClick={() => onValue(Math.min(max, value + step))}
    >
      <Icon of={Plus} />
    </button>
  </span>
)
