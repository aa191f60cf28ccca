// What a till prints when money goes onto a stored-value card, and when it is paid back.
import { fill, say, type Locale, type Text } from '../base/text.ts'

interface Card {
  /** Of the card. */
  name: Text
  unit: Text
  /** Masked. */
  member: string
  balance: number
}

const WORDS = {
  'zh-Hant': {
    hello: '{member} 您好，謝謝光臨',
    paid: '儲值 NT${paid}',
    bonus: '送 {bonus} {unit}',
    balance: '{card}餘額 {balance} {unit}',
    taken: '{card}退費 NT${taken}',
    fee: '手續費 NT${fee}',
    cash: '退還現金 NT${cash}',
    gone: '沒用完的贈送 {bonus} {unit}一併收回',
    voided: '{card}取消儲值 NT${paid}，退還現金 NT${paid}',
  },
  en: {
    hello: 'Thank you, {member}',
    paid: 'Topped up NT${paid}',
    bonus: '{bonus} {unit} on top',
    balance: '{card}: {balance} {unit}',
    taken: '{card}: NT${taken} paid back',
    fee: 'Fee NT${fee}',
    cash: 'In cash NT${cash}',
    gone: 'A bonus of {bonus} {unit} went with it',
    voided: '{card}: top-up of NT${paid} voided, NT${paid} in cash',
  },
  ja: {
    hello: '{member} 様、ありがとうございます',
    paid: 'チャージ NT${paid}',
    bonus: '特典 {bonus}{unit}',
    balance: '{card} 残高 {balance}{unit}',
    taken: '{card} 払い戻し NT${taken}',
    fee: '手数料 NT${fee}',
    cash: '現金 NT${cash}',
    gone: '特典分 {bonus}{unit}も戻しました',
    voided: '{card} チャージ NT${paid} を取り消し、現金 NT${paid} を返金しました',
  },
} as const satisfies Record<Locale, Record<string, string>>

const counted = (n: number) => n.toLocaleString('en')

const factsOf = ({ name, unit, member, balance }: Card, locale: Locale) => ({
  card: say(name, locale),
  unit: say(unit, locale),
  member,
  balance: counted(balance),
})

export const topUpReceiptOf = (told: Card & { paid: number; bonus: number }, locale: Locale): string => {
  const words = WORDS[locale]
  const facts = { ...factsOf(told, locale), paid: counted(told.paid), bonus: counted(told.bonus) }
  const lines = [words.hello, words.paid, ...(told.bonus > 0 ? [words.bonus] : []), words.balance]
  return lines.map((line) => fill(line, facts)).join('\n')
}

export const payOutReceiptOf = (
  told: Card & { taken: number; fee: number; cash: number; bonusGone: number },
  locale: Locale,
): string => {
  const words = WORDS[locale]
  const facts = {
    ...factsOf(told, locale),
    taken: counted(told.taken),
    fee: counted(told.fee),
    cash: counted(told.cash),
    bonus: counted(told.bonusGone),
  }
  const lines = [
    words.hello,
    words.taken,
    ...(told.fee > 0 ? [words.fee] : []),
    words.cash,
    ...(told.bonusGone > 0 ? [words.gone] : []),
    words.balance,
  ]
  return lines.map((line) => fill(line, facts)).join('\n')
}

export const voidReceiptOf = (told: Card & { paid: number; bonus: number }, locale: Locale): string => {
  const words = WORDS[locale]
  const facts = { ...factsOf(told, locale), paid: counted(told.paid), bonus: counted(told.bonus) }
  const lines = [words.hello, words.voided, ...(told.bonus > 0 ? [words.gone] : []), words.balance]
  return lines.map((line) => fill(line, facts)).join('\n')
}
