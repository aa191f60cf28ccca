import { LOCALE_NAMES, LOCALES, type Locale } from '#shared/base/text.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { chooseLanguage } from '../../words/language.ts'
import { shell } from '../../words/words.ts'

export const LanguageSelect = () => (
  <select
    class="select select--quiet"
    aria-label={shell.language}
    value={pageLocale()}
    onChange={(event) => chooseLanguage(event.currentTarget.value as Locale)}
  >
    {LOCALES.map((locale) => (
      <option key={locale} value={locale} lang={locale}>
        {LOCALE_NAMES[locale]}
      </option>
    ))}
  </select>
)
