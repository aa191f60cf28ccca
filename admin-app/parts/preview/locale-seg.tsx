import { LOCALES, type Locale } from '#shared/base/text.ts'
import { editor } from '../../words/words.ts'
import { Seg } from '../form/seg.tsx'

/** Which language the phone speaks. */
export const LocaleSeg = ({ value, onValue }: { value: Locale; onValue: (locale: Locale) => void }) => (
  <Seg
    small
    label={editor.language}
    value={value}
    onValue={onValue}
    options={LOCALES.map((locale) => ({ value: locale, label: editor.languages[locale] }))}
  />
)
