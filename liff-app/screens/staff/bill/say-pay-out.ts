import { fill, say, type Locale } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import type { PayOutQuote } from './use-pay-out.ts'

const many = (n: number) => n.toLocaleString('en')

/** What is on the card, and what becomes of it. */
export const saySum = (
  { paid, bonus, taken, fee, bonusGone, balance, unit }: PayOutQuote,
  words: StaffWords,
  locale: Locale,
): string[] => {
  const its = say(unit, locale)
  return [
    fill(bonus > 0 ? words.payOutHasMore : words.payOutHas, { paid: many(paid), bonus: many(bonus), unit: its }),
    fill(words.payOutTaken, { taken: many(taken) }),
    ...(bonusGone > 0 ? [fill(words.payOutGone, { n: many(bonusGone), unit: its })] : []),
    ...(fee > 0 ? [fill(words.payOutFee, { fee: many(fee) })] : []),
    fill(words.payOutLeft, { balance: many(balance), unit: its }),
  ]
}

/** The same once it is done. */
export const sayPaidOut = (
  { name, unit, cash, balance, second }: NonNullable<ShownAct['paidOut']>,
  words: StaffWords,
  locale: Locale,
): string[] => [
  fill(words.paidOut, {
    card: say(name, locale),
    cash: many(cash),
    balance: many(balance),
    unit: say(unit, locale),
  }),
  ...(second ? [fill(words.paidOutSecond, { clerk: second })] : []),
]
