// What a till prints below an order.
import { fill, say, type Locale, type Text } from '../base/text.ts'

interface Told {
  name: string | null
  earned: readonly { name: Text; unit: Text; added: number; balance: number }[]
  coupons: readonly { name: Text }[]
  canClaim: boolean
}

const WORDS = {
  'zh-Hant': {
    hello: '{name} 您好，謝謝光臨',
    earned: '{card} +{added} {unit}（共 {balance} {unit}）',
    coupon: '送您：{coupon}',
    none: '這次沒有累積點數',
    claim: '掃描 QR 加入會員，領取這筆消費的點數（7 天內有效）',
    back: '{card} −{taken} {unit}（剩 {balance} {unit}）',
    missing: '{card} 有 {missing} {unit} 已經用掉，沒有收回',
    refund: '退款 NT${amount} 已處理',
  },
  en: {
    hello: 'Thank you, {name}',
    earned: '{card} +{added} {unit} ({balance} {unit} in all)',
    coupon: 'For you: {coupon}',
    none: 'Nothing was collected this time',
    claim: 'Scan the QR to join and collect this order within 7 days',
    back: '{card} −{taken} {unit} ({balance} {unit} left)',
    missing: '{card}: {missing} {unit} had been used and were not taken back',
    refund: 'Refunded NT${amount}',
  },
  ja: {
    hello: '{name} 様、ありがとうございます',
    earned: '{card} +{added}{unit}（合計 {balance}{unit}）',
    coupon: 'プレゼント：{coupon}',
    none: '今回は加算がありません',
    claim: 'QRから会員登録すると、7日以内ならこのお買い物分を受け取れます',
    back: '{card} −{taken}{unit}（残り {balance}{unit}）',
    missing: '{card}：使用済みの {missing}{unit} は差し引いていません',
    refund: 'NT${amount} を返金しました',
  },
} as const satisfies Record<Locale, Record<string, string>>

export const receiptOf = ({ name, earned, coupons, canClaim }: Told, locale: Locale): string => {
  const words = WORDS[locale]
  const said = (text: Text) => say(text, locale)
  return [
    ...(name === null ? [] : [fill(words.hello, { name })]),
    ...earned.map(({ name: card, unit, added, balance }) =>
      fill(words.earned, { card: said(card), unit: said(unit), added, balance }),
    ),
    ...coupons.map((coupon) => fill(words.coupon, { coupon: said(coupon.name) })),
    ...(canClaim ? [words.claim] : earned.length + coupons.length === 0 ? [words.none] : []),
  ].join('\n')
}

export const refundReceiptOf = (
  amount: number,
  taken: readonly { name: Text; unit: Text; taken: number; missing: number; balance: number }[],
  locale: Locale,
): string => {
  const words = WORDS[locale]
  return [
    fill(words.refund, { amount }),
    ...taken.flatMap(({ name, unit, ...numbers }) => {
      const facts = { card: say(name, locale), unit: say(unit, locale), ...numbers }
      return [
        ...(numbers.taken > 0 ? [fill(words.back, facts)] : []),
        ...(numbers.missing > 0 ? [fill(words.missing, facts)] : []),
      ]
    }),
  ].join('\n')
}
