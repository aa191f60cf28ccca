import { LOCALES, type Locale } from '#shared/base/text.ts'
import { pageLocale } from '#shared/ui/page-locale.ts'
import { chooseLanguage } from '../../words/language.ts'
import { shell } from '../../words/words.ts'

/** Each by its own name, for who cannot read the page. */
const NAMES: Record<Locale, string> = { 'zh-Hant': '中文', en: 'English', ja: '日本語' }

export const LanguageSelect = () => (
  <select
    class="select select--quiet"
    aria-label={shell.language}
    value={pageLocale()}
    onChange={(event) => chooseLanguage(event.currentTarget.value as Locale)}
  >
    {LOCALES.map((locale) => (
      <option key={locale} value={locale} lang={locale}>
        {NAMES[locale]}
      </option>
    ))}
  </select>
)
