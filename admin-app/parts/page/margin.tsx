import type { ComponentChildren } from 'preact'

/** The page's column and the margin beside it; the margin follows below where there is no room. */
export const Margin = ({
  aside,
  label,
  width,
  children,
}: {
  aside: ComponentChildren
  label: string
  /** CSS width of the margin; 17rem unless told. */
  width?: string
  children: ComponentChildren
}) => (
  <div class="with-margin" style={width ? { '--aside': width } : {}}>
    <div>{children}</div>
    <aside class="side" aria-label={label}>
      {aside}
    </aside>
  </div>
)
