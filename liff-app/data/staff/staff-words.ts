import type { Locale } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'

/** One language comes along. */
const LANGUAGES: Record<Locale, () => Promise<{ staff: StaffWords }>> = {
  'zh-Hant': () => import('#shared/text/staff/zh-hant.ts'),
  en: () => import('#shared/text/staff/en.ts'),
  ja: () => import('#shared/text/staff/ja.ts'),
}

export const staffWords = async (locale: Locale): Promise<StaffWords> => (await LANGUAGES[locale]()).staff
