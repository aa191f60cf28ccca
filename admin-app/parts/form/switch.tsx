/** On or off at once. `label` names it where no visible label does. */
export const Switch = ({
  on,
  onChange,
  label,
  labelledBy,
  disabled,
}: {
  on: boolean
  onChange: (on: boolean) => void
  label?: string
  labelledBy?: string
  disabled?: boolean
}) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={on}
    aria-label={label}
    aria-labelledby={labelledBy}
    disabled={disabled}
    onClick={() => onChange(!on)}
  />
)
