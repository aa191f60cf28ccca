import { localeOf, type Locale } from '#shared/base/text.ts'

const KEY = 'jidian:locale'
const LANG: Record<Locale, string> = { 'zh-Hant': 'zh-Hant-TW', en: 'en', ja: 'ja' }

/** The page is in the language chosen before in this browser, else in what the browser speaks. */
export const settleLanguage = (): void => {
  document.documentElement.lang = LANG[localeOf(localStorage.getItem(KEY) ?? navigator.languages.join(','))]
}

/** Another language is a new page: nothing on it is half translated. */
export const chooseLanguage = (locale: Locale): void => {
  localStorage.setItem(KEY, locale)
  location.reload()
}
