// What a till's display says of an answer of the API.
import { say, type Text } from '#shared/base/text.ts'
import type { Preview, Quote } from './till-api.ts'

export const zh = (text: Text): string => say(text, 'zh-Hant')
export const money = (amount: number): string => `NT$${amount.toLocaleString('en-US')}`

const SKIPPED: Record<string, string> = {
  ended: '活動已經結束',
  'not-open': '不在活動期間',
  'other-store': '這家店不適用',
  'other-way': '收銀機結的帳不算',
  'other-tier': '會員等級不適用',
  'too-soon': '離上次集點太近，這次不算',
  'daily-cap': '今天集滿上限了',
  'nothing-earned': '金額或品項沒有到門檻',
  'not-shared': '集團的卡，會員還沒同意和集團其他公司一起計算',
  'one-of-pool': '和別的活動擇一，這次給了別的',
  'reward-out': '集滿的獎勵送完或結束了，先不蓋；已經集的都還在',
  'too-many-at-once': '一筆集滿太多張，先不蓋；請分次補登',
  'surplus-stays': '接下來的這張卡不再集了，多的留在集滿的那張上',
}

/** A reason this page does not know yet is said as the API says it. */
export const saySkipped = ({ name, why }: Quote['skipped'][number]): string =>
  `${zh(name)}：${SKIPPED[why] ?? `這次沒有給（${why}）`}`

export const sayUsable = ({ name, unit, most, money: worth, pays }: Quote['usable'][number]): string =>
  pays ? `${zh(name)}，可付 ${money(worth)}` : `${zh(name)} ${most} ${zh(unit)}，可折 ${money(worth)}`

export const sayTaken = ({ state, taken, voided, returned, revived, cash, amount }: Preview): string[] => {
  if (state === 'awaited') return ['伺服器還沒有這張單，先記下這筆退款；原單送到時一起算。']
  const lines = [
    ...returned.map(
      ({ name, unit, amount: back, balance }) => `${zh(name)} 退回 ${back} ${zh(unit)}，共 ${balance} ${zh(unit)}`,
    ),
    ...taken.flatMap(({ name, unit, taken: back, missing, balance }) => [
      ...(back > 0 ? [`${zh(name)} 收回 ${back} ${zh(unit)}，剩 ${balance} ${zh(unit)}`] : []),
      ...(missing > 0 ? [`${zh(name)} 有 ${missing} ${zh(unit)}已經用掉，收不回來`] : []),
    ]),
  ]
  if (revived.length > 0) lines.push(`用掉的優惠券 ${revived.length} 張可以再用`)
  if (cash !== amount) lines.push(`退現金 ${money(cash)}，其餘退回儲值金`)
  if (voided.length > 0) lines.push(`收回還沒用的優惠券 ${voided.length} 張`)
  return lines.length > 0 ? lines : ['沒有點數要收回。']
}
