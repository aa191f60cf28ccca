import type { Locale } from '#shared/base/text.ts'
import { firstLocale, keepLocale, tellPage } from '#shared/ui/locale.ts'

/** Before anything is said. */
export const settleLanguage = (): void => tellPage(firstLocale())

/** Another language is a new page: nothing on it is half translated. */
export const chooseLanguage = (locale: Locale): void => {
  keepLocale(locale)
  location.reload()
}
