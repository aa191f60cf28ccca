// What a brand writes, in three languages: zh-Hant always, the others when it has them.
import { useId } from 'preact/hooks'
import { LOCALE_NAMES, LOCALES, type Locale, type Text } from '../../base/text.ts'
import { claused } from '../joiners.ts'

/** One letter before each field. */
const SHORT: Record<Locale, string> = { 'zh-Hant': '中', en: 'EN', ja: '日' }

export interface LangFieldsProps {
  /** What is written, said before the language to people who cannot see. */
  label: string
  text: Partial<Text> | undefined
  change: (text: Text) => void
  max: number
  /** Shows only this language. */
  only?: Locale
  /** Lines of a text area; a single line without it. */
  rows?: number
  id?: string
  isBad?: boolean
}

/** An empty translation is no translation: readers fall back to Chinese. */
export const withWords = (text: Partial<Text> | undefined, locale: Locale, words: string): Text => {
  const next: Text = { 'zh-Hant': '', ...text, [locale]: words }
  if (locale !== 'zh-Hant' && words === '') delete next[locale]
  return next
}

export const LangFields = ({ label, text, change, max, only, rows, id, isBad }: LangFieldsProps) => {
  const own = useId()
  return (
    <div class="langs">
      {LOCALES.filter((locale) => only === undefined || locale === only).map((locale) => {
        const field = {
          id: locale === (only ?? 'zh-Hant') ? (id ?? own) : undefined,
          lang: locale,
          value: text?.[locale] ?? '',
          maxLength: max,
          'aria-label': only ? label : claused([label, LOCALE_NAMES[locale]]),
          'aria-invalid': (isBad && locale === 'zh-Hant') || undefined,
          placeholder: locale === 'zh-Hant' ? undefined : text?.['zh-Hant'],
          onInput: (event: Event) =>
            change(withWords(text, locale, (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value)),
        }
        if (rows) return <textarea key={locale} class="area" rows={rows} {...field} />
        if (only) return <input key={locale} class="input" {...field} />
        return (
          <label key={locale} class={`lang ${field['aria-invalid'] ? 'lang--bad' : ''}`}>
            <span aria-hidden="true">{SHORT[locale]}</span>
            <input class="input" {...field} />
          </label>
        )
      })}
    </div>
  )
}
