// The seal of a full card: 集滿.
import { useApp } from '../../../parts/words.ts'

export const FullSeal = () => {
  const [top, bottom] = useApp().words.full.seal
  return (
    <svg class="fullseal" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <rect
        x="5"
        y="5"
        width="110"
        height="110"
        rx="16"
        fill="none"
        stroke="currentColor"
        stroke-width="6"
        filter="url(#ink3)"
      />
      <g filter="url(#ink-wet)" text-anchor="middle" font-size="47">
        <text x="60" y="56">
          {top}
        </text>
        <text x="60" y="104">
          {bottom}
        </text>
      </g>
    </svg>
  )
}
