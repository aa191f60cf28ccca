// The ink: wobbling edge, low pressure somewhere, pinholes. Four inks are enough; tilt and shift do the rest.
// Mount <InkDefs /> once per page, above everything that stamps; stamps refer to its filters by id.

const INKS = [
  { seed: 2, dry: 0 },
  { seed: 17, dry: 1 },
  { seed: 31, dry: 0.4 },
  { seed: 46, dry: 1.6 },
]

const Wobble = ({ seed, frequency, scale }: { seed: number; frequency: number; scale: number }) => (
  <>
    <feTurbulence type="fractalNoise" baseFrequency={frequency} numOctaves={2} seed={seed} result="w" />
    <feDisplacementMap
      in="SourceGraphic"
      in2="w"
      scale={scale}
      xChannelSelector="R"
      yChannelSelector="G"
      result="edge"
    />
  </>
)

const AREA = { x: '-8%', y: '-8%', width: '116%', height: '116%', 'color-interpolation-filters': 'sRGB' } as const

export const InkDefs = () => (
  <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
    <defs>
      {INKS.map(({ seed, dry }, n) => (
        <filter key={seed} id={`ink${n + 1}`} {...AREA}>
          <Wobble seed={seed} frequency={0.055} scale={2.4} />
          <feTurbulence type="fractalNoise" baseFrequency={0.62} numOctaves={3} seed={seed + 7} result="g" />
          <feColorMatrix
            in="g"
            values={`0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${-8 - dry} 0 0 ${6.1 + dry * 0.4}`}
            result="holes"
          />
          <feTurbulence type="fractalNoise" baseFrequency={0.021} numOctaves={2} seed={seed + 3} result="p" />
          <feColorMatrix
            in="p"
            values={`0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${-2 - dry * 0.25} 0 ${1.98 + dry * 0.02}`}
            result="press"
          />
          <feComposite in="edge" in2="holes" operator="in" result="a" />
          <feComposite in="a" in2="press" operator="in" />
        </filter>
      ))}
      <filter id="ink-letters" {...AREA}>
        <Wobble seed={9} frequency={0.09} scale={1} />
      </filter>
      <filter id="ink-wet" {...AREA}>
        <Wobble seed={5} frequency={0.05} scale={2} />
      </filter>
    </defs>
  </svg>
)

/** How a hand pressed one stamp: tilt in degrees, shift in px, which ink (1–4). */
export interface Press {
  tilt: number
  dx: number
  dy: number
  ink: number
}

const TILT = [-7, 4, -3, 9, -11, 5, -2, 12, -6, 3, 7, -9, 2, -5, 10, -4]
const SHIFT = [1, -2, 2, 0, -1, 3, -3, 1, 2, -1]

/** The same ledger key is always pressed the same way. FNV-1a, 32 bits. */
export const pressOf = (key: string): Press => {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0
  const pick = (list: readonly number[], shift: number) => list[(hash >>> shift) % list.length]!
  return { tilt: pick(TILT, 0), dx: pick(SHIFT, 5), dy: pick(SHIFT, 11), ink: ((hash >>> 17) % 4) + 1 }
}
