// Values many message objects share: URLs, colours, sizes. https://developers.line.biz/en/docs/messaging-api/flex-message-layout/
import { isServedSafely, parseUrl } from '../desk-url.ts'
import { all, matches, text, type Check } from './shape.ts'

export const MAX_URL_LETTERS = 2_000
export const MAX_URI_LETTERS = 1_000

/** Something LINE fetches: https, or the desk's own loopback origin. */
export const mediaUrl: Check = all(text({ max: MAX_URL_LETTERS }), (value, at, faults) => {
  if (typeof value === 'string' && value.length > 0 && !isServedSafely(value))
    faults.push({ message: 'invalid uri scheme', property: at })
})

const TAPPABLE = new Set(['http:', 'https:', 'line:', 'tel:'])

/** Something a person opens. */
export const tappableUri: Check = all(text({ max: MAX_URI_LETTERS }), (value, at, faults) => {
  if (typeof value !== 'string' || value.length === 0) return
  const url = parseUrl(value)
  if (!url) faults.push({ message: 'invalid uri', property: at })
  else if (!TAPPABLE.has(url.protocol)) faults.push({ message: 'invalid uri scheme', property: at })
})

export const colour = matches(/^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/, 'invalid property')
/** Template backgrounds take no alpha. */
export const plainColour = matches(/^#[0-9a-fA-F]{6}$/, 'invalid property')

const PX = '\\d+(\\.\\d+)?px'
const PERCENT = '\\d+(\\.\\d+)?%'
const NEGATIVE_TOO = `-?${PX}|-?${PERCENT}`

const length = (pattern: string) => matches(new RegExp(`^(${pattern})$`), 'invalid property')

export const gap = length(`none|xs|sm|md|lg|xl|xxl|${PX}`)
export const padding = length(`none|xs|sm|md|lg|xl|xxl|${PX}|${PERCENT}`)
export const offset = length(`none|xs|sm|md|lg|xl|xxl|${NEGATIVE_TOO}`)
export const border = length(`none|light|normal|medium|semi-bold|bold|${PX}`)
export const corner = length(`none|xs|sm|md|lg|xl|xxl|${PX}`)
export const extent = length(`${PX}|${PERCENT}`)
export const fontSize = length(`xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|${PX}`)
export const imageSize = length(`xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|${PX}|${PERCENT}`)
export const iconSize = length(`xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|${PX}`)

const MAX_RATIO = 100_000
const TALLEST = 3

/** `{width}:{height}`, each 1–100000, height at most three times the width. */
export const aspectRatio: Check = (value, at, faults) => {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(String(value)) ?? []
  const [w, h] = [Number(width), Number(height)]
  const fits = w >= 1 && h >= 1 && w <= MAX_RATIO && h <= MAX_RATIO && h <= TALLEST * w
  if (!fits) faults.push({ message: 'invalid property', property: at })
}
