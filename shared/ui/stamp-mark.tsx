// One ink stamp: the brand's mark above a date, tilted by its ledger key. Needs <InkDefs /> once on the page.
//
//   <StampMark mark="haifeng" name="海風咖啡" seed={entry.key} date="11.21" />     wet: pressed just now
//   size: width and height come from --slot (px) of whatever stands around it
import { useId } from 'preact/hooks'
import type { Face } from '../domain/brand/face.ts'
import { pressOf } from './marks/ink.tsx'
import { DATE_AT, STAMPS, type StampShape } from './marks/mark-shapes.tsx'
import './stamp-mark.css'

export interface StampMarkProps {
  mark: Face['mark']
  /** The brand's name; cut into the seal of a brand without a drawn mark. */
  name: string
  /** Ledger key: the same stamp for ever. */
  seed: string
  /** `MM.DD`; without it the mark fills the stamp. */
  date?: string
  wet?: boolean
  /** No ink on it: the stamp of a refusal. */
  dry?: boolean
}

const LATIN = /^[\x20-\x7e]+$/

/** Where the letters of a name stand in the seal: one line of Latin, or up to four Chinese characters. */
const sealLetters = (name: string): { text: string; x: number; y: number; size: number; fit?: boolean }[] => {
  if (LATIN.test(name)) {
    const word = name.split(' ')[0]!.slice(0, 8)
    return [{ text: word, x: 50, y: 49, size: Math.min(34, 118 / word.length), fit: true }]
  }
  const letters = [...name]
  if (letters.length === 1) return [{ text: letters[0]!, x: 50, y: 56, size: 50 }]
  if (letters.length === 2) return letters.map((text, n) => ({ text, x: 30.5 + n * 39, y: 52.5, size: 38 }))
  if (letters.length === 3) return letters.map((text, n) => ({ text, x: 24 + n * 26, y: 49, size: 26 }))
  return letters
    .slice(0, 4)
    .map((text, n) => ({ text, x: 33 + (n % 2) * 34, y: 34 + Math.floor(n / 2) * 28, size: 27.5 }))
}

const sealShape = (name: string): StampShape => ({
  outline: <rect x="3" y="3" width="94" height="94" rx="13" />,
  ground: <rect x="8" y="8" width="84" height="84" rx="8.5" />,
  cut: (dated) => (
    <g transform={dated ? undefined : 'translate(0 11)'}>
      {sealLetters(name).map(({ text, x, y, size, fit }) => (
        <text
          key={`${x} ${y}`}
          x={x}
          y={y}
          text-anchor="middle"
          font-weight="700"
          style={{ fontSize: `${size}px`, fill: '#000' }}
          textLength={fit ? 70 : undefined}
          lengthAdjust={fit ? 'spacingAndGlyphs' : undefined}
        >
          {text}
        </text>
      ))}
      {dated && <path d="M0 70h100v19H0z" />}
    </g>
  ),
})

const WET_TILT = -8

export const StampMark = ({ mark, name, seed, date, wet = false, dry = false }: StampMarkProps) => {
  const id = useId()
  const shape = mark === 'seal' ? sealShape(name) : STAMPS[mark]
  const { tilt, dx, dy, ink } = pressOf(seed)
  const filter = wet ? 'url(#ink-wet)' : `url(#ink${ink})`
  const style = { '--tilt': `${wet || dry ? WET_TILT : tilt}deg`, '--dx': `${dx}px`, '--dy': `${dy}px` }
  return (
    <svg
      class={`stamp ${wet ? 'stamp--wet' : ''} ${dry ? 'stamp--dry' : ''}`}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
      style={style}
    >
      <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100">
        <path fill="#fff" d="M0 0h100v100H0z" />
        {shape.cut(date !== undefined)}
      </mask>
      <g filter={filter}>
        <g fill="none" stroke="currentColor" stroke-width="2.9">
          {shape.outline}
        </g>
        <g fill="currentColor" mask={`url(#${id})`}>
          {shape.ground}
        </g>
      </g>
      {date && (
        <text class="stamp__date" x="50" y={DATE_AT[mark]} text-anchor="middle" filter="url(#ink-letters)">
          {date}
        </text>
      )}
    </svg>
  )
}
