import { LOCALE_NAMES, LOCALES, type Locale } from '#shared/base/text.ts'
import { editor } from '../../words/words.ts'
import { Seg } from '../form/seg.tsx'

interface Props {
  /** Whose language; the phone’s without it. */
  label?: string
  value: Locale
  onValue: (locale: Locale) => void
}

export const LocaleSeg = ({ label = editor.language, value, onValue }: Props) => (
  <Seg
    small
    label={label}
    value={value}
    onValue={onValue}
    options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
  />
)
