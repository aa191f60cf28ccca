// A printed face: the brand's colour with its pattern or picture, and the brand's line. Used by cards, sleeves, tickets, covers.
//
//   <BrandTones colour="#b4532a">…</BrandTones>   sets --accent and its tones for everything inside (all parts need one above them)
//   <CardFace face={face} class="card__cover">…</CardFace>
//   <BrandLine face={face} name="海風咖啡" line="咖啡集點卡" />
import type { ComponentChildren, JSX } from 'preact'
import { inkOn } from '../domain/brand/contrast.ts'
import type { Face } from '../domain/brand/face.ts'
import './card-face.css'
import { Mark } from './marks/mark.tsx'
import { PATTERN_TILES } from './patterns/pattern.ts'

export const brandTones = (colour: string): Record<string, string> => ({
  '--accent': colour,
  '--accent-ink': inkOn(colour),
})

export interface BrandTonesProps {
  /** `#rrggbb` */
  colour: string
  class?: string
  children: ComponentChildren
}

export const BrandTones = ({ colour, class: names, children }: BrandTonesProps) => (
  <div data-brand class={names} style={brandTones(colour)}>
    {children}
  </div>
)

/** Uploaded pictures stand below the site’s root, as `pictures/…`; a preview may hand over a finished address instead of an id. */
export const pictureUrl = (picture: string): string =>
  /^(\/|https?:|blob:|data:)/.test(picture) ? picture : `/${picture}`

export type FaceLook = Pick<Face, 'pattern' | 'picture'>

export interface CardFaceProps {
  /** `pattern` and `picture` are drawn here; the colour comes from the BrandTones around it. */
  face: FaceLook
  class?: string
  style?: JSX.CSSProperties
  children?: ComponentChildren
}

export const CardFace = ({ face, class: names = '', style, children }: CardFaceProps) => {
  const tile = face.picture === null && face.pattern !== 'plain' ? PATTERN_TILES[face.pattern] : undefined
  const look = tile ? { '--pattern': `url(${tile.url})`, '--pattern-size': `${tile.size}px` } : {}
  const kind = face.picture !== null ? 'face--photo' : tile ? '' : 'face--plain'
  return (
    <div class={`face ${kind} ${names}`} style={{ ...look, ...(style as object) }}>
      {face.picture !== null && <img class="face__photo" src={pictureUrl(face.picture)} alt="" />}
      {children}
    </div>
  )
}

export interface BrandLineProps {
  face: Pick<Face, 'mark'>
  name: string
  line?: string
}

export const BrandLine = ({ face, name, line }: BrandLineProps) => (
  <div class="brandline">
    <Mark mark={face.mark} name={name} />
    <div>
      <b>{name}</b>
      {line && <span>{line}</span>}
    </div>
  </div>
)
