// What the form of a points programme says to marketers.
import type { Multiplier } from '../../../../domain/card/points-card.ts'

type Way = Multiplier['when']['kind']

export const words = {
  rate: '怎麼給{unit}',
  per: '每消費',
  gets: '得',
  multipliers: '加倍',
  multipliersNote: '選填，\n最多 {most} 種',
  multiplier: '第 {nth} 種加倍',
  when: '什麼時候',
  whens: [
    { kind: 'weekday', words: '星期幾' },
    { kind: 'store', words: '哪些店' },
    { kind: 'product', words: '哪些商品' },
    { kind: 'tier', words: '哪些等級' },
  ] satisfies { kind: Way; words: string }[],
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  products: '品號或分類',
  percent: '給幾倍',
  percentAfter: '%',
  percentNote: '200% 是兩倍；0% 是這些不給。同時符合好幾種的，只算最高的那一種。',
  multiplierAdd: '加一種加倍',
  multiplierOff: '拿掉第 {nth} 種加倍',
  nothingChosen: '至少選一個。',
  lapse: '效期',
  pendingDays: '幾天後可以用',
  pendingAfter: '天',
  pendingNote: '0 是馬上可以用。等退貨期過了才能用，退貨時就不必追討。',
  offset: '折抵',
  offsets: [
    { kind: 'yes', words: '結帳可以折抵' },
    { kind: 'no', words: '不折抵，只換券' },
  ],
  offsetOf: '每',
  offsetMoney: '折',
  mostPercent: '一筆最多折',
  exchanges: '換券',
  exchangesNote: '選填，\n最多 {most} 種',
  exchange: '第 {nth} 種券',
  noCampaign: '選一張優惠券',
  exchangePoints: '要幾{unit}',
  exchangeAdd: '加一種可以換的券',
  exchangeOff: '拿掉第 {nth} 種券',
  newCampaign: '另外做一張新的',
} as const
