import { fill, type Locale } from '../../base/text.ts'
import { MINUTE } from '../../base/time.ts'
import { CODE_MS } from './one-time-code.ts'
import { SPEND_CODE_MS } from './spend-code.ts'

/** One SMS holds 70 letters. The warning is what stops a code from being asked for by somebody else. */
const WORDS: Record<Locale, string> = {
  'zh-Hant': '【{brand}】驗證碼 {code}，{minutes} 分鐘內有效。請不要告訴任何人，店員也不會問你。',
  en: '{brand}: your code is {code}, good for {minutes} minutes. Do not tell anybody, not even staff.',
  ja: '【{brand}】認証コードは {code}（{minutes}分間有効）。スタッフを含め誰にも教えないでください。',
}

export const smsWords = (locale: Locale, brand: string, code: string): string =>
  fill(WORDS[locale], { brand, code, minutes: CODE_MS / MINUTE })

/** This one is told to the cashier: it says where, and that it spends. */
const SPENDING: Record<Locale, string> = {
  'zh-Hant':
    '【{brand}】{store}要用你的點數、儲值金或優惠券。同意才把驗證碼 {code} 告訴店員，{minutes} 分鐘內有效；沒有要用就別說。',
  en: '{brand} {store}: code {code} spends your points, balance or coupon. Tell the cashier only if you agree. {minutes} minutes, once.',
  ja: '【{brand}】{store}でポイント・残高・クーポンを使うコードは {code}（{minutes}分間有効）。使うときだけ店員にお伝えください。',
}

export const spendWords = (locale: Locale, where: { brand: string; store: string }, code: string): string =>
  fill(SPENDING[locale], { ...where, code, minutes: SPEND_CODE_MS / MINUTE })

/** To whoever tries the account out at the desk. */
const TRIAL: Record<Locale, string> = {
  'zh-Hant': '【{brand}】這是一則測試簡訊，收到就表示簡訊帳號接好了。',
  en: '{brand}: this is a test. If you can read it, your SMS account works.',
  ja: '【{brand}】テスト送信です。届いていれば、SMSアカウントの接続は完了です。',
}

export const trialWords = (locale: Locale, brand: string): string => fill(TRIAL[locale], { brand })
