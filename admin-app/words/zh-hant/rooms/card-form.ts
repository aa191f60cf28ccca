// What the form of every card programme says, whatever its kind.
import type { Way } from '#shared/domain/card/program.ts'
import type { RefundPolicy } from '#shared/domain/ledger/take-back.ts'

export const cardForm = {
  fields: {
    name: '名稱',
    unit: '單位',
    period: '期間',
    stores: '門市',
    tiers: '會員等級',
    ways: '從哪裡累積',
    refunds: '退貨的時候',
    face: '卡面',
  },
  ownUnit: '自己取…',
  parts: { gives: '給什麼', where: '誰、哪裡、什麼時候', earning: '怎麼累積', beside: '和其他卡、退貨', face: '卡面' },
  from: '從',
  until: '到',
  periodNote: '不填就是一直開著。',
  everyStore: '全部門市，以後新開的也算',
  someStores: '只有這幾家',
  ownStoresNote: '你負責的門市；這張卡只在這裡集、在這裡用。',
  tiersNote: '不勾就是每個會員都能累積；勾了，只有現在是這些等級的會員能累積。',
  tiersInside: '加倍的會員等級',
  tiersNone: '還沒有會員等級，現在每個會員都能累積。要分等級，',
  tiersMake: '先設定會員等級',
  tierGone: '已經沒有的等級（{id}），請拿掉',
  interval: '多久一次',
  cap: '一天最多',
  capNone: '不限次數',
  capTimes: '{count} 次',
  stacking: '同時有別的卡',
  stacks: '和其他卡一起累積',
  stacksNote: '一次消費，每張卡各算各的。',
  oneOf: '同一組只給一張',
  oneOfNote: '同組名的卡，一次消費只算順位最前、算得到的那一張。',
  pool: '組名',
  rank: '順位',
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
}

export const wayWords: Record<Exclude<Way, 'office'>, { label: string; hint: string; short: string }> = {
  code: { label: '掃櫃台的碼', hint: '會員用自己的手機掃，一分鐘換一次', short: '櫃台碼' },
  clerk: { label: '店員幫忙按', hint: '店員掃會員碼，再輸入金額或次數', short: '店員' },
  till: { label: 'POS 結帳', hint: '收銀機結帳時自己算', short: 'POS' },
  poster: {
    label: '掃立牌',
    hint: '印出來的碼拍照就能帶走，人不在店裡也掃得到。所以一小時最多一次、一天 3 次；可疑的先不給，到「異常看板」等你們看',
    short: '立牌',
  },
  shop: { label: '網路商店', hint: '訂單成立就算', short: '網路商店' },
}

export const refundWords: Record<RefundPolicy, { label: string; hint: string; short: string }> = {
  'what-is-left': {
    label: '收回還剩下的',
    hint: '會員在明細看到：退貨收回 3 {unit}。已經用掉的就算了，不會欠。',
    short: '收回還剩下的',
  },
  'go-negative': {
    label: '全部收回，不夠的先欠著',
    hint: '會員看到：還欠 2 {unit}，下次累積先補。',
    short: '全部收回，可以欠',
  },
  block: {
    label: '不夠收回就不能退',
    hint: '用掉了就退不了，店員那裡會擋下來；會員要先補回這些{unit}。',
    short: '用掉就不能退',
  },
}

export const paceWords = {
  always: '每次結帳都能累積',
  minutes: '隔 {count} 分鐘才能再累積',
  hours: '隔 {count} 小時才能再累積',
  days: '隔 {count} 天才能再累積',
}

export const periodWords = {
  between: '{from} 到 {until}',
  until: '到 {until} 為止',
  from: '{from} 開始',
  open: '一直開著',
}
