// One-colour tiles used as CSS masks, so that one file serves every brand and both themes.
import type { Face } from '../../domain/brand/face.ts'
import beans from './beans.svg?no-inline'
import checks from './checks.svg?no-inline'
import dots from './dots.svg?no-inline'
import path from './path.svg?no-inline'
import waves from './waves.svg?no-inline'

/** Where each tile is, and how wide it is drawn in px. `beans` is the swell of `waves` with coffee beans afloat. */
export const PATTERN_TILES: Record<Exclude<Face['pattern'], 'plain'>, { url: string; size: number }> = {
  waves: { url: waves, size: 260 },
  beans: { url: beans, size: 260 },
  path: { url: path, size: 300 },
  dots: { url: dots, size: 40 },
  checks: { url: checks, size: 40 },
}
