// https://developers.line.biz/en/reference/messaging-api/#flex-message
import { flexAction } from './action.ts'
import { flexBlock, flexHero } from './flex-component.ts'
import { all, byType, flag, list, may, object, oneOf, text, type Check } from './shape.ts'
import { colour } from './words.ts'

export const MAX_BUBBLE_BYTES = 30 * 1024
export const MAX_CAROUSEL_BYTES = 50 * 1024
export const MAX_BUBBLES = 12
export const MAX_ALT_TEXT = 1_500
const MAX_ANIMATED = 10
const VIDEO_SIZES = new Set(['kilo', 'mega', 'giga', undefined])

const blockStyle = object({ backgroundColor: may(colour), separator: may(flag), separatorColor: may(colour) })

const bubbleFields = object({
  type: text({}),
  size: may(oneOf('nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga')),
  direction: may(oneOf('ltr', 'rtl')),
  header: may(flexBlock),
  hero: may(flexHero),
  body: may(flexBlock),
  footer: may(flexBlock),
  styles: may(
    object({ header: may(blockStyle), hero: may(blockStyle), body: may(blockStyle), footer: may(blockStyle) }),
  ),
  action: may(flexAction),
})

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

const atMostBytes =
  (max: number): Check =>
  (value, at, faults) => {
    if (bytesOf(value) > max)
      faults.push({ message: 'Too large flex message. The maximum size of JSON data', property: at })
  }

const hasBlock: Check = (value, at, faults) => {
  const { header, hero, body, footer } = value as Record<string, unknown>
  if (!header && !hero && !body && !footer)
    faults.push({ message: 'At least one block must be specified', property: at })
}

const heroOf = (bubble: unknown) => (bubble as { hero?: { type?: string } }).hero

const videoFits: Check = (value, at, faults) => {
  if (heroOf(value)?.type === 'video' && !VIDEO_SIZES.has((value as { size?: string }).size))
    faults.push({ message: 'video is for bubbles of size kilo, mega or giga', property: `${at}.hero` })
}

const fewAnimated: Check = (value, at, faults) => {
  const animated = JSON.stringify(value).split('"animated":true').length - 1
  if (animated > MAX_ANIMATED) faults.push({ message: `Up to ${MAX_ANIMATED} animated images`, property: at })
}

const bubble = all(bubbleFields, hasBlock, videoFits, atMostBytes(MAX_BUBBLE_BYTES))

const oneSize: Check = (value, at, faults) => {
  const bubbles = (value as { contents?: { size?: string }[] }).contents
  if (!Array.isArray(bubbles)) return
  if (new Set(bubbles.map((one) => one?.size ?? 'mega')).size > 1)
    faults.push({ message: 'All bubbles in a carousel must have the same size', property: `${at}.contents` })
  bubbles.forEach((one, index) => {
    if (one && heroOf(one)?.type === 'video')
      faults.push({ message: 'video is not for carousels', property: `${at}.contents[${index}].hero` })
  })
}

const carousel = all(
  object({ type: text({}), contents: list(byType({ bubble }), 1, MAX_BUBBLES) }),
  oneSize,
  atMostBytes(MAX_CAROUSEL_BYTES),
)

export const flexContainer: Check = all(byType({ bubble, carousel }), fewAnimated)
