import type { RoomWords } from '../../words-of.ts'

export const peopleWords: RoomWords['peopleWords'] = {
  title: 'メンバー',
  ask: '管理画面に入れる人と、店長の担当店舗',
  columns: { name: '名前', role: '役割', stores: '担当店舗', change: '' },
  every: '全店舗',
  gone: '閉店した店舗',
  you: '{name}（あなた）',
  change: '店舗を変更',
  changeOf: '「{name}」さんの店舗を変更',
  changeTitle: '「{name}」さんの担当店舗は？',
  changeBody:
    '店長は担当店舗でだけ、設定の変更、スタッフの招待、端末の登録、使用の取り消し、会員の引き継ぎの決定ができます。次の操作から有効で、ログインし直す必要はありません。',
  legend: '担当店舗',
  everyHint: '今後の新しい店舗も含みます',
  some: 'この店舗だけ',
  needStores: '1店舗以上選ぶか、全店舗にしてください。',
  go: '変更する',
  going: '変更中…',
  saved: '「{name}」さんは{stores}の担当になりました',
  noManagers:
    '店長はまだいません。オーナー、マーケティング、分析は全店舗を見ます。店長がいれば、ここで担当店舗を決められます。',
}
