// What a till prints below an order.
import { UNNAMED_REWARD } from '../domain/card/reward/awaited.ts'
import { fill, say, type Locale, type Text } from '../base/text.ts'

interface Told {
  name: string | null
  earned: readonly {
    name: Text
    unit: Text
    added: number
    balance: number
    owes?: readonly { name: Text | null }[] | undefined
  }[]
  coupons: readonly { name: Text }[]
  used: readonly Used[]
  redeemed: readonly { name: Text; off: number }[]
  canClaim: boolean
}

interface Used {
  name: Text
  unit: Text
  amount: number
  money: number
  pays: boolean
  balance: number
}

const WORDS = {
  'zh-Hant': {
    hello: '{name} 您好，謝謝光臨',
    earned: '{card} +{added} {unit}（共 {balance} {unit}）',
    coupon: '送您：{coupon}',
    owed: '替您留著：{coupon}（現在還不能給，之後集點時補上）',
    none: '這次沒有累積點數',
    offset: '{card} 折抵 {amount} {unit}，−NT${money}（剩 {balance} {unit}）',
    paid: '{card} 付款 NT${money}（剩 {balance} {unit}）',
    redeemed: '{coupon} −NT${off}',
    returned: '{card} 退回 {amount} {unit}（共 {balance} {unit}）',
    claim: '掃描 QR 加入會員，領取這筆消費的點數（7 天內有效）',
    back: '{card} −{taken} {unit}（剩 {balance} {unit}）',
    missing: '{card} 有 {missing} {unit} 已經用掉，沒有收回',
    refund: '退款 NT${amount} 已處理',
  },
  en: {
    hello: 'Thank you, {name}',
    earned: '{card} +{added} {unit} ({balance} {unit} in all)',
    coupon: 'For you: {coupon}',
    owed: 'Kept for you: {coupon} (not available now; you get it with a later visit)',
    none: 'Nothing was collected this time',
    offset: '{card} −{amount} {unit}, NT${money} off ({balance} {unit} left)',
    paid: '{card} paid NT${money} ({balance} {unit} left)',
    redeemed: '{coupon} −NT${off}',
    returned: '{card} +{amount} {unit} given back ({balance} {unit} in all)',
    claim: 'Scan the QR to join and collect this order within 7 days',
    back: '{card} −{taken} {unit} ({balance} {unit} left)',
    missing: '{card}: {missing} {unit} had been used and were not taken back',
    refund: 'Refunded NT${amount}',
  },
  ja: {
    hello: '{name} 様、ありがとうございます',
    earned: '{card} +{added}{unit}（合計 {balance}{unit}）',
    coupon: 'プレゼント：{coupon}',
    owed: 'お取り置き：{coupon}（今はお渡しできません。次回以降にお渡しします）',
    none: '今回は加算がありません',
    offset: '{card} {amount}{unit}を利用、NT${money} 引き（残り {balance}{unit}）',
    paid: '{card} でお支払い NT${money}（残り {balance}{unit}）',
    redeemed: '{coupon} −NT${off}',
    returned: '{card} {amount}{unit}をお返し（合計 {balance}{unit}）',
    claim: 'QRから会員登録すると、7日以内ならこのお買い物分を受け取れます',
    back: '{card} −{taken}{unit}（残り {balance}{unit}）',
    missing: '{card}：使用済みの {missing}{unit} は差し引いていません',
    refund: 'NT${amount} を返金しました',
  },
} as const satisfies Record<Locale, Record<string, string>>

export const receiptOf = ({ name, earned, coupons, used, redeemed, canClaim }: Told, locale: Locale): string => {
  const words = WORDS[locale]
  const said = (text: Text) => say(text, locale)
  return [
    ...(name === null ? [] : [fill(words.hello, { name })]),
    ...redeemed.map(({ name: coupon, off }) => fill(words.redeemed, { coupon: said(coupon), off })),
    ...used.map(({ name: card, unit, pays, ...numbers }) =>
      fill(pays ? words.paid : words.offset, { card: said(card), unit: said(unit), ...numbers }),
    ),
    ...earned.map(({ name: card, unit, added, balance }) =>
      fill(words.earned, { card: said(card), unit: said(unit), added, balance }),
    ),
    ...coupons.map((coupon) => fill(words.coupon, { coupon: said(coupon.name) })),
    ...earned.flatMap(({ owes = [] }) =>
      owes.map(({ name: coupon }) => fill(words.owed, { coupon: said(coupon ?? UNNAMED_REWARD) })),
    ),
    ...(canClaim ? [words.claim] : earned.length + coupons.length === 0 ? [words.none] : []),
  ].join('\n')
}

interface Refunded {
  amount: number
  taken: readonly { name: Text; unit: Text; taken: number; missing: number; balance: number }[]
  returned: readonly Omit<Used, 'pays'>[]
}

export const refundReceiptOf = ({ amount, taken, returned }: Refunded, locale: Locale): string => {
  const words = WORDS[locale]
  return [
    fill(words.refund, { amount }),
    ...returned.map(({ name, unit, ...numbers }) =>
      fill(words.returned, { card: say(name, locale), unit: say(unit, locale), ...numbers }),
    ),
    ...taken.flatMap(({ name, unit, ...numbers }) => {
      const facts = { card: say(name, locale), unit: say(unit, locale), ...numbers }
      return [
        ...(numbers.taken > 0 ? [fill(words.back, facts)] : []),
        ...(numbers.missing > 0 ? [fill(words.missing, facts)] : []),
      ]
    }),
  ].join('\n')
}
