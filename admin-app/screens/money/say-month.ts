import type { Day } from '#shared/base/time.ts'
import { moneyWords as words } from '../../words/rooms.ts'
import { monthOf } from '../../words/time.ts'

/** `2027-05` → 5 月, with the year when it is another one; `never` → 不會到期. */
export const sayMonth = (month: string, today: Day): string =>
  month.includes('-') ? monthOf(month, today) : words.never

export const counted = (count: number): string => count.toLocaleString('en')
export const dollars = (money: number): string => `${money < 0 ? '−' : ''}NT$${counted(Math.abs(money))}`
