import type { SignKind } from '#shared/domain/report/unusual/sign.ts'

export const unusualWords = {
  title: '異常看板',
  ask: '哪裡和平常不一樣',
  span: '看多久',
  spans: { '7': '近 7 天', '30': '近 30 天' },
  doubts: '等你們看的打卡',
  doubtsNote: '掃立牌來的，還沒給；7 天沒有人看就不給',
  noLines: '數字都和平常一樣。',
  lines: '和平常不一樣的',
  linesNote: '這裡只說數字不尋常，不代表有人做錯',
  emptyTitle: '一切和平常一樣。',
  emptyBody: '門市、店員、會員的數字明顯偏離平常時，會出現在這裡，附上平常是多少；可疑的打卡也在這裡等你們看。',
  subjects: { store: '門市', hand: '店員、設備', member: '會員' },
  unnamed: { store: '一家門市', hand: '一位店員', member: '一位會員' },
  see: '看過了',
  seeing: '正在記…',
  seenBy: '{by}看過，{since}',
  open: { store: '看門市', member: '看會員' },
  give: '給',
  refuse: '不給',
  gives: '{name} +{added} {unit}',
  until: '{day}前要決定',
  at: '{at}，{store}',
  given: '給{name}了，卡上看得到',
  refused: '沒有給{name}',
  undo: '收回',
  undoing: '正在收回…',
  refusedWhy: '沒有給，你們說「{why}」。{time} 以前可以收回。',
  refusalUndone: '收回了，又在等你們看',
  refuseTitle: '不給{name}這次打卡？',
  refuseBody: '會員會看到你寫的原因，10 分鐘內可以收回。',
  refuseGo: '不給',
  refusing: '儲存中…',
  reason: '原因，會員看得到',
  reasonHint: '例如：那時候店裡沒有看到你，有收據可以補登',
  needReason: '寫一句原因，會員才知道怎麼辦。',
}

/** Why a check-in waits. `{from}` is a store. */
export const doubtWords = {
  travel: '和{from}隔 {km} 公里，只差 {minutes} 分鐘',
  crowd: '同一分鐘內，很多人掃了這張立牌',
  'new-at-night': '深夜裡，加入才 {minutes} 分鐘',
}

interface Sentence {
  /** Where what is usual is known, and where it is not. */
  says: readonly [withUsual: string, plain: string]
}

/** What each sign says, by whom it is about. */
export const signWords: Record<SignKind, Partial<Record<'store' | 'hand' | 'member', Sentence['says']>>> = {
  'self-dealing': {
    hand: ['', '{name}幫自己的會員帳號集點或核銷 {count} 次，平常是 0 次。'],
  },
  'same-member': {
    hand: ['{name}幫{member}按了 {count} 次，平常同一位會員一天 {usual} 次。', '{name}幫{member}按了 {count} 次。'],
  },
  'stamps-an-act': {
    hand: [
      '{name}一次平均按 {count} 點，其他人平常 {usual} 點。',
      '{name}一次平均按 {count} 點，其他人還不夠多，比不出來。',
    ],
  },
  'by-desk': {
    hand: ['{name}從後台補了 {count} 次，其他人平常 {usual} 次。', '{name}從後台補了 {count} 次，其他人都沒有。'],
  },
  rush: {
    store: ['{name}{day} {hour} 點的那一小時有 {count} 次集點，平常同一小時 {usual} 次。', ''],
  },
  doubts: {
    store: ['{name}有 {count} 次可疑的打卡，其他門市平常 {usual} 次。', '{name}有 {count} 次可疑的打卡。'],
    member: ['', '{name}有 {count} 次可疑的打卡，平常是 0 次。'],
  },
  undone: {
    store: ['{name}取消核銷、收回點數 {count} 次，其他門市平常 {usual} 次。', '{name}取消核銷、收回點數 {count} 次。'],
    hand: ['{name}取消核銷、收回點數 {count} 次，其他人平常 {usual} 次。', '{name}取消核銷、收回點數 {count} 次。'],
    member: ['', '{name}的核銷和點數，給了又收回 {count} 次，平常是 0 次。'],
  },
  refunds: {
    store: ['{name}退貨 {count} 次，其他門市平常 {usual} 次。', '{name}退貨 {count} 次。'],
    member: ['', '{name}用過券，又退貨 {count} 次，平常是 0 次。'],
  },
  visits: {
    member: [
      '{name}{day}一天集了 {count} 次，來的日子平常 {usual} 次。',
      '{name}{day}一天集了 {count} 次，以前沒有來過。',
    ],
  },
}
