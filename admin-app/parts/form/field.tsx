import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { CircleAlert } from 'lucide-preact'
import { Icon } from '../show/icon.tsx'

export interface FieldProps {
  label: ComponentChildren
  /** Beside the label: the unit, 選填. */
  small?: ComponentChildren
  hint?: ComponentChildren
  /** What is wrong and how to put it right. */
  error?: string | null
  /** Draws the control; `described` belongs on its aria-describedby. */
  children: (control: { id: string; described: string | undefined; invalid: boolean }) => ComponentChildren
}

/** A label, a control, a hint, and the error that names what to do. */
export const Field = ({ label, small, hint, error, children }: FieldProps) => {
  const id = useId()
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div class={`field ${error ? 'is-bad' : ''}`}>
      <label class="field__label" for={id}>
        {label}
        {small && <small>{small}</small>}
      </label>
      {children({ id, described, invalid: Boolean(error) })}
      {error ? (
        <p class="field__err" id={`${id}-error`} role="alert">
          <Icon of={CircleAlert} size={13} />
          {error}
        </p>
      ) : (
        hint && (
          <p class="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
