import { Field, type FieldProps } from './field.tsx'

export interface SelectFieldProps<Value extends string> extends Omit<FieldProps, 'children'> {
  value: Value
  options: readonly { value: Value; label: string }[]
  onValue: (value: Value) => void
}

export const SelectField = <Value extends string>({ value, options, onValue, ...field }: SelectFieldProps<Value>) => (
  <Field {...field}>
    {({ id, described, invalid }) => (
      <select
        id={id}
        class="select"
        value={value}
        aria-describedby={described}
        aria-invalid={invalid || undefined}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
