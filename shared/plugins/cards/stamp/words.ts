// What the form of a stamp card says to marketers.
import type { Way } from '../../../domain/card/program.ts'
import type { StampCard, Validity } from '../../../domain/card/stamp-card.ts'

export const words = {
  earn: '怎麼算一{unit}',
  per: '每滿多少錢',
  products: '品號或分類',
  productsNote: '用逗號或換行隔開，例如：A-101、咖啡豆。買一個算一{unit}。',
  blind: '{ways}不知道會員買了什麼，每次都算 1 {unit}，買多買少一樣。要照金額或商品算，到「從哪裡累積」拿掉它。',
  goal: '集滿',
  fewer: '少一{unit}',
  moreOf: '多一{unit}',
  reward: '獎勵',
  rewardWords: '卡上最後一格寫什麼',
  noCampaign: '選一張優惠券',
  newCampaign: '另外做一張新的',
  halfway: '中途獎勵',
  halfwayNote: '選填，\n最多 4 次',
  halfwayAt: '第幾{unit}',
  halfwayAdd: '中途再送一次',
  halfwayWords: '那一格寫什麼',
  halfwayOff: '拿掉第 {at} {unit}的獎勵',
  halfwayLate: '中途獎勵要在集滿以前，而且每一格只能有一個。',
  next: '集滿以後',
  nextCard: '接哪一張',
  noCard: '選一張卡',
  validity: '效期',
  months: '個月',
  until: '到期日',
} as const

export const EARNS: readonly { kind: StampCard['earn']['kind']; words: string }[] = [
  { kind: 'visit', words: '每次來店' },
  { kind: 'amount', words: '每滿一筆錢' },
  { kind: 'product', words: '買指定商品' },
]

/** Nobody tells there what was bought. */
export const BLIND_WAYS: readonly { way: Way; words: string }[] = [
  { way: 'code', words: '掃櫃台的碼' },
  { way: 'poster', words: '掃立牌' },
]

export const earnWords = (earn: StampCard['earn'], unit: string): string => {
  switch (earn.kind) {
    case 'visit':
      return `每次來店集 1 ${unit}`
    case 'amount':
      return `每滿 NT$${earn.per.toLocaleString('en')} 集 1 ${unit}`
    case 'product':
      return `買指定商品一個集 1 ${unit}`
  }
}

export const halfwayWords = (halfway: StampCard['halfway'], unit: string): string =>
  [...halfway]
    .sort((a, b) => a.at - b.at)
    .map(({ at, words: gives }) => `第 ${at} ${unit}先送${gives['zh-Hant'] || '……'}`)
    .join('、')

export const NEXTS: readonly { kind: StampCard['next']['kind']; words: string }[] = [
  { kind: 'renews', words: '再給一張同樣的' },
  { kind: 'chains', words: '接下一張卡' },
  { kind: 'ends', words: '到此為止，一個人一張' },
]

export const nextWords = (next: StampCard['next']): string =>
  ({ renews: '再接一張', ends: '一人一張', chains: '接下一張卡' })[next.kind]

export const VALIDITIES: readonly { kind: Validity['kind']; words: string }[] = [
  { kind: 'months-after-last-stamp', words: '最後一次集點起，幾個月' },
  { kind: 'months-after-first-stamp', words: '開卡起算，幾個月' },
  { kind: 'until', words: '固定一天' },
  { kind: 'never', words: '不過期' },
]

export const validityWords = (validity: Validity): string => {
  switch (validity.kind) {
    case 'months-after-last-stamp':
      return `最後一次集點起 ${validity.months} 個月內`
    case 'months-after-first-stamp':
      return `開卡起 ${validity.months} 個月內`
    case 'until':
      return `${validity.day.replaceAll('-', '/') || '……'} 以前`
    case 'never':
      return '一直'
  }
}
