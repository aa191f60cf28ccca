import { unitFor } from '#shared/base/unit-for.ts'
import { fill, say, type Locale } from '#shared/base/text.ts'
import { UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { sayPaidOut } from '../bill/say-pay-out.ts'
import { saySpent, sayToppedUp } from '../bill/say-spent.ts'

/** What an act gave, one line a card; before it what was used, paid in or done; or the coupon it redeemed. */
export const sayAct = (act: ShownAct, words: StaffWords, locale: Locale): string[] =>
  act.kind === 'redeem'
    ? [fill(words.redeemed, { coupon: act.coupon ? say(act.coupon, locale) : '' })]
    : [
        ...(act.spent ? saySpent(act.spent, words, locale) : []),
        ...(act.toppedUp ? [sayToppedUp(act.toppedUp, words, locale)] : []),
        ...(act.paidOut ? sayPaidOut(act.paidOut, words, locale) : []),
        ...(act.task ? [fill(words.taskDone, { task: say(act.task, locale) })] : []),
        ...act.earned.map(({ name, unit, added, balance }) =>
          fill(words.line, {
            card: say(name, locale),
            n: added.toLocaleString('en'),
            unit: unitFor(unit, added, locale),
            balance: balance.toLocaleString('en'),
            units: unitFor(unit, balance, locale),
          }),
        ),
        ...act.earned.flatMap(({ owes = [] }) =>
          owes.map(({ name, why }) => fill(words.owes[why], { coupon: say(name ?? UNNAMED_REWARD, locale) })),
        ),
      ]
