import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A part of a page under a small heading; sections are divided by space. */
export const Section = ({
  title,
  note,
  action,
  class: names = 'section',
  children,
}: {
  title: string
  note?: ComponentChildren
  /** A quiet link or button at the end of the heading. */
  action?: ComponentChildren
  class?: string
  children: ComponentChildren
}) => {
  const id = useId()
  return (
    <section class={names} aria-labelledby={id}>
      <div class="h2">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <small>{note}</small>}
        {action && <span class="h2__end">{action}</span>}
      </div>
      {children}
    </section>
  )
}
