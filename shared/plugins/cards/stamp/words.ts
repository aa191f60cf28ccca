// What the form of a stamp card says to marketers.
import type { StampCard, Validity } from '../../../domain/card/stamp-card.ts'

export const words = {
  name: '名稱',
  unit: '單位',
  units: [
    { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
    { 'zh-Hant': '杯', en: 'cups', ja: '杯' },
    { 'zh-Hant': '章', en: 'stamps', ja: 'スタンプ' },
  ],
  ownUnit: '自己取…',
  goal: '集滿',
  fewer: '少一{unit}',
  moreOf: '多一{unit}',
  interval: '多久一次',
  reward: '獎勵',
  rewardWords: '卡上最後一格寫什麼',
  noCampaign: '選一張優惠券',
  newCampaign: '另外做一張新的',
  validity: '效期',
  months: '個月',
  until: '到期日',
  face: '卡面',
  faceNote: '馬上換，\n大家都看到',
  colour: '顏色 {colour}',
  otherColour: '其他顏色',
  picture: '放照片',
  pictureBusy: '正在放…',
  pictureOff: '拿掉照片',
  pictureNote: 'PNG、JPEG 或 WebP，1 MB 以內；字後面會留品牌色，照片不會蓋住字。',
  contrast: '{ink}在這個顏色上 {ratio} : 1，{verdict}',
  white: '白字',
  black: '黑字',
  readable: '看得清楚',
  unreadable: '不容易看，換深一點或淺一點',
  patterns: { plain: '素面', waves: '海浪', beans: '海豆', path: '步道', dots: '圓點', checks: '格子' },
} as const

/** Minutes between two visits. */
export const INTERVALS = [0, 10, 30, 60, 180, 720, 1440, 2880, 10_080] as const

export const intervalWords = (minutes: number): string =>
  minutes === 0
    ? '每次結帳都能集'
    : minutes < 60
      ? `隔 ${minutes} 分鐘才能再集`
      : minutes < 1440
        ? `隔 ${minutes / 60} 小時才能再集`
        : `隔 ${minutes / 1440} 天才能再集`

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
      return `${validity.day.replaceAll('-', '/')} 以前`
    case 'never':
      return '一直'
  }
}

/** What still has to be filled in before the card can be saved. */
export const missing = (card: StampCard): string[] => [
  ...(card.name['zh-Hant'].trim() ? [] : [words.name]),
  ...(card.unit['zh-Hant'].trim() ? [] : [words.unit]),
  ...(card.reward.campaign && card.reward.words['zh-Hant'].trim() ? [] : [words.reward]),
  ...(card.validity.kind === 'until' && !card.validity.day ? [words.until] : []),
]
