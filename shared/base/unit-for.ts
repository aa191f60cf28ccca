// A unit beside its count. English alone counts differently for one; the units are the brand's own words, kept in the plural.
import { say, type Locale, type Text } from './text.ts'

/** Those that we start a card with, and such as brands take for a stamp. */
const ONE: Readonly<Record<string, string>> = {
  points: 'point',
  stamps: 'stamp',
  steps: 'step',
  stops: 'stop',
  cups: 'cup',
  stars: 'star',
  visits: 'visit',
}

const english = new Intl.PluralRules('en')

/** `1 point`, `2 points`, `1 杯`; a word that we do not know stays as the brand wrote it. @param n as it is shown, without its sign */
export const unitFor = (unit: Text, n: number, locale: Locale): string => {
  const said = say(unit, locale)
  return locale === 'en' && english.select(Math.abs(n)) === 'one' ? (ONE[said] ?? said) : said
}
