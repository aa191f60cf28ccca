// Modules as a picture: dark on white in both themes, whole pixels a module.

export interface QrPictureProps {
  /** Rows of modules, true = dark; any quiet zone included. */
  rows: readonly (readonly boolean[])[]
  label: string
  /** Px at most; the largest whole module that fits is taken. */
  size: number
  class?: string
}

export const QrPicture = ({ rows, label, size, class: names = '' }: QrPictureProps) => {
  const modules = rows.length
  const path = rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  const side = Math.max(1, Math.floor(size / modules)) * modules
  return (
    <svg
      class={`qr ${names}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      shape-rendering="crispEdges"
      style={{ width: `${side}px`, height: `${side}px`, background: '#fff', color: '#17130f' }}
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
