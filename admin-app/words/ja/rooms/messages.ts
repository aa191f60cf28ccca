import type { RoomWords } from '../../words-of.ts'

export const messagesWords: RoomWords['messagesWords'] = {
  title: '配信履歴',
  ask: '送ったもの、送らなかったもの、その理由',
  show: '表示する範囲',
  all: 'すべて',
  notSent: '届いていないもの',
  columns: { at: '日時', words: 'メッセージ', from: '配信元', member: '会員', state: '結果' },
  states: { sent: '送信済み', held: '保留中', 'not-sent': '未送信', unknown: '不明' },
  froms: { card: 'カードが満タン', playbook: 'シナリオ' },
  nameless: '名前なし',
  emptyTitle: 'まだメッセージを送っていません。',
  emptyBody:
    '入会、スタンプ、あと少しで満タン、などのときにシナリオがメッセージを送ります。送ったかどうかと理由が、1通ずつここに残ります。',
  emptyGo: 'シナリオを作る',
  noneTitle: '表示した分はすべて届いています。',
  noneBody: '以前の分を見るか、「すべて」に切り替えてください。',
}
