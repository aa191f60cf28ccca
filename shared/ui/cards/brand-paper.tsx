import type { ComponentChildren } from 'preact'
import { brandTones } from '../card-face.tsx'

interface BrandPaperProps {
  class: string
  /** The brand’s colour. */
  colour: string
  /** Where it leads; without it, it only lies there. */
  href?: string
  children: ComponentChildren
}

/** A card’s paper in its brand’s tones, as a link or by itself. */
export const BrandPaper = ({ class: name, colour, href, children }: BrandPaperProps) => {
  const look = { class: name, style: brandTones(colour) }
  return href ? (
    <a data-brand {...look} href={href}>
      {children}
    </a>
  ) : (
    <article data-brand {...look}>
      {children}
    </article>
  )
}
