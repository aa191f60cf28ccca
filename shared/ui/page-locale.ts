import { localeOf, type Locale } from '../base/text.ts'

/** The language the page says it is in (`<html lang>`); the source language where there is no page. */
export const pageLocale = (): Locale => localeOf(globalThis.document?.documentElement.lang)

/** One of the languages a desk speaks: an app is loaded after its page has said which, and another one is a new page. */
export const spoken = <T>(words: Record<Locale, T>): T => words[pageLocale()]

/** A、B、C */
export const listed = (names: readonly string[]): string => names.join(spoken({ 'zh-Hant': '、', en: ', ', ja: '、' }))

/** （剩 12 張） */
export const aside = (words: string): string =>
  spoken({ 'zh-Hant': `（${words}）`, en: ` (${words})`, ja: `（${words}）` })
