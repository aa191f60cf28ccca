import type { ComponentChildren } from 'preact'

/** Facts in two columns: what it is called, what it is. */
export const Facts = ({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren])[] }) => (
  <dl class="facts">
    {rows.map(([label, value]) => (
      <div key={label} class="facts__row">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
