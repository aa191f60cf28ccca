// Picks the fullest sentence the facts allow, and writes instants as a person would say them.
import type { Detail } from '../../base/result.ts'
import { fill, type Locale } from '../../base/text.ts'
import { ZONE } from '../../base/time.ts'
import type { Refusal, Variants } from './words.ts'

const FORMATS: Record<Locale, string> = { 'zh-Hant': 'zh-TW', en: 'en-GB', ja: 'ja-JP' }

const sayInstant = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(FORMATS[locale], {
    timeZone: ZONE,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))

const places = ({ title, words }: Refusal): string[] =>
  [...`${title}${words}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)

export const sayRefusal = (variants: Variants, locale: Locale, facts: Detail = {}): Refusal => {
  const said: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) continue
    said[name] =
      name.endsWith('At') && typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? sayInstant(value, locale)
        : value
  }
  const chosen = variants.find((one) => places(one).every((place) => place in said)) ?? variants.at(-1)!
  return { title: fill(chosen.title, said), words: fill(chosen.words, said) }
}
