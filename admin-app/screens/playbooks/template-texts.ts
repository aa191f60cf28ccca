// What a playbook says to members when a marketer begins with a template: in every language that they may have.
import { fill, LOCALES, say, type Text } from '#shared/base/text.ts'

export const templateTexts = {
  welcome: {
    'zh-Hant': '{name}，歡迎加入{brand}！先送你一張券，下次來就能用。',
    en: '{name}, welcome to {brand}! Here is a coupon to begin with, good on your next visit.',
    ja: '{name}さん、{brand}へようこそ！次回のご来店で使えるクーポンをお届けします。',
  },
  remind: {
    'zh-Hant': '{name}，你的迎新券還在，別讓它過期了。',
    en: '{name}, your welcome coupon is still here. Don’t let it run out.',
    ja: '{name}さん、入会特典のクーポンがまだ残っています。期限が切れる前にどうぞ。',
  },
  thanks: {
    'zh-Hant': '{name}，集滿一張卡了，謝謝你一直來！',
    en: '{name}, your card is full. Thank you for coming by so often!',
    ja: '{name}さん、カードが満タンになりました。いつもありがとうございます！',
  },
  next: {
    'zh-Hant': '{name}，下一張卡已經開好，這禮拜來蓋第一個章吧。',
    en: '{name}, your next card is open. Come by this week for its first stamp.',
    ja: '{name}さん、次のカードができています。今週、最初のスタンプを押しに来てくださいね。',
  },
  seeCard: { 'zh-Hant': '看集點卡', en: 'See my card', ja: 'カードを見る' },
} satisfies Record<string, Text>

/** @param brand as members know it; `{name}` stays, it is filled for each member */
export const ofBrand = (text: Text, brand: string): Text =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, fill(say(text, locale), { brand, name: '{name}' })]),
  ) as unknown as Text
