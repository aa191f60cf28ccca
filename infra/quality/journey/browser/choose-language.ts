import type { Page } from 'playwright-core'
import type { Locale } from '#shared/base/text.ts'
import { screens as en } from '#shared/text/screens/en.ts'
import { screens as ja } from '#shared/text/screens/ja.ts'
import { screens as zhHant } from '#shared/text/screens/zh-hant.ts'
import { answered } from './traffic.ts'

const NAMES: Record<Locale, string> = { 'zh-Hant': '繁體中文', en: 'English', ja: '日本語' }
const SAVED: Record<Locale, string> = { 'zh-Hant': zhHant.me.saved, en: en.me.saved, ja: ja.me.saved }

/** On the page 我; done when the app says that it is kept, for whoever goes on before that takes the request away. */
export const chooseLanguage = async (page: Page, locale: Locale) => {
  // The address that LINE opens gives way to the page itself, which shows what the phone remembers before the server has
  // said who this is, and in which language.
  await page.waitForURL(({ pathname }) => pathname.endsWith('/me'))
  await answered(page)
  await page.getByRole('radio', { name: NAMES[locale] }).click()
  await page.getByRole('status').filter({ hasText: SAVED[locale] }).waitFor()
}
