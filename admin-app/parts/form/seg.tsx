import type { ComponentChildren } from 'preact'

export interface SegProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: ComponentChildren; name?: string }[]
  onValue: (value: Value) => void
  small?: boolean
}

/** A few ways to see or do the same thing, one of them pressed. */
export const Seg = <Value extends string>({ label, value, options, onValue, small }: SegProps<Value>) => (
  <div class={`seg ${small ? 'seg--s' : ''}`} role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-label={option.name}
        aria-pressed={option.value === value}
        onClick={() => onValue(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
)
