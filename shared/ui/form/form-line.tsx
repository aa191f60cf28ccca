import type { ComponentChildren } from 'preact'

/** One question of a form: its name at the left, the answer at the right, a hairline above. */
export const FormLine = ({
  label,
  small,
  flat,
  children,
}: {
  label: string
  small?: ComponentChildren
  /** The answer is text or choices, so the name needs no room above it. */
  flat?: boolean
  children: ComponentChildren
}) => (
  <div class={`line ${flat ? 'line--flat' : ''}`} role="group" aria-label={label}>
    <span aria-hidden="true">
      {label}
      {small && <small>{small}</small>}
    </span>
    <div>{children}</div>
  </div>
)
