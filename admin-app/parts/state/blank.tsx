import type { ComponentChildren } from 'preact'
import type { LucideIcon } from 'lucide-preact'
import { Icon } from '../show/icon.tsx'

export interface BlankProps {
  /** Without an icon the empty card is drawn: one dashed dot and nine that may come. */
  icon?: LucideIcon
  title: string
  children?: ComponentChildren
  /** The next step; the first one is the main button. */
  actions?: ComponentChildren
  note?: ComponentChildren
}

const EmptyCard = () => (
  <span class="dots blank__dots" aria-hidden="true">
    {Array.from({ length: 10 }, (_, at) => (
      <i key={at} />
    ))}
  </span>
)

/** Nothing here yet, or nothing to be had: what, why, next step. */
export const Blank = ({ icon, title, children, actions, note }: BlankProps) => (
  <section class="blank">
    {icon ? (
      <span class="blank__mark">
        <Icon of={icon} size={30} />
      </span>
    ) : (
      <EmptyCard />
    )}
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {actions && <div class="row row--wrap">{actions}</div>}
    {note && <small class="muted">{note}</small>}
  </section>
)
