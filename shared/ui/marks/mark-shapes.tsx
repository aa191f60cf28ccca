// The drawn marks. Each has a logo (48 × 48), a stamp (100 × 100) with and without a date band and a ring for its cell.
import type { JSX } from 'preact'
import type { Face } from '../../domain/brand/face.ts'

export type DrawnMark = Exclude<Face['mark'], 'seal'>

const HEXAGON =
  'M50 1.5c1.900 0 3.600.4 5.200 1.300l32 18.300a10.300 10.300 0 0 1 5.200 8.900v40a10.300 10.300 0 0 1-5.200 8.900L55.200 97.200a10.500 10.500 0 0 1-10.400 0L12.800 78.900A10.300 10.300 0 0 1 7.600 70V30a10.300 10.300 0 0 1 5.200-8.900L44.800 2.800c1.600-.9 3.300-1.300 5.200-1.300Z'

/** What an empty cell is printed with. */
export const RINGS: Record<Face['mark'], JSX.Element> = {
  haifeng: <circle cx="50" cy="50" r="48.5" />,
  nordwalk: <path d={HEXAGON} />,
  seal: <rect x="2" y="2" width="96" height="96" rx="14" />,
}

/** The baseline of the date in the stamp's band. */
export const DATE_AT: Record<Face['mark'], number> = { haifeng: 79, nordwalk: 80.5, seal: 85 }

/** 100 × 100: the outline of a stamp, the inked ground inside it, and what is cut out of the ground. */
export interface StampShape {
  outline: JSX.Element
  ground: JSX.Element
  cut: (dated: boolean) => JSX.Element
}
const swell = (y: number, rise: number) => `M0 ${y}${`q6.250 ${rise} 12.500 0`.repeat(8)}`

export const STAMPS: Record<DrawnMark, StampShape> = {
  haifeng: {
    outline: <circle cx="50" cy="50" r="47.4" />,
    ground: <circle cx="50" cy="50" r="42.8" />,
    cut: (dated) => (
      <g fill="none">
        <g transform={dated ? 'rotate(22 50.5 34)' : 'translate(-4.5 3.600) scale(1.090) rotate(22 50.5 34)'}>
          <ellipse cx="50.5" cy="34" rx="16.5" ry="22" fill="#000" />
          <path
            d="M51 10c-7.400 9-6.800 15.600.3 23 6.200 6.400 6.400 13.400-1 24.400"
            stroke="#fff"
            stroke-width="4"
          />
        </g>
        <path d={`${swell(dated ? 46.5 : 56.5, 8.5)}V${dated ? 64 : 100}H0Z`} fill="#fff" />
        <g stroke="#000" stroke-width="2.7" stroke-linejoin="round">
          {(dated ? [55] : [66, 76, 86]).map((y) => (
            <path key={y} d={swell(y, 8)} />
          ))}
        </g>
        {dated && <path d="M0 64h100v19.500H0z" fill="#000" />}
      </g>
    ),
  },
  nordwalk: {
    outline: <path d={HEXAGON} transform="translate(50 50) scale(.985) translate(-50 -50)" />,
    ground: <path d={HEXAGON} transform="translate(50 50) scale(.885) translate(-50 -50)" />,
    cut: (dated) => (
      <g fill="none" stroke="#000" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">
        <g transform={dated ? undefined : 'translate(0 5)'}>
          <path d="M-2 62 27 30c2-2.200 4-2.200 5.800 0L40 39 54.500 19.500c2.300-3 5-3 7.300 0L104 70" />
          <path
            d="M-6 82 28 42.500c1.300-1.400 2.300-1.400 3.500 0l9 10.500L55.800 33c1.500-2 3-2 4.600 0L104 84"
            stroke-width="2.7"
          />
          <path d="M-4 96 29.500 56.500 40.500 68 57.800 46.500 104 98" stroke-width="2.7" />
          <path
            d={dated ? 'M51 66 58 58.500 65 66' : 'M14 90 29.500 71.500 40.500 83 57.800 61.500 84 92'}
            stroke-width="2.7"
          />
        </g>
        {dated && <path d="M0 65.500h100V85H0z" fill="#000" stroke="none" />}
      </g>
    ),
  },
}
