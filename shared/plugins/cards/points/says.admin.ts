import type { Multiplier, PointsCard } from '../../../domain/card/points-card.ts'
import type { LapseRule } from '../../../domain/ledger/lapse-rule.ts'
import type { CardWords } from '../family.ts'

const ENDS = { month: '月底', quarter: '季末', year: '年底' } as const
const LATER = {
  month: ['當月', '下個月', '再下個月'],
  quarter: ['當季', '下一季', '再下一季'],
  year: ['當年', '隔年', '後年'],
} as const

const lapseWords = (rule: LapseRule): string => {
  switch (rule.kind) {
    case 'never':
      return '不會到期'
    case 'after-earning':
      return `得到後 ${rule.months} 個月到期`
    case 'after-activity':
      return `${rule.months} 個月沒有動靜才到期`
    case 'end-of': {
      const when = LATER[rule.period][rule.later] ?? `再過 ${rule.later} 期的`
      return `${when}${ENDS[rule.period]}到期`
    }
  }
}

const offsetWords = (offset: PointsCard['offset'], unit: string): string =>
  offset === null
    ? '不折抵'
    : `${offset.points} ${unit}折 NT$${offset.money}${offset.mostPercent < 100 ? `，最多折一筆的 ${offset.mostPercent}%` : ''}`

const NAMED = 2
const WEEKDAYS = '日一二三四五六'

const whenWords = ({ when }: Multiplier): string => {
  switch (when.kind) {
    case 'tier':
      return '指定等級'
    case 'weekday':
      return `週${when.weekdays.map((day) => WEEKDAYS[day]).join('')}`
    case 'store':
      return '指定門市'
    case 'product':
      return '指定商品'
  }
}

const timesWords = (one: Multiplier): string =>
  one.percent === 0 ? `${whenWords(one)}不給點` : `${whenWords(one)} ${one.percent / 100} 倍`

export const says: CardWords<PointsCard> = {
  name: '紅利點數',
  about: '照消費金額給點，結帳折抵或拿來換券。要接 POS 或由店員輸入金額。',
  fields: {
    rate: '怎麼給點',
    multipliers: '加倍',
    lapse: '效期',
    pendingDays: '幾天後可以用',
    offset: '折抵',
    exchanges: '換券',
    transfer: '送給朋友',
  },
  says: ({ rate, multipliers, lapse, pendingDays, offset, exchanges, transfer }, unit) => ({
    pattern: [
      '每 {rate}',
      multipliers.length > 0 && '{multipliers}',
      pendingDays > 0 && '{pendingDays}',
      '{offset}',
      exchanges.length > 0 && '{exchanges}',
      transfer && '{transfer}',
      '{lapse}',
    ]
      .filter(Boolean)
      .join('，')
      .concat('。'),
    chosen: {
      rate: `NT$${rate.per.toLocaleString('en')} 得 ${rate.points} ${unit}`,
      multipliers: multipliers.length > NAMED ? `${multipliers.length} 種加倍` : multipliers.map(timesWords).join('、'),
      pendingDays: `${pendingDays} 天後可以用`,
      offset: offsetWords(offset, unit),
      exchanges: `能換 ${exchanges.length} 種券`,
      ...(transfer && { transfer: `可以送朋友，一天最多 ${transfer.mostADay.toLocaleString('en')} ${unit}` }),
      lapse: lapseWords(lapse),
    },
  }),
  changes: {
    rate: '從現在起每 NT${per} 得 {points} {unit}；已經有的不變。',
    multipliers: '加倍從下一筆消費開始照新的。',
    lapse: '已經有的不會因此提早到期；之後得到的照新的。',
    pendingDays: '幾天後可以用，從下一筆消費開始照新的。',
    offset: '折抵馬上照新的，手上的{unit}也是。',
    'offset.refused': '手上的{unit}會變得不值錢：當初說好的折抵，只能一樣或更好。',
    exchanges: '能換的券照新的；變便宜的馬上便宜，寫了「換到」的就換到那天。',
    'exchanges.soon':
      '有人正在存{unit}換：不能突然拿掉、變貴或提早結束。先填「換到」，最早 {earliest}；過了那天就可以拿掉或改{unit}數。',
    transfer: '能不能送、一天能送多少，馬上照新的；已經送出的連結不受影響。',
  },
}
