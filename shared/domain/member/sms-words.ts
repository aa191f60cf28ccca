import { fill, type Locale } from '../../base/text.ts'
import { MINUTE } from '../../base/time.ts'
import { CODE_MS } from './one-time-code.ts'

/** One SMS holds 70 letters. The warning is what stops a code from being asked for by somebody else. */
const WORDS: Record<Locale, string> = {
  'zh-Hant': '【{brand}】驗證碼 {code}，{minutes} 分鐘內有效。請不要告訴任何人，店員也不會問你。',
  en: '{brand}: your code is {code}, good for {minutes} minutes. Do not tell anybody, not even staff.',
  ja: '【{brand}】認証コードは {code}（{minutes}分間有効）。スタッフを含め誰にも教えないでください。',
}

export const smsWords = (locale: Locale, brand: string, code: string): string =>
  fill(WORDS[locale], { brand, code, minutes: CODE_MS / MINUTE })
