import { fill, say, type Locale, type Text } from '../../base/text.ts'
import { MINUTE } from '../../base/time.ts'
import { SPEND_ASK_MS, type AskedLine } from './spend-ask.ts'

/** The message in the chat: which store, what, and that nothing is gone yet. */
const WORDS: Record<Locale, string> = {
  'zh-Hant': '{store}想用你的{things}。還沒有扣：打開看一下，同意才會用，不是你就按「不是我」。{minutes} 分鐘內有效。',
  en: '{store} would like to use {things} of yours. Nothing is taken yet: open this to agree, or to say it is not you. {minutes} minutes.',
  ja: '{store}があなたの{things}を使おうとしています。まだ引かれていません。開いて同意するか「自分ではない」を押してください（{minutes}分間有効）。',
}
const BUTTON: Text = { 'zh-Hant': '看看要不要同意', en: 'See and decide', ja: '内容を確認する' }
const COUPON: Record<Locale, string> = {
  'zh-Hant': '優惠券「{name}」',
  en: 'the coupon “{name}”',
  ja: 'クーポン「{name}」',
}
const AMOUNT: Record<Locale, string> = {
  'zh-Hant': ' {amount} {unit}（{name}）',
  en: '{amount} {unit} ({name})',
  ja: '{amount}{unit}（{name}）',
}
const AND: Record<Locale, string> = { 'zh-Hant': '、', en: ' and ', ja: '、' }

const thing = ({ name, unit, amount }: AskedLine, locale: Locale): string =>
  unit
    ? fill(AMOUNT[locale], { amount: amount.toLocaleString('en'), unit: say(unit, locale), name: say(name, locale) })
    : fill(COUPON[locale], { name: say(name, locale) })

const wordsIn = (locale: Locale, store: string, lines: readonly AskedLine[]): string =>
  fill(WORDS[locale], {
    store,
    things: lines.map((line) => thing(line, locale)).join(AND[locale]),
    minutes: SPEND_ASK_MS / MINUTE,
  })

export const askWords = (store: string, lines: readonly AskedLine[]): { text: Text; label: Text } => ({
  text: {
    'zh-Hant': wordsIn('zh-Hant', store, lines),
    en: wordsIn('en', store, lines),
    ja: wordsIn('ja', store, lines),
  },
  label: BUTTON,
})
