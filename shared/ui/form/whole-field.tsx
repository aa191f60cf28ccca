import type { ComponentChildren } from 'preact'

interface Props {
  label: string
  value: number
  min: number
  max: number
  change: (value: number) => void
  /** Beside the number: NT$, 個月. */
  before?: ComponentChildren
  after?: ComponentChildren
  isBad?: boolean
  id?: string
}

/** Letters that the padding and the arrows take. */
const EDGES = 6

/** A whole number; what is not one, or out of bounds, is not taken over. */
export const WholeField = ({ label, value, min, max, change, before, after, isBad, id }: Props) => (
  <span class="affix">
    {before}
    <input
      class="input input--n"
      type="number"
      style={{ width: `${String(max).length + EDGES}ch` }}
      inputMode="numeric"
      id={id}
      min={min}
      max={max}
      aria-label={label}
      aria-invalid={isBad || undefined}
      value={value}
      onInput={(event) => {
        const typed = Number(event.currentTarget.value)
        if (Number.isInteger(typed) && typed >= min && typed <= max) change(typed)
      }}
    />
    {after}
  </span>
)
