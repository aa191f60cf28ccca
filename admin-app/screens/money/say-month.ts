import { fill } from '#shared/base/text.ts'
import { moneyWords as words } from '../../words/screens/money.ts'

/** `2027-05` → 5 月, with the year when it is another one; `never` → 不會到期. */
export const sayMonth = (month: string, today: string): string => {
  const [year, at] = month.split('-')
  if (!at) return words.never
  return fill(year === today.slice(0, 4) ? '{month} 月' : '{year} 年 {month} 月', { year: year!, month: Number(at) })
}

export const counted = (count: number): string => count.toLocaleString('en')
export const dollars = (money: number): string => `${money < 0 ? '−' : ''}NT$${counted(Math.abs(money))}`
