import { Field, type FieldProps } from './field.tsx'

export interface AreaFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onValue: (value: string) => void
  rows?: number
  maxLength?: number
  placeholder?: string
}

export const AreaField = ({ value, onValue, rows = 3, maxLength, placeholder, ...field }: AreaFieldProps) => (
  <Field {...field}>
    {({ id, described, invalid }) => (
      <textarea
        id={id}
        class="area"
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        aria-describedby={described}
        aria-invalid={invalid || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
)
