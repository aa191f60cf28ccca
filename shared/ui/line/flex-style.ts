// LINE's keywords in px. Source: developers.line.biz/en/docs/messaging-api/flex-message-layout, measured on a phone where it is silent.
import type { FlexBox, FlexPart } from './message-object.ts'

const GAPS: Record<string, number> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const LETTERS: Record<string, number> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
const PICTURES: Record<string, number> = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
}
const BORDERS: Record<string, number> = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 }
export const BUBBLES = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 } as const

const measure = (words: Record<string, number>) => (value: string | undefined) =>
  value === undefined
    ? undefined
    : value in words
      ? `${words[value]}px`
      : /^\d+(\.\d+)?(px|%)$/.test(value)
        ? value
        : undefined

export const gap = measure(GAPS)
export const letters = measure(LETTERS)
export const pictureSize = measure({ ...PICTURES })
const border = measure(BORDERS)

const ENDS: Record<string, string> = { start: 'flex-start', end: 'flex-end' }
const along = (value: string | undefined) => value && (ENDS[value] ?? value)

type Style = Record<string, string | number | undefined>

/** How a part stands among its neighbours; the layout is its parent's. */
export const placed = (part: FlexPart, layout: FlexBox['layout']): Style => {
  const at = part as FlexBox
  const sized = (layout === 'vertical' ? at.height : at.width) !== undefined
  const grows = at.flex ?? (layout === 'vertical' || sized || part.type === 'icon' ? 0 : 1)
  const side = layout === 'vertical' ? 'marginTop' : 'marginInlineStart'
  return {
    flex: grows === 0 ? '0 0 auto' : layout === 'vertical' ? `${grows} 0 auto` : `${grows} 1 0`,
    minWidth: grows === 0 ? undefined : 0,
    [side]: gap(at.margin),
    ...(at.position === 'absolute' && { position: 'absolute' }),
    top: gap(at.offsetTop),
    bottom: gap(at.offsetBottom),
    insetInlineStart: gap(at.offsetStart),
    insetInlineEnd: gap(at.offsetEnd),
  }
}

const ANGLE = /^\d+(\.\d+)?deg$/
const COLOUR = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i

/** A gradient is the one measure that could smuggle an address in, so its parts have to be what they say. */
const gradient = (of: FlexBox['background']) =>
  of && ANGLE.test(of.angle) && COLOUR.test(of.startColor) && COLOUR.test(of.endColor)
    ? `linear-gradient(${of.angle}, ${of.startColor}, ${of.endColor})`
    : undefined

export const boxed = (box: FlexBox): Style => {
  const all = gap(box.paddingAll)
  return {
    flexDirection: box.layout === 'vertical' ? 'column' : 'row',
    alignItems: box.layout === 'baseline' ? 'baseline' : along(box.alignItems),
    justifyContent: along(box.justifyContent),
    width: gap(box.width),
    maxWidth: gap(box.maxWidth),
    height: gap(box.height),
    maxHeight: gap(box.maxHeight),
    paddingTop: gap(box.paddingTop) ?? all,
    paddingBottom: gap(box.paddingBottom) ?? all,
    paddingInlineStart: gap(box.paddingStart) ?? all,
    paddingInlineEnd: gap(box.paddingEnd) ?? all,
    backgroundColor: box.backgroundColor,
    backgroundImage: gradient(box.background),
    border: box.borderWidth && `${border(box.borderWidth) ?? box.borderWidth} solid ${box.borderColor ?? '#000'}`,
    borderRadius: gap(box.cornerRadius),
  }
}
