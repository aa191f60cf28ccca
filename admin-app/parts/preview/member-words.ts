// The member app’s own words, so that the phone says what members will read.
import type { Locale } from '#shared/base/text.ts'
import { words as en } from '#shared/text/en.ts'
import { words as ja } from '#shared/text/ja.ts'
import { screens as screensEn } from '#shared/text/screens/en.ts'
import { screens as screensJa } from '#shared/text/screens/ja.ts'
import { screens, type ScreenWords } from '#shared/text/screens/zh-hant.ts'
import { words, type HomeWords } from '#shared/text/zh-hant.ts'

const ALL: Record<Locale, HomeWords & ScreenWords> = {
  'zh-Hant': { ...words, ...screens },
  en: { ...en, ...screensEn },
  ja: { ...ja, ...screensJa },
}

export const memberWords = (locale: Locale): HomeWords & ScreenWords => ALL[locale]
