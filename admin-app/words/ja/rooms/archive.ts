// Taking something out of service, and bringing it back.
import type { RoomWords } from '../../words-of.ts'

export const archiveWords: RoomWords['archiveWords'] = {
  open: 'アーカイブ',
  title: '「{name}」をアーカイブしますか？',
  go: 'アーカイブする',
  notYet: 'やめておく',
  reading: '影響を受ける人を確認中…',
  card: '今、会員{holders}人が {units} {unit}を持っています。アーカイブするともう貯まりませんが、貯めた分は元の期限まで見られ、使えます。',
  cardNone: '今、このカードを持つ会員はいません。アーカイブするともう貯まりません。',
  campaign:
    '配布した{issued}枚のうち{out}枚が未使用で、元の期限まで使えます。アーカイブするともう配られず、受け取りリンクには終了と表示されます。',
  campaignNone:
    '今、未使用のクーポンはありません。アーカイブするともう配られず、受け取りリンクには終了と表示されます。',
  bundle: 'アーカイブするともう贈れません。贈ったクーポンやポイントはそのままです。',
  givenBy: 'まだ使っている企画があります。先にそちらから外すと、アーカイブできます：',
  givers: { card: 'カード', tiers: '会員ランク', bundle: 'ギフトセット', playbook: 'シナリオ' },
  done: '「{name}」をアーカイブしました。',
  undone: '「{name}」を再開しました。',
  since: '{day}にアーカイブ',
  note: '{day}にアーカイブ：配布も加算もしませんが、会員の手元の分は使えます。',
  noteHow: '新しい版を公開しても再開します。',
  back: '再開',
  shelf: 'アーカイブ済み {count}件',
}
