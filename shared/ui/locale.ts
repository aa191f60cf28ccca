import { langTag, localeOf, type Locale } from '../base/text.ts'

const KEY = 'jidian:locale'

/** Chosen before in this browser, else what the browser speaks. */
export const firstLocale = (): Locale => localeOf(localStorage.getItem(KEY) ?? navigator.languages.join(','))
export const tellPage = (locale: Locale): void => {
  document.documentElement.lang = langTag(locale)
}

/** Also the next time. */
export const keepLocale = (locale: Locale): void => {
  tellPage(locale)
  localStorage.setItem(KEY, locale)
}

/** The language the page says it is in (`<html lang>`); the source language where there is no page. */
export const pageLocale = (): Locale => localeOf(globalThis.document?.documentElement.lang)

/** One of the languages a desk speaks: an app is loaded after its page has said which, and another one is a new page. */
export const spoken = <T>(words: Record<Locale, T>): T => words[pageLocale()]
