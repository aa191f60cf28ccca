import { fill, type Locale } from '../../../base/text.ts'

/** To a LINE user who does not have the member any more: what happened, why, and what to do if it was wrong. */
const WORDS: Record<Locale, string> = {
  'zh-Hant':
    '你在{brand}的會員已經改綁到另一個 LINE 帳號：有人用簡訊驗證了這支手機，店家也核對過。如果不是你同意的，請到門市，或在這裡留言。',
  en: 'Your {brand} membership has been moved to another LINE account: its phone number was checked by SMS, and by the shop. If you did not agree, please tell the staff, or write here.',
  ja: '{brand}の会員情報は別のLINEアカウントに移りました。電話番号がSMSで確認され、お店も確認しています。お心当たりがない場合は、店舗かこのトークでお知らせください。',
}

export const movedWords = (locale: Locale, brand: string): string => fill(WORDS[locale], { brand })
