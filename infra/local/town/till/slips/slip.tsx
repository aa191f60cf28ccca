// Paper out of the till’s slot: light in both themes, cut with teeth.
import type { ComponentChildren } from 'preact'

interface SlipProps {
  label: string
  /** A new one slides out. */
  feed: string
  children: ComponentChildren
}

export const Slip = ({ label, feed, children }: SlipProps) => (
  <div class="tillpaper">
    <div class="till__slot" aria-hidden="true" />
    <section class="slip" key={feed} aria-label={label}>
      {children}
    </section>
  </div>
)

export const Row = ({ name, amount, strong }: { name: ComponentChildren; amount: string; strong?: boolean }) => (
  <div class={`slip__row ${strong ? 'is-strong' : ''}`}>
    <dt>{name}</dt>
    <dd>{amount}</dd>
  </div>
)
