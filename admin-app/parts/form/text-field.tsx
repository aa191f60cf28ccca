import type { JSX } from 'preact'
import { Field, type FieldProps } from './field.tsx'

export type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'label' | 'class' | 'value' | 'onInput'> & {
    value: string
    onValue: (value: string) => void
    mono?: boolean
  }

export const TextField = ({ label, small, hint, error, value, onValue, mono, ...rest }: TextFieldProps) => (
  <Field label={label} small={small} hint={hint} error={error}>
    {({ id, described, invalid }) => (
      <input
        {...rest}
        id={id}
        class={`input ${mono ? 'mono' : ''}`}
        value={value}
        aria-describedby={described}
        aria-invalid={invalid || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
)
