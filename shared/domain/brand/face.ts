// How a brand looks on its cards: one colour, one pattern or picture, one mark.
import { z } from '../../base/schema.ts'
import { contrast, inkOn } from './contrast.ts'

export const PATTERNS = ['plain', 'waves', 'beans', 'path', 'dots', 'checks'] as const
/** Marks drawn in `shared/ui`; a brand without one gets a seal cut from its name. */
export const MARKS = ['seal', 'haifeng', 'nordwalk'] as const

export const face = z.strictObject({
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  pattern: z.enum(PATTERNS),
  mark: z.enum(MARKS),
  /** Media id of an uploaded picture, shown instead of the pattern. */
  picture: z.string().max(200).nullable(),
})
export type Face = z.infer<typeof face>

/** WCAG 2.2 §1.4.3 for text. */
export const READABLE = 4.5

/** The ink (white or near-black) that reads best on the colour, and how well. */
export const inkOf = (colour: string) => {
  const ink = inkOn(colour)
  return { ink, contrast: contrast(ink, colour) }
}
