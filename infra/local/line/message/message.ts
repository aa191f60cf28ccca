// Message objects as LINE takes them, unknown types and properties refused.
// https://developers.line.biz/en/reference/messaging-api/#message-objects
import type { Fault } from '../server/failure.ts'
import { quickReplyAction } from './action.ts'
import { flexContainer, MAX_ALT_TEXT } from './flex.ts'
import { imagemapFields } from './imagemap.ts'
import {
  all,
  byType,
  list,
  matches,
  may,
  NOT_EMPTY,
  number,
  object,
  oneOf,
  text,
  whole,
  type Check,
  type Fields,
} from './shape.ts'
import { template } from './template.ts'
import { mediaUrl } from './words.ts'

export const MAX_MESSAGES = 5
export const MAX_TEXT = 5_000
export const MAX_QUICK_REPLIES = 13
export const MAX_SENDER_NAME = 20
const MAX_EMOJIS = 20
const MAX_SUBSTITUTIONS = 100

const word = text({})
const sender = object({
  name: may(all(text({ max: MAX_SENDER_NAME }), matches(/^(?!.*LINE)/s, 'The name may not contain LINE'))),
  iconUrl: may(mediaUrl),
})
const quickReply = object({
  items: list(
    object({ type: oneOf('action'), imageUrl: may(mediaUrl), action: quickReplyAction }),
    1,
    MAX_QUICK_REPLIES,
  ),
})
const common: Fields = { type: word, quickReply: may(quickReply), sender: may(sender) }
const emoji = { productId: word, emojiId: word }
const altText = text({ max: MAX_ALT_TEXT })

const substitution = byType({
  emoji: object({ type: word, ...emoji }),
  mention: object({
    type: word,
    mentionee: byType({ user: object({ type: word, userId: word }), all: object({ type: word }) }),
  }),
})

const substitutions: Check = (value, at, faults) => {
  if (typeof value !== 'object') return void faults.push({ message: 'must be an object', property: at })
  const entries = Object.entries(value as object)
  if (entries.length > MAX_SUBSTITUTIONS)
    faults.push({ message: `Size must be between 0 and ${MAX_SUBSTITUTIONS}`, property: at })
  for (const [key, one] of entries) {
    if (!/^[A-Za-z0-9_]{1,20}$/.test(key)) faults.push({ message: 'invalid property', property: `${at}.${key}` })
    substitution(one, `${at}.${key}`, faults)
  }
}

// Every {key} needs its substitution; braces themselves are written twice.
const keysAreKnown: Check = (value, at, faults) => {
  const { text: words, substitution } = value as { text?: unknown; substitution?: object | null }
  const given = substitution ?? {}
  for (const [, key] of String(words)
    .replaceAll(/\{\{|\}\}/g, '')
    .matchAll(/\{([A-Za-z0-9_]*)\}/g))
    if (!Object.hasOwn(given, key!))
      faults.push({ message: `substitution for {${key}} is not specified`, property: `${at}.text` })
}

const media = { originalContentUrl: mediaUrl, previewImageUrl: mediaUrl }

export const messageObject: Check = byType({
  text: object({
    ...common,
    text: text({ max: MAX_TEXT }),
    emojis: may(list(object({ index: whole(), ...emoji }), 0, MAX_EMOJIS)),
    quoteToken: may(word),
  }),
  textV2: all(
    object({ ...common, text: text({ max: MAX_TEXT }), substitution: may(substitutions), quoteToken: may(word) }),
    keysAreKnown,
  ),
  sticker: object({ ...common, packageId: word, stickerId: word, quoteToken: may(word) }),
  image: object({ ...common, ...media }),
  video: object({
    ...common,
    ...media,
    trackingId: may(matches(/^[-.=,+*()%$&;:@{}!?<>[\]a-zA-Z0-9]{1,100}$/, 'invalid property')),
  }),
  audio: object({ ...common, originalContentUrl: mediaUrl, duration: whole(1) }),
  location: object({
    ...common,
    title: text({ max: 100 }),
    address: text({ max: 100 }),
    latitude: number(-90, 90),
    longitude: number(-180, 180),
  }),
  imagemap: object({ ...common, altText, ...imagemapFields }),
  template: object({ ...common, altText, template }),
  flex: object({ ...common, altText, contents: flexContainer }),
  coupon: object({ ...common, couponId: word, deliveryTag: may(matches(/^[A-Za-z0-9_]{1,30}$/, 'invalid property')) }),
})

/** Faults of a body's `messages`. */
export const messagesFaults = (messages: unknown): Fault[] => {
  const faults: Fault[] = []
  if (messages === undefined || messages === null) return [{ message: NOT_EMPTY, property: 'messages' }]
  list(messageObject, 1, MAX_MESSAGES)(messages, 'messages', faults)
  return faults
}
