import { faces } from '../data/state.ts'

const SCALLOPS = 7
const HEIGHT = 132

interface ShopProps {
  at: number
  name: string
  brandId: string
  /** The second brand's houses are a storey taller. */
  isTall: boolean
  isMirrored: boolean
}

/** A house with an awning in the brand's colour, and the poster standing before it. */
export const Shop = ({ at, name, brandId, isTall, isMirrored }: ShopProps) => {
  const top = isTall ? 48 : 58
  const scallop = 146 / SCALLOPS
  const edge = Array.from({ length: SCALLOPS }, () => `q${scallop / 2} 7 ${scallop} 0`).join('')
  const [glass, door] = isMirrored ? [10, 62] : [40, 12]
  const accent = faces.value[brandId]?.colours
  return (
    <g
      transform={`translate(${at} 0)`}
      data-brand={brandId}
      style={accent && { '--accent': accent.accent, '--accent-ink': accent.ink }}
    >
      <path d={`M0 ${top}h128v${HEIGHT - top}H0z`} class="wall" />
      <path d={`M-4 ${top}h136v13H-4z`} class="sign" />
      <text x="64" y={top + 10} class="signtext">
        {name}
      </text>
      <path d={`M-5 ${top + 13}h138l4 11H-9z`} class="awn" />
      <path d={`M-9 ${top + 24}${edge}`} class="awn" />
      <path d={`M${door} 132v-34h20v34`} class="ln" />
      <circle cx={door + 16} cy="116" r="1.2" class="dot" />
      <path d={`M${glass} 96h44v22h-44z`} class="glass" />
      <path d={`M${glass + 22} 96v22`} class="ln" />
      <path d="M98 132l5-26h16l5 26" class="ln" />
      <rect x="101.5" y="104" width="19" height="22" rx="1.5" class="board" />
      <path
        d="M105 108h4v4h-4zM113 108h4v4h-4zM105 116h4v4h-4zM111 114h2v2h-2zM115 118h2v2h-2zM111 119h2v2h-2z"
        class="qrdots"
      />
    </g>
  )
}
