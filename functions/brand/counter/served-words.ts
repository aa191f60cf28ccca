import { fill, LOCALES, say, type Locale, type Text } from '#shared/base/text.ts'
import { stampCollected } from '#shared/events/card.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { Event } from '#shared/events/event.ts'

interface Served {
  kind: string
  name: string
  stamps: number
  words: Text
}

const FILLED: Text = {
  'zh-Hant': '+{added} {unit}，集滿了',
  en: '+{added} {unit}, full',
  ja: '+{added} {unit}、満タン',
}
const ON_THE_WAY: Text = {
  'zh-Hant': '+{added} {unit}，再 {left} {unit}',
  en: '+{added} {unit}, {left} to go',
  ja: '+{added} {unit}、あと {left} {unit}',
}
const REDEEMED: Text = { 'zh-Hant': '兌換 {what}', en: 'Redeemed: {what}', ja: '{what}を利用' }

const inEach = (words: (locale: Locale) => string): Text =>
  Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as Text

/** What the counter screen says of somebody who was just served. @param unit what the card calls a stamp */
export const servedWords = (event: Event, unit: Text): Served => {
  if (event.name === stampCollected.name) {
    const { added, stamps, goal, name } = stampCollected.data.parse(event.data)
    const pattern = stamps % goal === 0 ? FILLED : ON_THE_WAY
    const words = inEach((locale) =>
      fill(say(pattern, locale), { added, unit: say(unit, locale), left: goal - stamps }),
    )
    return { kind: 'stamp', name, stamps: added, words }
  }
  if (event.name === couponRedeemed.name) {
    const { name, words: what } = couponRedeemed.data.parse(event.data)
    return { kind: 'redeem', name, stamps: 0, words: inEach((locale) => fill(say(REDEEMED, locale), { what })) }
  }
  return { kind: 'join', name: '', stamps: 0, words: { 'zh-Hant': '' } }
}
