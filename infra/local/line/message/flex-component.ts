// https://developers.line.biz/en/reference/messaging-api/#flex-component
import { flexAction, flexButtonAction } from './action.ts'
import {
  all,
  byType,
  flag,
  later,
  list,
  may,
  object,
  oneOf,
  text,
  whole,
  matches,
  type Check,
  type Fields,
} from './shape.ts'
import {
  aspectRatio,
  border,
  colour,
  corner,
  extent,
  fontSize,
  gap,
  iconSize,
  imageSize,
  mediaUrl,
  offset,
  padding,
} from './words.ts'

const MANY = 1_000
const type = text({})
const sides: Fields = {
  position: may(oneOf('relative', 'absolute')),
  offsetTop: may(offset),
  offsetBottom: may(offset),
  offsetStart: may(offset),
  offsetEnd: may(offset),
}
const inBox: Fields = { flex: may(whole()), margin: may(gap), ...sides }
const across = may(oneOf('start', 'end', 'center'))
const along = may(oneOf('top', 'bottom', 'center'))
const inked: Fields = {
  size: may(fontSize),
  color: may(colour),
  weight: may(oneOf('regular', 'bold')),
  style: may(oneOf('normal', 'italic')),
  decoration: may(oneOf('none', 'underline', 'line-through')),
}

const span = object({ type, text: text({}), ...inked })

const textFields = object({
  type,
  text: may(text({})),
  contents: may(list(byType({ span }), 0, MANY)),
  ...inked,
  ...inBox,
  align: across,
  gravity: along,
  wrap: may(flag),
  lineSpacing: may(gap),
  maxLines: may(whole()),
  action: may(flexAction),
  adjustMode: may(oneOf('shrink-to-fit')),
  scaling: may(flag),
})
const textComponent: Check = all(textFields, (value, at, faults) => {
  const { text: words, contents } = value as { text?: unknown; contents?: unknown[] }
  if (words === undefined && !(Array.isArray(contents) && contents.length > 0))
    faults.push({ message: 'must be non-empty text', property: `${at}.text` })
})

const image = object({
  type,
  url: mediaUrl,
  ...inBox,
  align: across,
  gravity: along,
  size: may(imageSize),
  aspectRatio: may(aspectRatio),
  aspectMode: may(oneOf('cover', 'fit')),
  backgroundColor: may(colour),
  action: may(flexAction),
  animated: may(flag),
})

const icon = object({
  type,
  url: mediaUrl,
  margin: may(gap),
  ...sides,
  size: may(iconSize),
  aspectRatio: may(aspectRatio),
  scaling: may(flag),
})

const button = object({
  type,
  action: flexButtonAction,
  ...inBox,
  height: may(oneOf('sm', 'md')),
  style: may(oneOf('primary', 'secondary', 'link')),
  color: may(colour),
  gravity: along,
  adjustMode: may(oneOf('shrink-to-fit')),
  scaling: may(flag),
})

const separator = object({ type, margin: may(gap), color: may(colour) })
const filler = object({ type, flex: may(whole()) })

const background = byType({
  linearGradient: object({
    type,
    angle: matches(/^(\d+(\.\d+)?)deg$/, 'invalid property'),
    startColor: colour,
    endColor: colour,
    centerColor: may(colour),
    centerPosition: may(matches(/^\d+(\.\d+)?%$/, 'invalid property')),
  }),
})

const inBaseline = byType({ icon, text: textComponent, filler })
const inOther = later(() => byType({ box, button, image, text: textComponent, separator, filler }))

const contentsOf: Check = (value, at, faults) => {
  const { layout, contents } = value as { layout?: unknown; contents?: unknown }
  if (contents !== undefined)
    list(layout === 'baseline' ? inBaseline : inOther, 0, MANY)(contents, `${at}.contents`, faults)
}

const boxFields = object({
  type,
  layout: oneOf('horizontal', 'vertical', 'baseline'),
  contents: () => undefined,
  ...inBox,
  spacing: may(gap),
  width: may(extent),
  maxWidth: may(extent),
  height: may(extent),
  maxHeight: may(extent),
  paddingAll: may(padding),
  paddingTop: may(padding),
  paddingBottom: may(padding),
  paddingStart: may(padding),
  paddingEnd: may(padding),
  backgroundColor: may(colour),
  borderColor: may(colour),
  borderWidth: may(border),
  cornerRadius: may(corner),
  justifyContent: may(oneOf('center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly')),
  alignItems: may(oneOf('center', 'flex-start', 'flex-end')),
  background: may(background),
  action: may(flexAction),
})

const box: Check = all(boxFields, contentsOf)

const altContent = byType({ box, image })
const video = object({
  type,
  url: mediaUrl,
  previewUrl: mediaUrl,
  altContent,
  aspectRatio: may(aspectRatio),
  action: may(flexAction),
})

export const flexBlock = byType({ box })
export const flexHero = byType({ box, image, video })
