// The brand's face as the drawn parts want it.
import type { Face } from '#shared/domain/brand/face.ts'
import { MARK_NAMES, PATTERN_NAMES } from '#shared/ui/face-names.ts'
import type { BrandFace } from '../data/memory/saved.ts'

/** A pattern or mark this version cannot draw becomes the plain one. */
export const lookOf = ({ colours, pictures }: BrandFace): Face => ({
  colour: colours.accent as Face['colour'],
  pattern: PATTERN_NAMES.find((name) => name === pictures.pattern) ?? 'plain',
  mark: MARK_NAMES.find((name) => name === pictures.mark) ?? 'seal',
  picture: pictures.cover,
})
