import type { ComponentChildren } from 'preact'

export interface ChoiceProps {
  kind: 'radio' | 'checkbox'
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
  label: ComponentChildren
  hint?: ComponentChildren
  disabled?: boolean
}

/** One of several, or one more: the native control keeps the keyboard, the drawn tick keeps the hand. */
export const Choice = ({ kind, name, checked, onChange, label, hint, disabled }: ChoiceProps) => (
  <label class="choice">
    <input
      class={`tick ${kind === 'radio' ? 'tick--o' : ''}`}
      type={kind}
      name={name}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
    {hint && <small>{hint}</small>}
  </label>
)
