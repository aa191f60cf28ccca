// What brought a join, in one word.
export const sourceKinds: Record<string, string> = {
  poster: '立牌',
  store: '門市',
  campaign: '活動',
  link: '連結',
  referrer: '好友推薦',
  direct: '自己找來',
}
