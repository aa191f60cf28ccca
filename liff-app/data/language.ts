// One language is loaded, home's words first; another language only when a person asks for it.
import type { Locale } from '#shared/base/text.ts'
import type { MemberRefusals } from '#shared/text/refusals/words.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'
import type { HomeWords } from '#shared/text/home/zh-hant.ts'
import { keepLocale, tellPage } from '#shared/ui/locale.ts'
import { app } from './state.ts'

interface Language {
  words: () => Promise<HomeWords>
  screens: () => Promise<ScreenWords>
  refusals: () => Promise<MemberRefusals>
}

export const LANGUAGES: Record<Locale, Language> = {
  'zh-Hant': {
    words: async () => (await import('#shared/text/home/zh-hant.ts')).home,
    screens: async () => (await import('#shared/text/screens/zh-hant.ts')).screens,
    refusals: async () => (await import('#shared/text/refusals/zh-hant.ts')).member,
  },
  en: {
    words: async () => (await import('#shared/text/home/en.ts')).home,
    screens: async () => (await import('#shared/text/screens/en.ts')).screens,
    refusals: async () => (await import('#shared/text/refusals/en.ts')).member,
  },
  ja: {
    words: async () => (await import('#shared/text/home/ja.ts')).home,
    screens: async () => (await import('#shared/text/screens/ja.ts')).screens,
    refusals: async () => (await import('#shared/text/refusals/ja.ts')).member,
  },
}

export const loadRest = async ({ screens, refusals }: Language) => ({
  screens: await screens(),
  refusals: await refusals(),
})

/** What a first paint needs, then the rest. */
export const speakFirst = async (locale: Locale): Promise<void> => {
  const language = LANGUAGES[locale]
  const words = await language.words()
  tellPage(locale)
  app.set({ locale, words })
  void loadRest(language).then((rest) => app.get().locale === locale && app.set(rest))
}

/** Another language, all at once: no screen is half translated. */
export const speak = async (locale: Locale): Promise<void> => {
  const language = LANGUAGES[locale]
  const [words, rest] = await Promise.all([language.words(), loadRest(language)])
  keepLocale(locale)
  app.set({ locale, words, ...rest })
}
