import type { ComponentChildren } from 'preact'

export interface MarginProps {
  aside: ComponentChildren
  /** What the margin holds. */
  label: string
  /** CSS width of the margin; 17rem unless told. */
  width?: string
  class?: string
  children: ComponentChildren
}

/** The page's column and the margin beside it; the margin follows below where there is no room, however large the text. */
export const Margin = ({ aside, label, width, class: names = '', children }: MarginProps) => (
  <div class={`with-margin ${names}`}>
    <div class="with-margin__in" style={width ? { '--aside': width } : {}}>
      <div class="with-margin__main">{children}</div>
      <aside class="side" aria-label={label}>
        {aside}
      </aside>
    </div>
  </div>
)
