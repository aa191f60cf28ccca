import type { Day } from '#shared/base/time.ts'
import { unitFor } from '#shared/base/unit-for.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { moneyWords as words } from '../../words/rooms.ts'
import { monthOf } from '../../words/time.ts'

/** `2027-05` → 5 月, with the year when it is another one; `never` → 不會到期. */
export const sayMonth = (month: string, today: Day): string =>
  month.includes('-') ? monthOf(month, today) : words.never

export const counted = (count: number): string => count.toLocaleString('en')
export const dollars = (money: number): string => `${money < 0 ? '−' : ''}NT$${counted(Math.abs(money))}`
/** A unit as it stands beside so many of it; the API has said it in the language of the page. */
export const unitOf = (unit: string, count: number): string => unitFor({ 'zh-Hant': unit }, count, pageLocale())
