// One language is loaded; another only when a person asks for it.
import { localeOf, type Locale } from '#shared/base/text.ts'
import type { MemberRefusals } from '#shared/text/refusals/words.ts'
import type { MemberWords } from '#shared/text/zh-hant.ts'
import { app } from './state.ts'

interface Language {
  words: MemberWords
  refusals: MemberRefusals
}

const LOADERS: Record<Locale, () => Promise<Language>> = {
  'zh-Hant': async () => (await import('../words/zh-hant.ts')).language,
  en: async () => (await import('../words/en.ts')).language,
  ja: async () => (await import('../words/ja.ts')).language,
}

const LANG_ATTRIBUTES: Record<Locale, string> = { 'zh-Hant': 'zh-Hant-TW', en: 'en', ja: 'ja' }
const KEY = 'jidian:locale'

/** Chosen before on this phone, else what the phone speaks. */
export const firstLocale = (): Locale => {
  const chosen = localStorage.getItem(KEY)
  return localeOf(chosen ?? navigator.languages.join(','))
}

export const speak = async (locale: Locale): Promise<void> => {
  const language = await LOADERS[locale]()
  document.documentElement.lang = LANG_ATTRIBUTES[locale]
  localStorage.setItem(KEY, locale)
  app.set({ locale, ...language })
}
