// What a member reads of a gift of their tier that could not be given yet.
import type { Text } from '../../../base/text.ts'
import type { WhyNotGiven } from '../../ledger/why-not-given.ts'

type Saying = Record<WhyNotGiven, Required<Text>>

const UPGRADE_OUT: Required<Text> = {
  'zh-Hant': '升等禮「{name}」目前送完了。這份還是你的：等級還在，補上以後就自動給你。',
  en: 'Your upgrade gift “{name}” has run out for now. It stays yours: while you hold the tier, it comes by itself once there is more.',
  ja: 'ランクアップ特典「{name}」は品切れ中です。権利は残っています。ランクがある間、補充後に自動でお渡しします。',
}
const UPGRADE_STOPPED: Required<Text> = {
  'zh-Hant': '升等禮「{name}」目前沒有在送。這份還是你的：等級還在，再開始以後就自動給你。',
  en: 'Your upgrade gift “{name}” is not given out at present. It stays yours: while you hold the tier, it comes by itself once it is again.',
  ja: 'ランクアップ特典「{name}」は現在お渡しできません。権利は残っています。ランクがある間、再開後に自動でお渡しします。',
}
const BIRTHDAY_OUT: Required<Text> = {
  'zh-Hant': '生日禮「{name}」目前送完了，先幫你留著：{day} 前補上，就自動給你。',
  en: 'Your birthday gift “{name}” has run out for now. It waits for you: if there is more by {day}, it comes by itself.',
  ja: '誕生日特典「{name}」は品切れ中です。{day}までに補充されれば、自動でお渡しします。',
}
const BIRTHDAY_STOPPED: Required<Text> = {
  'zh-Hant': '生日禮「{name}」目前沒有在送，先幫你留著：{day} 前再開始，就自動給你。',
  en: 'Your birthday gift “{name}” is not given out at present. It waits for you: if it is again by {day}, it comes by itself.',
  ja: '誕生日特典「{name}」は現在お渡しできません。{day}までに再開されれば、自動でお渡しします。',
}

/** By what it is given for. */
export const OWED_GIFT: Record<'upgrade' | 'birthday', Saying> = {
  upgrade: {
    'coupon-sold-out': UPGRADE_OUT,
    'campaign-not-live': UPGRADE_STOPPED,
    'campaign-over': UPGRADE_STOPPED,
    'coupon-limit-reached': {
      'zh-Hant': '升等禮「{name}」每人能拿的張數你拿滿了。這份還是你的：等級還在，店家放寬以後就自動給你。',
      en: 'You have as many “{name}” as one member may have. Your upgrade gift stays yours: while you hold the tier, it comes by itself once the shop allows more.',
      ja: '「{name}」は1人の上限に達しています。ランクアップ特典の権利は残っています。ランクがある間、上限が上がれば自動でお渡しします。',
    },
    'birthday-unknown': {
      'zh-Hant': '升等禮「{name}」要先知道你的生日。填好以後就自動給你。',
      en: 'Your upgrade gift “{name}” needs your birthday. Once you have told it, it comes by itself.',
      ja: 'ランクアップ特典「{name}」には誕生日の登録が必要です。登録後、自動でお渡しします。',
    },
  },
  birthday: {
    'coupon-sold-out': BIRTHDAY_OUT,
    'campaign-not-live': BIRTHDAY_STOPPED,
    'campaign-over': BIRTHDAY_STOPPED,
    'birthday-unknown': BIRTHDAY_STOPPED,
    'coupon-limit-reached': {
      'zh-Hant': '生日禮「{name}」每人能拿的張數你拿滿了，先幫你留著：{day} 前店家放寬，就自動給你。',
      en: 'You have as many “{name}” as one member may have. Your birthday gift waits: if the shop allows more by {day}, it comes by itself.',
      ja: '「{name}」は1人の上限に達しています。{day}までに上限が上がれば、誕生日特典を自動でお渡しします。',
    },
  },
}
