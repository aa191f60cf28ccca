// How far a newcomer has come: four steps from stranger to the first stamp.
export const STEPS = [
  { word: '加好友', next: '在手機上按「加入好友」，店家的歡迎訊息就會進來。' },
  { word: '掃立牌', next: '按立牌下面的「用手機掃」，會員頁會從手機底下打開。' },
  { word: '加入會員', next: '在打開的頁面看過告知，按「加入會員」。' },
  { word: '到櫃台集點', next: '按櫃台螢幕下面的「用手機掃」，蓋第一個章。' },
] as const

export interface Seen {
  isFriend: boolean
  hasScanned: boolean
  /** Titles of the world's events, e.g. `member.joined from jidian`. */
  events: string[]
}

/** How many of the four steps are behind; a later step means the earlier ones were gone, in whatever way. */
export const progressOf = ({ isFriend, hasScanned, events }: Seen): number => {
  const happened = (name: string) => events.some((title) => title.startsWith(name))
  if (happened('stamp.collected')) return 4
  if (happened('member.joined')) return 3
  if (hasScanned) return 2
  return isFriend ? 1 : 0
}
