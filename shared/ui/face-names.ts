// The names of domain/brand/face, without its schema: the member app carries no schema library.
import type { Face } from '../domain/brand/face.ts'

const everyPattern: Record<Face['pattern'], true> = {
  plain: true,
  waves: true,
  beans: true,
  path: true,
  dots: true,
  checks: true,
}
const everyMark: Record<Face['mark'], true> = { seal: true, haifeng: true, nordwalk: true }

export const PATTERN_NAMES = Object.keys(everyPattern) as Face['pattern'][]
export const MARK_NAMES = Object.keys(everyMark) as Face['mark'][]
