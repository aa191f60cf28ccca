import { unitFor } from '#shared/base/unit-for.ts'
import { fill, say, type Locale } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import type { Quote, Reckoned } from './reckon.ts'

const many = (n: number) => n.toLocaleString('en')

/** What is about to be used: what it takes off, and what pays. */
export const sayReckoned = (
  { use, off }: Pick<Reckoned, 'use' | 'off'>,
  laid: Quote['laid'],
  words: StaffWords,
  locale: Locale,
): string[] => [
  ...(off > 0 ? [fill(words.billOff, { off: many(off) })] : []),
  ...laid.map(({ name }) => fill(words.billCoupon, { coupon: say(name, locale) })),
  ...use.map(({ line, amount, money }) =>
    fill(line.pays ? words.billPaid : words.billUsed, {
      n: many(amount),
      unit: unitFor(line.unit, amount, locale),
      card: say(line.name, locale),
      money: many(money),
    }),
  ),
]

/** The same once it is done, with what is left on each card. */
export const saySpent = (
  { used, coupons, off, due }: NonNullable<ShownAct['spent']>,
  words: StaffWords,
  locale: Locale,
): string[] => [
  ...(off > 0 ? [fill(words.billOff, { off: many(off) })] : []),
  ...coupons.map(({ name }) => fill(words.billCoupon, { coupon: say(name, locale) })),
  ...used.map(({ name, unit, amount, balance }) =>
    fill(words.billTaken, {
      card: say(name, locale),
      n: many(amount),
      unit: unitFor(unit, amount, locale),
      balance: many(balance),
      units: unitFor(unit, balance, locale),
    }),
  ),
  fill(words.billDue, { due: many(due) }),
]

export const sayToppedUp = (
  { name, unit, paid, bonus, balance }: NonNullable<ShownAct['toppedUp']>,
  words: StaffWords,
  locale: Locale,
): string =>
  fill(bonus > 0 ? words.toppedUpMore : words.toppedUp, {
    card: say(name, locale),
    paid: many(paid),
    bonus: many(bonus),
    balance: many(balance),
    unit: say(unit, locale),
  })
