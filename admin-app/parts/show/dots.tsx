// A ring is what may come, ink is what came. The only ornament we own.

export interface DotsProps {
  filled: number
  of: number
  /** Said instead of drawn, e.g. 7 / 10 杯. */
  label: string
  small?: boolean
}

export const Dots = ({ filled, of, label, small }: DotsProps) => (
  <span class={`dots ${small ? 'dots--s' : ''}`} role="img" aria-label={label}>
    {Array.from({ length: of }, (_, at) => (
      <i key={at} class={at < filled ? 'on' : ''} />
    ))}
  </span>
)
