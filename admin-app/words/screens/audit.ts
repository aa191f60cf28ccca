export const auditWords = {
  title: '異動紀錄',
  ask: '誰改了什麼',
  columns: { at: '時間', staff: '誰', action: '做了什麼', target: '對象' },
  emptyTitle: '還沒有人改過東西。',
  emptyBody: '發布集點卡、改劇本、撤銷平板、換 LINE 設定…每一次修改都會記在這裡，改了就不能刪。',
}

/** The API's verb and noun, said by a person. */
const actions: Record<string, string> = {
  'open store': '開了一家店',
  'set PIN': '換了核銷 PIN',
  'hang poster': '做了一張立牌',
  'start pairing': '要了配對碼',
  'pair device': '配對了平板',
  'revoke device': '撤銷了平板',
  'draft card': '改了集點卡草稿',
  'publish card': '發布了集點卡',
  'draft campaign': '改了優惠券草稿',
  'publish campaign': '發布了優惠券',
  'draft playbook': '改了劇本草稿',
  'publish playbook': '發布了劇本',
  'pause playbook': '暫停了劇本',
  'draft tiers': '改了會員等級草稿',
  'publish tiers': '發布了會員等級',
  'set tier': '調整了會員的等級',
  'connect LINE': '改了 LINE 連接',
  'connect line': '改了 LINE 連接',
  'check LINE': '檢查了 LINE 連接',
  'check line': '檢查了 LINE 連接',
  'make till key': '做了一把 API 金鑰',
  'revoke till key': '撤銷了 API 金鑰',
  'upload picture': '上傳了圖片',
  'approve binding': '把會員改綁到另一個 LINE',
  'refuse binding': '拒絕了改綁會員',
}

export const actionWords = (action: string): string => actions[action] ?? action

/** What an id names, by its prefix. */
export const kindWords: Record<string, string> = {
  mem: '會員',
  bnd: '改綁申請',
  crd: '集點卡',
  cmp: '優惠券',
  ply: '劇本',
  tsc: '會員等級',
  sto: '門市',
  pos: '立牌',
  dev: '平板',
  brd: '品牌',
  key: 'API 金鑰',
}
