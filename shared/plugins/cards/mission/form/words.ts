// What the form of a mission says to marketers.
import type { MissionCard, MissionStep } from '../../../../domain/card/mission-card.ts'

export const words = {
  steps: '關卡',
  stepsNote: '{least} 到 {most} 關，\n照畫面上的順序排',
  step: '第 {nth} 關',
  way: '怎麼算完成',
  ways: [
    { kind: 'store', words: '到店' },
    { kind: 'product', words: '買商品' },
    { kind: 'task', words: '做一件事' },
  ],
  store: '哪一家店',
  noStore: '選一家店',
  products: '品號或分類',
  productsNote: '用逗號或換行隔開，買到其中一個就算。',
  taskNote: '由店員在櫃台按完成，或由行銷劇本、活動來算。',
  stepWords: '卡上這一關寫什麼',
  earlier: '第 {nth} 關往前移',
  later: '第 {nth} 關往後移',
  off: '拿掉第 {nth} 關',
  add: '加一關',
  eachStore: '每家門市各一關',
  twice: '不限順序的話，同一家店只能出現一次：去一次會一起完成。',
  order: '順序',
  orders: [
    { order: 'any', words: '不限順序' },
    { order: 'in-order', words: '照順序來' },
  ],
  inOrderNote: '一次只算下一關；先去了後面的不算。',
  reward: '全部完成的獎勵',
  rewardWords: '獎勵在卡上寫什麼',
  noCampaign: '選一張優惠券',
  newCampaign: '另外做一張新的',
  halfway: '中途獎勵',
  halfwayNote: '選填，\n最多 {most} 次',
  halfwayAt: '完成幾關',
  halfwayOption: '完成 {at} 關',
  halfwayAdd: '中途先送一次',
  halfwayOff: '拿掉完成 {at} 關的獎勵',
  halfwayLate: '中途獎勵要在最後一關以前，而且不能重複。',
  next: '完成以後',
  nexts: [
    { kind: 'ends', words: '到此為止，一個人一次' },
    { kind: 'renews', words: '再來一輪' },
  ],
  validity: '期限',
  validities: [
    { kind: 'never', words: '不限時間' },
    { kind: 'months-after-first-stamp', words: '從第一關起' },
    { kind: 'months-after-last-stamp', words: '從最後完成的那一關起' },
    { kind: 'until', words: '固定一天' },
  ],
  months: '個月',
  until: '最後一天',
} as const satisfies {
  ways: readonly { kind: MissionStep['kind']; words: string }[]
  orders: readonly { order: MissionCard['order']; words: string }[]
  [word: string]: unknown
}
